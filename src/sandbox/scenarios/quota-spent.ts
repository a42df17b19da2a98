/** The 2m.is plan has expired and has nothing left to give: what exists stays, and nothing new is made. */
import { printLocalTime } from '../local-time.ts';
import { isRecord } from '../record.ts';
import { rewriteJson } from './json-answer.ts';
import type { Scenario, Stage } from './scenario.ts';

const accountPath = '/two-m/api/account';
const makingPath = /\/api\/(url|qr|campaign)\/add\/?$/;

/** in milliseconds: past any doubt about the account's time zone */
const expiredSince = 30 * 24 * 60 * 60 * 1000;

export function createQuotaSpent({ now, ask }: Stage): Scenario {
  return async (request, answer) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && makingPath.test(pathname)) return refuse(request, ask);
    const isAccount = request.method === 'GET' && pathname.endsWith(accountPath);
    return isAccount ? rewriteJson(await answer(), (json) => expire(json, now())) : answer();
  };
}

/**
 * A question that changes nothing goes to the service in place of the order: it checks the key, counts the request and
 * writes the headers of the rate limit, and when the scenario is over nothing has been made.
 */
async function refuse(order: Request, ask: Stage['ask']): Promise<Response> {
  const authorization = order.headers.get('Authorization');
  const counted = await ask(accountPath, {
    headers: authorization === null ? {} : { Authorization: authorization },
  });
  const message = 'Your plan has reached its limit. Please upgrade it to continue.';
  return counted.ok ? rewriteJson(counted, () => ({ error: 1, message })) : counted;
}

function expire(json: unknown, time: number): unknown {
  if (!isRecord(json) || !isRecord(json.data)) return json;
  const expires = printLocalTime(time - expiredSince);
  return { ...json, data: { ...json.data, status: 'free', expires } };
}
