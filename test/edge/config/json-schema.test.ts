/** The JSON schema that editors use: it says what the edge itself says of a configuration file. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { configDescriptions } from '../../../scripts/config-descriptions.ts';
import { schemaFile, writtenConfigSchema } from '../../../scripts/config-json-schema.ts';

const inDocs = (path: string) => readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');
const kept = readFileSync(schemaFile, 'utf8');
const example = JSON.parse(inDocs('examples/lookstream.json'));

describe('the JSON schema of configuration files', () => {
  const ajv = new Ajv2020({ allErrors: true });
  const isValid = ajv.compile(JSON.parse(kept));
  const pathsIn = (content: unknown) => {
    isValid(content);
    return (isValid.errors ?? []).map(({ instancePath }) => instancePath);
  };

  test('is up to date: run "npm run schema" if it is not', async () => {
    assert.equal(kept, await writtenConfigSchema());
  });

  test('has something to say about every key, and about nothing else', () => {
    const paths = keysOf(JSON.parse(kept), []);
    assert.deepEqual([...new Set(paths)].toSorted(), Object.keys(configDescriptions).toSorted());
  });

  test('takes the examples of the docs', () => {
    const blocks = [...inDocs('configuration.md').matchAll(/```json\n([^`]*)```/g)].map(
      ([, text = '']) => text,
    );
    assert.ok(blocks.length > 0);
    for (const content of [example, ...blocks.map((text) => JSON.parse(text))]) {
      assert.deepEqual(pathsIn(content), []);
    }
  });

  test('knows what the edge refuses', () => {
    const { shop } = example.sites;
    const withShop = (changes: object) => ({ ...example, sites: { shop: { ...shop, ...changes } } });
    for (const [content, path] of [
      [{ ...example, colour: 'red' }, ''],
      [{ ...example, port: '80' }, '/port'],
      [{ ...example, secret: 'in plain text' }, '/secret'],
      [withShop({ origins: [] }), '/sites/shop/origins'],
      [withShop({ olapic: { apiKey: 'in plain text' } }), '/sites/shop/olapic/apiKey'],
      [withShop({ metapic: { token: 'env:T', publishers: {} } }), '/sites/shop/metapic/publishers'],
      [
        withShop({ release: { name: '1.0.0', trial: { name: '1.1.0', share: 0 } } }),
        '/sites/shop/release/trial/share',
      ],
    ] as const) {
      assert.ok(pathsIn(content).includes(path), path);
    }
  });

  test('is explained key by key in the docs', () => {
    const docs = inDocs('configuration.md');
    for (const key of new Set(Object.keys(configDescriptions).map((path) => path.split('.').at(-1)))) {
      if (key !== '*') assert.ok(docs.includes(`\`${key}\``), key);
    }
  });
});

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
}

/** @returns every path that has an own key, with `*` for sections whose keys may have any name */
function keysOf({ properties = {}, additionalProperties, anyOf = [] }: Schema, path: string[]): string[] {
  const children = Object.entries(properties);
  // A name of a publisher has nothing to be said about that its section does not say.
  if (additionalProperties && additionalProperties.properties) children.push(['*', additionalProperties]);
  return [
    ...children.flatMap(([key, one]) => [[...path, key].join('.'), ...keysOf(one, [...path, key])]),
    ...anyOf.flatMap((one) => keysOf(one, path)),
  ];
}
