/** The IZEAx V1 API: campaigns, how they did, and the content that was made for them. */
import { Hono } from 'hono';
import type { World } from '../world/world.ts';
import { requireAccount, requireToken } from './account.ts';
import type { IzeaxApp } from './account.ts';
import { assetBody, groupBody, summaryBody } from './content-body.ts';
import { campaignBody, offerBody, unitBody } from './campaign-body.ts';
import { coverOf, findAsset, findCampaign, findExistingAsset, findGroup } from './entities.ts';
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

export function createIzeaxApp(options: IzeaxOptions): IzeaxApp {
  const app: IzeaxApp = new Hono();
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    throw error;
  });
  app.use(requireToken, requireAccount(options.world));
  addCampaignRoutes(app, options);
  addContentRoutes(app, options);
  app.all('*', () => {
    throw new Refusal(404, 'There is nothing at this address.');
  });
  return app;
}

function addCampaignRoutes(app: IzeaxApp, { now }: IzeaxOptions): void {
  app.get('/unity/campaigns', (context) =>
    context.json({ data: context.var.account.unityCampaigns.map(campaignBody) }),
  );
  app.get('/campaigns', (context) =>
    context.json({ data: context.var.account.legacyCampaigns.map(campaignBody) }),
  );

  app.get('/unity/metrics', (context) => {
    const { account } = context.var;
    const query = context.req.query();
    const { id } = findCampaign(account.unityCampaigns, readParameter(query, 'campaignid'));
    const units = account.units.filter(({ campaign }) => campaign === id);
    const list = { path: '/unity/metrics', query: { campaignid: id } };
    const { items, links } = pageOf(units, { ...list, page: readPageNumber(query) });
    return context.json({ data: { units: items.map((unit) => unitBody(unit, now())) }, links });
  });

  app.get('/metrics', (context) => {
    const { account } = context.var;
    const query = context.req.query();
    const { id } = findCampaign(account.legacyCampaigns, readParameter(query, 'campaignid'));
    const offers = account.offers.filter(({ campaign }) => campaign === id);
    const list = { path: '/metrics', query: { campaignid: id } };
    const { items, links } = pageOf(offers, { ...list, page: readPageNumber(query) });
    return context.json({ data: { offers: items.map((offer) => offerBody(offer, now())) }, links });
  });
}

function addContentRoutes(app: IzeaxApp, { picturesUrl, now }: IzeaxOptions): void {
  app.get('/content/groups', (context) => {
    const { account } = context.var;
    const query = context.req.query();
    const type = readGroupType(query);
    const listed = account.groups.filter((group) => type === null || group.type === type);
    const list = { path: '/content/groups', query: { ...(type && { filterType: type }) } };
    const { items, links } = pageOf(listed, { ...list, page: readPageNumber(query) });
    const data = items.map((group) => groupBody(group, coverOf(account, group), picturesUrl));
    return context.json({ data, links });
  });

  app.get('/content/groups/assets', (context) => {
    const { account } = context.var;
    const query = context.req.query();
    const group = findGroup(account, readParameter(query, 'groupid'));
    const list = { path: '/content/groups/assets', query: { groupid: group.id } };
    const { items, links } = pageOf(group.assets, { ...list, page: readPageNumber(query) });
    const coverId = coverOf(account, group)?.id ?? null;
    const data = items.map((id) => summaryBody(findAsset(account, id), coverId, picturesUrl));
    return context.json({ data, links });
  });

  app.get('/content/groups/asset', (context) => {
    const asset = findExistingAsset(context.var.account, readParameter(context.req.query(), 'assetid'));
    return context.json({ data: assetBody(asset, { picturesUrl, time: now() }) });
  });
}
