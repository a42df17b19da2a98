import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openApiDocument } from '../../src/edge/openapi/document.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const document = openApiDocument('0.0.0');
const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'harmful', statement: 'Not nice.', email: 'ann@person.example', page };

interface Described {
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}
const operationOf = (method: string, path: string) => document.paths[path]?.[method] as Described | undefined;

/** References to shared schemas are resolved in the document itself. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'https://lookstream.invalid/openapi', ...document });
const compile = (schema: object): ValidateFunction =>
  ajv.compile({
    $id: undefined,
    ...JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"https://lookstream.invalid/openapi#/components'),
    ),
  });

/** Asked one after the other of one edge, each with the path that the document has for it. */
const asked: [method: 'get' | 'post', path: string, request: string, body?: unknown][] = [
  ['get', '/v1/looks', '/v1/looks?product=acme-anvil-50lb&limit=5'],
  ['get', '/v1/looks', '/v1/looks?product=acme-anvil-50lb&site=acme&sort=rated&inStock=1'],
  ['get', '/v1/looks', '/v1/looks?product=ceramic-vase&limit=50'],
  ['get', '/v1/looks', '/v1/looks?product=nothing'],
  ['get', '/v1/looks', '/v1/looks?product=retired-egg-timer'],
  ['get', '/v1/looks', '/v1/looks'],
  ['get', '/v1/looks', '/v1/looks?product=a&cursor=b'],
  ['get', '/v1/looks', '/v1/looks?product=a&site=nobody'],
  ['get', '/v1/looks/{id}', `/v1/looks/${look}`],
  ['get', '/v1/looks/{id}', '/v1/looks/olapic-1'],
  ['get', '/v1/uploads', '/v1/uploads'],
  ['get', '/v1/uploads', '/v1/uploads?site=nobody'],
  ['get', '/v1/pictures/{look}/{width}', `/v1/pictures/${look}/320`],
  ['get', '/v1/pictures/{look}/{width}', `/v1/pictures/${look}/wide`],
  ['post', '/v1/looks/{id}/reports', `/v1/looks/${look}/reports`, report],
  ['post', '/v1/looks/{id}/reports', '/v1/looks/olapic-1/reports', report],
  ['post', '/v1/looks/{id}/reports', `/v1/looks/${look}/reports`, { ...report, email: null }],
  ['get', '/v1/reports/{reference}', '/v1/reports/BCD-FGH-JKMN'],
  ['post', '/v1/deep-links', '/v1/deep-links', { urls: ['https://acme.com/oak-stool', 'nonsense'] }],
  ['post', '/v1/deep-links', '/v1/deep-links', { urls: [] }],
  [
    'post',
    '/v1/deep-links/html',
    '/v1/deep-links/html',
    { html: '<a href="https://acme.com/oak-stool">x</a>' },
  ],
  ['post', '/v1/short-links', '/v1/short-links', { page, placement: 'share' }],
  ['post', '/v1/short-links', '/v1/short-links', { page: 'https://elsewhere.example/', placement: 'share' }],
  ['post', '/v1/qr-codes', '/v1/qr-codes', { page }],
  ['post', '/v1/qr-codes', '/v1/qr-codes', { page, foreground: '#ffffff' }],
  [
    'post',
    '/v1/events',
    '/v1/events',
    { visit: 'visitor-1', events: [{ kind: 'view', look, source: 'stream' }] },
  ],
  ['get', '/go/{look}/{product}', `/go/${look}/acme-anvil-50lb`],
  ['get', '/go/{look}/{product}', `/go/${look}/nothing`],
  ['get', '/healthz', '/healthz'],
  ['get', '/readyz', '/readyz'],
];

describe('the OpenAPI document', () => {
  test('is served as it is made', async () => {
    const { get } = edgeUnderTest();
    const { status, json } = await get('/v1/openapi.json');
    assert.equal(status, 200);
    assert.deepEqual({ ...json, info: null }, JSON.parse(JSON.stringify({ ...document, info: null })));
    assert.equal(json.openapi, '3.1.1');
  });

  test('has every route of the API, and no other', () => {
    const { app } = edgeUnderTest();
    const isPublic = (path: string) => /^\/(v1\/|go\/|healthz|readyz)/.test(path) && !path.includes('*');
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && method !== 'OPTIONS' && isPublic(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => route !== 'get /v1/openapi.json');
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(documented.toSorted(), [...new Set(served)].toSorted());
  });

  test('names each parameter of the query that a route takes', () => {
    const names = operationOf('get', '/v1/looks')?.parameters.map(({ name }) => name);
    assert.deepEqual(names?.toSorted(), [
      ...[
        ...['category', 'creator', 'cursor', 'customer', 'fallback', 'group', 'inStock', 'limit', 'min'],
        ...['preview', 'product', 'publisher', 'rightsOnly', 'site', 'sort', 'stream', 'widget'],
      ],
    ]);
    const parameters = operationOf('get', '/go/{look}/{product}')?.parameters ?? [];
    assert.deepEqual(
      parameters.map((parameter) => [parameter.name, parameter.in, parameter.required]),
      [
        ['look', 'path', true],
        ['product', 'path', true],
        ['site', 'query', false],
        ['publisher', 'query', false],
      ],
    );
  });

  test('has an id of its own for each operation', () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((operation) => (operation as { operationId: string }).operationId),
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  test('describes what each route answers, to the letter', async (t) => {
    const { app } = edgeUnderTest();
    for (const [method, path, request, body] of asked) {
      await t.test(`${method} ${request} ${body ? JSON.stringify(body).slice(0, 60) : ''}`, async () => {
        const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        const response = await app.request(request, {
          ...init,
          headers: { origin: 'https://magazine.example' },
        });
        const described = operationOf(method, path)?.responses[response.status];
        assert.ok(described, `status ${response.status} is not described`);
        const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
        if (response.status === 302) return;
        const schema = described.content[type]?.schema;
        assert.ok(schema, `${type} is not described for ${response.status}`);
        const validate = compile(schema);
        assert.ok(validate(await response.json()), JSON.stringify(validate.errors));
      });
    }
  });

  test('describes what became of a report', async () => {
    const { get, post } = edgeUnderTest();
    const { reference } = (await post(`/v1/looks/${look}/reports`, report)).json;
    const { status, json } = await get(`/v1/reports/${reference}`);
    const described = operationOf('get', '/v1/reports/{reference}')?.responses[status];
    const validate = compile(described?.content['application/json']?.schema ?? {});
    assert.ok(validate(json), JSON.stringify(validate.errors));
  });

  test('describes the plain target where 2m.is is down', async () => {
    const { post } = edgeUnderTest({ sites: [{ ...magazine, twoM: null }] });
    const { status, json } = await post('/v1/short-links', { page, placement: 'share' });
    const described = operationOf('post', '/v1/short-links')?.responses[status];
    const validate = compile(described?.content['application/json']?.schema ?? {});
    assert.ok(validate(json), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...(json as object), more: 1 }), 'and nothing besides');
  });

  test('takes the bodies that the routes take, and refuses those that they refuse', async () => {
    for (const [method, path, request, body] of asked) {
      if (body === undefined) continue;
      const { app } = edgeUnderTest();
      const init = {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: 'https://magazine.example' },
      };
      const { status } = await app.request(request, init);
      const schema = operationOf(method, path)?.requestBody?.content['application/json'].schema ?? {};
      const isTaken = compile(schema)(body) as boolean;
      // A schema says less than a route knows: what it refuses, the route must refuse as well.
      if (!isTaken) assert.equal(status, 400, request);
      if (status < 300) assert.ok(isTaken, request);
    }
  });
});
