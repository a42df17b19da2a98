import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LooksPage } from '../../src/model/looks-page.ts';
import '../../src/components/carousel/carousel.ts';
import { edgeUnderTest } from '../edge/edge-under-test.ts';

test('the carousel, given a page, is rendered by a server', async () => {
  const { get } = edgeUnderTest();
  const page = (await get('/v1/looks?product=stoneware-mug&limit=10')).json as LooksPage;
  const markup = await collectResult(
    render(
      html`<lookstream-carousel heading="At home" .page=${page}
        ><a href="/photos">Photos</a></lookstream-carousel
      >`,
    ),
  );
  assert.match(markup, /<template shadowroot="open" shadowrootmode="open"/);
  assert.equal(markup.match(/aria-roledescription="slide"/g)?.length, 10, 'all, for robots and readers');
  assert.match(markup, /<a href="\/photos">Photos<\/a>/, 'the fallback stays where it was');
  for (const { id, images, author } of page.looks) {
    assert.ok(markup.includes(author?.name ?? ''), id);
    assert.ok(images.length > 0);
  }
  assert.match(markup, /href="https:\/\/c\.mtpc\.se\/tags\/link\/\d+"/);
  assert.match(markup, /rel="sponsored noopener"/);
});

test('what people wrote is text on a server too', async () => {
  const { get } = edgeUnderTest();
  const page = (await get('/v1/looks?product=stoneware-mug&limit=1')).json as LooksPage;
  const [look] = page.looks;
  assert.ok(look?.author);
  look.author.name = '<img src=x onerror=alert(1)>';
  const markup = await collectResult(render(html`<lookstream-carousel .page=${page}></lookstream-carousel>`));
  assert.doesNotMatch(markup, /<img src=x/);
  assert.match(markup, /&lt;img src=x/);
});
