/** What callers send to have links made. */
import { invalid } from './refusal.ts';

export interface LinksQuestion {
  links: string[];
  userId: string;
  isDry: boolean;
}

export interface PostQuestion {
  html: string;
  isDry: boolean;
}

/** @throws {Refusal} 422 */
export function readLinksQuestion(body: unknown): LinksQuestion {
  const fields = fieldsOf(body);
  const links = parseLinks(fields.links);
  const userId = readUserId(fields.userId);
  if (links && userId) return { links, userId, isDry: isSet(fields.dry) };
  throw invalid({
    ...(!links && { links: ['The links must be a valid JSON string of an array.'] }),
    ...(!userId && { userId: ['The user id field is required.'] }),
  });
}

/** @throws {Refusal} 422 */
export function readPostQuestion(body: unknown): PostQuestion {
  const { blogPost, dry } = fieldsOf(body);
  if (blogPost === undefined || blogPost === null || blogPost === '')
    throw invalid({ blogPost: ['The blog post field is required.'] });
  if (typeof blogPost !== 'string') throw invalid({ blogPost: ['The blog post must be a string.'] });
  return { html: blogPost, isDry: isSet(dry) };
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
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
