/** `/api/campaigns` and `/api/campaign/…`: groups of links. */
import { Hono } from 'hono';
import { nextId } from '../world/two-m-state.ts';
import type { SandboxCampaign, TwoMState } from '../world/two-m-state.ts';
import { answerPage } from './paging.ts';
import { refuseExpired } from './plan.ts';
import { notFound, Refusal } from './refusal.ts';
import { idOf, readFields, slugOf, textOf } from './request-body.ts';
import type { Fields } from './request-body.ts';
import { linkById } from './short-links.ts';

/** @param now milliseconds since 1970 */
export function createCampaignRoutes(state: TwoMState, now: () => number): Hono {
  const app = new Hono();
  const { campaigns } = state;
  const find = (id: string) => campaigns.get(idOf(id) ?? 0) ?? fail();

  app.get('/campaigns', (context) =>
    answerPage(
      context,
      'campaigns',
      [...campaigns.values()].map((campaign) => listedBody(state, campaign)),
    ),
  );
  app.post('/campaign/add', async (context) => {
    const changes = changesIn(await readFields(context));
    refuseExpired(state, now());
    refuseTakenSlug(state, changes.slug);
    const id = nextId(state, 'campaign');
    const campaign = {
      id,
      name: `Campaign ${String(id)}`,
      ...{ slug: null, isPublic: false, turns: 0 },
      ...changes,
    };
    campaigns.set(id, campaign);
    return context.json({ error: 0, ...changedBody(state, campaign) });
  });
  app.put('/campaign/:id/update', async (context) => {
    const campaign = find(context.req.param('id'));
    const changes = changesIn(await readFields(context));
    if (changes.name === undefined) throw new Refusal('The campaign name is required.');
    refuseTakenSlug(state, changes.slug, campaign.id);
    Object.assign(campaign, changes);
    return context.json({ error: 0, ...changedBody(state, campaign) });
  });
  app.delete('/campaign/:id/delete', (context) => {
    const { id } = find(context.req.param('id'));
    campaigns.delete(id);
    for (const link of state.shortLinks.values()) if (link.campaign === id) link.campaign = null;
    return context.json({ error: 0, message: 'Campaign has been deleted successfully.' });
  });
  app.post('/campaign/:id/assign/:link', (context) => {
    const campaign = find(context.req.param('id'));
    const link = linkById(state, context.req.param('link')) ?? fail();
    link.campaign = campaign.id;
    return context.json({ error: 0, message: 'Link successfully added to the campaign.' });
  });
  return app;
}

function fail(): never {
  throw notFound();
}

/** Rotators stand under their slug, so no two campaigns can have the same. */
function refuseTakenSlug({ campaigns }: TwoMState, slug?: string | null, ownId?: number): void {
  const isTaken = [...campaigns.values()].some((other) => other.slug === slug && other.id !== ownId);
  if (slug && isTaken) throw new Refusal('That slug is taken. Please choose another one.');
}

function changesIn({ name, slug, public: isPublic }: Fields): Partial<SandboxCampaign> {
  const named = textOf(name);
  const slugged = slugOf(slug);
  return {
    ...(named !== null && { name: named }),
    ...(slugged !== null && { slug: slugged }),
    ...(typeof isPublic === 'boolean' && { isPublic }),
  };
}

/** Answers to a change put the name under `domain`. */
function changedBody(state: TwoMState, campaign: SandboxCampaign) {
  return { id: campaign.id, domain: campaign.name, ...accessBody(state, campaign) };
}

/** So do lists, for campaigns that have a rotator. */
function listedBody(state: TwoMState, campaign: SandboxCampaign) {
  const { id, name, slug } = campaign;
  return { id, ...(slug === null ? { name } : { domain: name }), ...accessBody(state, campaign) };
}

function accessBody({ account }: TwoMState, { id, slug, isPublic }: SandboxCampaign) {
  return {
    public: isPublic,
    rotator: slug !== null && `https://2m.is/r/${slug}`,
    list: `https://2m.is/u/${account.username}/${slug ?? 'list'}-${String(id)}`,
  };
}
