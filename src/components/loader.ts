/**
 * For systems that allow a classic script and no module: puts an element where the script's tag stands, with the tag's
 * `data-*` as its attributes, and loads the script beside this one.
 *
 *     <script async src="https://ugc.shop.example/loader.js" data-element="wall" data-product="stoneware-mug"></script>
 *
 * `data-target` names another place by a selector. Tags with other wishes, such as `data-links`, `data-measure` or those
 * of Olapic's own script, are met by the script that is loaded.
 */
((script) => {
  if (!script) return;
  const sources = /^(product|stream|category|creator|customer|group|widget|element)$/;
  const named = [...script.attributes].flatMap(({ name, value }) => {
    const attribute = /^data-(.+)/.exec(name)?.[1];
    return attribute ? [[attribute, value] as const] : [];
  });
  const { element = 'carousel', target } = script.dataset;
  // A page that asks for nothing to be shown wants the script alone.
  if (named.some(([name]) => sources.test(name)) && /^[a-z]+$/.test(element)) {
    const shown = document.createElement(`lookstream-${element}`);
    for (const [name, value] of named)
      if (name !== 'element' && name !== 'target') shown.setAttribute(name, value);
    const place = target && document.querySelector(target);
    if (place) place.append(shown);
    else script.after(shown);
  }
  void import(new URL('lookstream.js', script.src).href);
})(document.currentScript as HTMLScriptElement | null);
