import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture, nordlundKey } from '../fixture-world.ts';
import { readOlapic, walkPages } from './ask-olapic.ts';
import type { ListData } from './ask-olapic.ts';

interface WidgetData {
  id: string;
  type: string;
  settings: Record<string, unknown>;
  _embedded: Record<'customer' | 'setting', { id: string; _fixed: boolean }> &
    Partial<Record<'category' | 'stream', { _links: { self: { href: string } } }>>;
}

function idsIn(name: string, pages: ListData<{ id: string }>[]): string[] {
  return pages.flatMap((page) => page._embedded[name]!.map(({ id }) => id));
}

describe('a widget instance', () => {
  it('carries its customer and its style in full', async () => {
    const sandbox = createFixture();
    const { _embedded: embedded } = await readOlapic<WidgetData>(sandbox, '/widgets/widget-best');
    assert.deepEqual(embedded.customer, await readOlapic(sandbox, '/customers/215815'));
    assert.deepEqual(embedded.setting, await readOlapic(sandbox, '/widgets/settings/style-wall'));
  });

  it('names the user to upload as, and how it sorts', async () => {
    const { settings } = await readOlapic<WidgetData>(createFixture(), '/widgets/widget-best');
    assert.deepEqual(settings, {
      sorting: 'photorank',
      mode: 'production',
      rights: '1',
      precache: false,
      disable_base_styles: false,
      uploader_id: '330001',
      enable_tagging: false,
    });
    const anvil = await readOlapic<WidgetData>(createFixture(), '/widgets/widget-anvil');
    assert.equal(anvil.settings.rights, '0');
  });

  it('links to the category or stream that it is about', async () => {
    const sandbox = createFixture();
    const about = async (id: string) => (await readOlapic<WidgetData>(sandbox, `/widgets/${id}`))._embedded;
    assert.match((await about('widget-tools')).category?._links.self.href ?? '', /\/categories\/700001\?/);
    assert.match((await about('widget-anvil')).stream?._links.self.href ?? '', /\/streams\/2190252887\?/);
    assert.deepEqual(Object.keys(await about('widget-best')), ['customer', 'setting']);
  });
});

describe('widget instances of a customer', () => {
  it('are the shop’s, page by page, with stubs for customer and style', async () => {
    const sandbox = createFixture();
    const pages = await walkPages<ListData<WidgetData>>(sandbox, '/customers/215815/widgets?count=2');
    assert.deepEqual(idsIn('widgetinstance', pages), ['widget-best', 'widget-tools', 'widget-anvil']);
    assert.match(pages[0]?._links.next?.href ?? '', /\/customers\/215815\/widgets\?page_key=/);
    const { customer, setting } = pages[0]!._embedded.widgetinstance![0]!._embedded;
    assert.deepEqual([customer.id, customer._fixed], ['215815', false]);
    assert.deepEqual([setting.id, setting._fixed], ['style-wall', false]);
  });

  it('are not another shop’s', async () => {
    const page = await readOlapic<ListData<WidgetData>>(
      createFixture(),
      '/customers/218001/widgets',
      nordlundKey,
    );
    assert.deepEqual(idsIn('widgetinstance', [page]), ['widget-nordlund']);
  });
});

describe('a widget style', () => {
  it('prints the settings of its type among its fields', async () => {
    const style = await readOlapic<Record<string, unknown>>(
      createFixture(),
      '/widgets/settings/style-slider',
    );
    const { id, type, name, img_size, photos_limit, infinite, duration, views } = style;
    assert.deepEqual(
      { id, type, name, img_size, photos_limit, infinite, duration, views },
      {
        id: 'style-slider',
        type: 'olapic_slidev3',
        name: 'Slider',
        img_size: 'mobile',
        photos_limit: '20',
        infinite: '1',
        duration: 3000,
        views: '//photorankstatics-a.akamaihd.net/assets/acme/widget2/olapic_slidev3/style-slider.html',
      },
    );
  });
});

describe('widget styles of a customer', () => {
  it('are paged by id, without a page key', async () => {
    const path = '/customers/215815/widgets/settings?count=2';
    const pages = await walkPages<ListData<{ id: string }>>(createFixture(), path);
    assert.deepEqual(idsIn('widget', pages), ['style-slider', 'style-wall', 'style-button']);
    assert.match(pages[0]?._links.next?.href ?? '', /\/widgets\/settings\?next_id=style-wall&count=2&/);
    assert.match(pages[1]?._links.prev?.href ?? '', /\/widgets\/settings\?prev_id=style-button&count=2&/);
    assert.equal('next' in pages[1]!._links, false);
  });
});
