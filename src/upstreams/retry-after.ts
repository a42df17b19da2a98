/** When a service wants to be asked again. */

/**
 * @param headers `Retry-After` as seconds or as an HTTP date
 * @param json the body, where 2m.is repeats the field in seconds
 * @returns whole seconds from now, at least 0; null where neither says
 */
export function retryAfterOf(headers: Headers, json?: unknown): number | null {
  return secondsUntil(headers.get('Retry-After')) ?? secondsUntil(fieldOf(json));
}

function fieldOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'Retry-After' in json ? json['Retry-After'] : null;
}

function secondsUntil(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.max(0, Math.ceil(value)) : null;
  if (typeof value !== 'string') return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  // An HTTP date begins with the day's name; Date.parse alone would also take "-5" for a date.
  const date = /^\s*[a-z]{3}/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
