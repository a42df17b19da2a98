/** Files of variables, `NAME=value`, as Node, dotenv and wrangler read them. */
import { parseEnv } from 'node:util';

/**
 * Changes what is there as little as possible: other variables, comments and the order stay.
 * @param text the file so far; empty for none
 */
export function withVariables(text: string, variables: Readonly<Record<string, string>>): string {
  const before = parseEnv(text);
  const changed = Object.entries(variables).filter(([name, value]) => before[name] !== value);
  const names = new Set(changed.map(([name]) => name));
  const kept = text
    .split('\n')
    .filter((line) => !names.has(/^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1] ?? ''));
  const lines = [
    ...kept.join('\n').trimEnd().split('\n'),
    ...changed.map(([name, value]) => `${name}=${quoted(value)}`),
  ];
  return `${lines.filter((line, index) => index > 0 || line !== '').join('\n')}\n`;
}

/** Nothing is escaped in such files: the quotes are those that the value does not have. */
function quoted(value: string): string {
  if (/^[\w\-.:/+=@%,]+$/.test(value)) return value;
  const quote = ["'", '`', '"'].find((one) => !value.includes(one));
  if (quote === undefined || /[\r\n]/.test(value)) {
    throw new Error('A key has line breaks or all kinds of quotes: no file of variables can hold it.');
  }
  return `${quote}${value}${quote}`;
}
