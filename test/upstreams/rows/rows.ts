/** The calls of the services that this project makes, from the table in the docs. */
import { readFileSync } from 'node:fs';

export interface Row {
  service: string;
  method: string;
  /** with its parameters in braces, and a query where that tells it from another */
  path: string;
  /** name of the client's function, such as `olapic.media.byId` */
  name: string;
}

const table = readFileSync(new URL('../../../docs/endpoints.tsv', import.meta.url), 'utf8');

export const rows: Row[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [service = '', method = '', path = '', name = ''] = line.split('\t');
    return { service, method, path, name };
  });

/** Whether a request is one of the row: its method, each segment of its path, and the queries that the row needs. */
export function isOf(row: Row, method: string, url: URL): boolean {
  const [path = '', query = ''] = row.path.replace(/\{\w+\?\}/, '{optional}').split('?');
  const names = query ? query.split('&').map((pair) => pair.split('=')[0] ?? '') : [];
  const pattern = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\/\{optional\}/g, '(/[^/]+)?')
    .replace(/\{\w+\}/g, '[^/]+');
  const needed = names.filter((name) => name !== 'page' && name !== 'filterType');
  return (
    method === row.method &&
    new RegExp(`^${pattern}$`).test(url.pathname) &&
    needed.every((name) => url.searchParams.has(name))
  );
}
