import type { WidgetSettings } from '../../model/widget.ts';
import { resolveEndpoint } from '../shared/edge.ts';
import { reportFailure } from '../shared/report-failure.ts';

const known = new WeakSet<HTMLScriptElement>();

/**
 * A tag of Olapic's own script, of which only the address was changed:
 *
 *     <div id="ID"></div>
 *     <script async src="…/loader.js" data-olapic="ID" data-instance="…" data-tags="PRODUCT_ID" data-lang="fr_FR"></script>
 *
 * Puts the element that does the widget's work into the place that the tag names, with the widget's settings.
 */
export async function meet(script: HTMLScriptElement): Promise<void> {
  const { olapic, instance, apikey } = script.dataset;
  if (known.has(script)) return;
  known.add(script);
  if (apikey !== undefined)
    console.warn(
      '[lookstream] data-apikey is not needed, and not used: take it off the page, anybody can read it.',
    );
  try {
    const settings = instance ? await fetchSettings(instance, script.dataset['site'] ?? null) : null;
    const element = elementFor(script, settings);
    await documentIsRead();
    const place = document.getElementById(olapic ?? '');
    if (!place) return void script.after(element);
    // What the page shows until then is shown where there is nothing.
    element.append(...place.childNodes);
    place.append(element);
  } catch (error) {
    reportFailure(
      script,
      error,
      `The widget ${instance} is not to be had; is data-instance right, and published?`,
    );
  }
}

/** A tag in the head is there before its place is. */
async function documentIsRead(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
}

async function fetchSettings(instance: string, site: string | null): Promise<WidgetSettings> {
  const query = site === null ? '' : `?${new URLSearchParams({ site })}`;
  const url = `${resolveEndpoint(null)}/v1/widgets/${encodeURIComponent(instance)}${query}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} from ${url}`);
  return (await response.json()) as WidgetSettings;
}

/** What stands on the tag wins over what the widget says. */
function elementFor({ dataset }: HTMLScriptElement, settings: WidgetSettings | null): HTMLElement {
  const element = document.createElement(`lookstream-${settings?.element ?? 'carousel'}`);
  const { instance, tags, lang, site } = dataset;
  const attributes = {
    ...settings?.attributes,
    ...(instance && { widget: instance }),
    // Several products stand between commas; none means the widget's own choice.
    ...(tags?.trim() && {
      product: tags
        .split(/[\s,|]+/)
        .join(' ')
        .trim(),
    }),
    ...(lang && { locale: lang.replace('_', '-') }),
    ...(site && { site }),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
