/** Lists of 2m.is: pages counted from 1, with `error` as text. */
import type { Context } from 'hono';

const defaultLimit = 15;

/** @param name the key under which the items stand */
export function answerPage(context: Context, name: string, items: readonly object[]): Response {
  const limit = countIn(context.req.query('limit')) ?? defaultLimit;
  const page = countIn(context.req.query('page')) ?? 1;
  const maxpage = Math.max(1, Math.ceil(items.length / limit));
  const data = {
    result: items.length,
    perpage: limit,
    currentpage: page,
    nextpage: page < maxpage ? page + 1 : null,
    maxpage,
    [name]: items.slice((page - 1) * limit, page * limit),
  };
  return context.json({ error: '0', data });
}

function countIn(sent: string | undefined): number | null {
  return sent !== undefined && /^[1-9]\d{0,5}$/.test(sent) ? Number(sent) : null;
}
