import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import '../../../src/components/wall/wall.ts';
import { edgeUnderTest } from '../../edge/edge-under-test.ts';

test('the wall, given a page, is rendered by a server, photos and all', async () => {
  const { get } = edgeUnderTest();
  const page = (await get('/v1/looks?product=stoneware-mug&limit=5')).json as LooksPage;
  const markup = await collectResult(
    render(
      html`<lookstream-wall lead heading="At home" .page=${page}
        ><a href="/photos">Photos</a></lookstream-wall
      >`,
    ),
  );
  assert.match(markup, /<template shadowroot="open" shadowrootmode="open"/);
  assert.equal(markup.match(/role="listitem"/g)?.length, 5);
  assert.equal(markup.match(/<img[^>]* src="http/g)?.length, 5);
  assert.match(markup, /class="tile lead"/);
  assert.match(markup, /<a href="\/photos">Photos<\/a>/, 'the fallback stays where it was');
});
