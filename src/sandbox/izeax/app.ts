/** The IZEAx V1 API: campaigns, how they did, and the content that was made for them. */
import { Hono } from 'hono';
import type { World } from '../world/world.ts';
import { requireAccount, requireToken } from './account.ts';
import { assetBody, groupBody, summaryBody } from './content-body.ts';
import { campaignBody, offerBody, unitBody } from './campaign-body.ts';
import { findAsset, findCampaign, findGroup } from './entities.ts';
import { pageOf } from './pages.ts';
import { readGroupType, readPageNumber, readParameter } from './parameters.ts';
import { Refusal } from './refusal.ts';

export interface IzeaxOptions {
  world: World;
  /** address of the folder of pictures, without a trailing slash */
  picturesUrl: string;
  /** milliseconds since 1970 */
  now: () => number;
}

export function createIzeaxApp(options: IzeaxOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    throw error;
  });
  app.use(requireToken, requireAccount(options.world));
  addCampaignRoutes(app, options);
  addContentRoutes(app, options);
  return app;
}

function addCampaignRoutes(app: Hono, { world, now }: IzeaxOptions): void {
  app.get('/unity/campaigns', (context) =>
    context.json({ data: world.izeax.unityCampaigns.map(campaignBody) }),
  );
  app.get('/campaigns', (context) => context.json({ data: world.izeax.legacyCampaigns.map(campaignBody) }));

  app.get('/unity/metrics', (context) => {
    const query = context.req.query();
    const { id } = findCampaign(world.izeax.unityCampaigns, readParameter(query, 'campaignid'));
    const units = world.izeax.units.filter(({ campaign }) => campaign === id);
    const list = { path: '/unity/metrics', query: { campaignid: id } };
    const { items, links } = pageOf(units, { ...list, page: readPageNumber(query) });
    return context.json({ data: { units: items.map((unit) => unitBody(unit, now())) }, links });
  });

  app.get('/metrics', (context) => {
    const query = context.req.query();
    const { id } = findCampaign(world.izeax.legacyCampaigns, readParameter(query, 'campaignid'));
    const offers = world.izeax.offers.filter(({ campaign }) => campaign === id);
    const list = { path: '/metrics', query: { campaignid: id } };
    const { items, links } = pageOf(offers, { ...list, page: readPageNumber(query) });
    return context.json({ data: { offers: items.map((offer) => offerBody(offer, now())) }, links });
  });
}

function addContentRoutes(app: Hono, { world, picturesUrl, now }: IzeaxOptions): void {
  app.get('/content/groups', (context) => {
    const query = context.req.query();
    const type = readGroupType(query);
    const groups = world.izeax.groups.filter((group) => type === null || group.type === type);
    const list = { path: '/content/groups', query: { ...(type && { filterType: type }) } };
    const { items, links } = pageOf(groups, { ...list, page: readPageNumber(query) });
    return context.json({ data: items.map((group) => groupBody(world, group, picturesUrl)), links });
  });

  app.get('/content/groups/assets', (context) => {
    const query = context.req.query();
    const { id, assets } = findGroup(world, readParameter(query, 'groupid'));
    const list = { path: '/content/groups/assets', query: { groupid: id } };
    const { items, links } = pageOf(assets, { ...list, page: readPageNumber(query) });
    const found = items.map((asset) => findAsset(world, asset));
    return context.json({ data: found.map((asset) => summaryBody(asset, picturesUrl)), links });
  });

  app.get('/content/groups/asset', (context) => {
    const asset = findAsset(world, readParameter(context.req.query(), 'assetid'));
    return context.json({ data: assetBody(asset, { picturesUrl, time: now() }) });
  });
}
