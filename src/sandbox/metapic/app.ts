/** Metapic as far as Lookstream uses it: deep links, and the addresses where their clicks arrive. */
import { Hono } from 'hono';
import { parseHttpUrl } from '../../model/http-url.ts';
import { sandboxMetapicToken } from '../credentials.ts';
import type { World } from '../world/world.ts';
import { answerLink } from './deep-link-answer.ts';
import type { LinkQuestion } from './deep-link-answer.ts';

export interface MetapicOptions {
  world: World;
  /** milliseconds since 1970 */
  now: () => number;
}

export function createMetapicApp({ world, now }: MetapicOptions): Hono {
  const app = new Hono();

  app.post('/deep-links', async (context) => {
    if (context.req.header('Authorization') !== sandboxMetapicToken) {
      return context.json({ message: 'Unauthenticated.' }, 401);
    }
    const body: unknown = await context.req.json().catch(() => null);
    const question = readQuestion(body);
    if ('errors' in question) {
      return context.json({ message: 'The given data was invalid.', errors: question.errors }, 422);
    }
    const answers = question.links.map((link) => answerLink(world, link, question));
    // The real service keeps no order either: an answer is recognised by its `before`, never by its place.
    return context.json(answers.toSorted((one, other) => (one.before < other.before ? -1 : 1)));
  });

  app.get('/tags/link/:id', (context) => {
    const link = world.metapic.deepLinks.get(context.req.param('id'));
    const target = parseHttpUrl(link?.url);
    if (!link || !target) return context.notFound();
    link.clicks.push(now());
    return context.redirect(target, 302);
  });

  return app;
}

interface Question extends LinkQuestion {
  links: string[];
}

function readQuestion(body: unknown): Question | { errors: Record<string, string[]> } {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const links = parseLinks(fields.links);
  const userId = readUserId(fields.userId);
  if (links && userId) return { links, userId, isDry: isSet(fields.dry) };
  return {
    errors: {
      ...(!links && { links: ['The links must be a valid JSON string of an array.'] }),
      ...(!userId && { userId: ['The user id field is required.'] }),
    },
  };
}

/** An array that is not wrapped in a string is refused: the service wants JSON within JSON. */
function parseLinks(value: unknown): string[] | null {
  if (typeof value !== 'string') return null;
  try {
    const links: unknown = JSON.parse(value);
    return Array.isArray(links) && links.every((link) => typeof link === 'string') ? links : null;
  } catch {
    return null;
  }
}

function readUserId(value: unknown): string | null {
  const isId = typeof value === 'number' || (typeof value === 'string' && value !== '');
  return isId ? String(value) : null;
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
