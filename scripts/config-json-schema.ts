import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { configSchema } from '../src/edge/config/config-schema.ts';
import { configDescriptions } from './config-descriptions.ts';

export const schemaFile = new URL('../schema/lookstream.schema.json', import.meta.url);

/** @returns the JSON schema of a configuration file, laid out as it is kept: made of what the edge itself checks */
export async function writtenConfigSchema(): Promise<string> {
  const schema = toJsonSchema(configSchema({ env: {}, readFile: null }), {
    ...{ typeMode: 'input', target: 'draft-2020-12' },
    // What no schema can say, such as what an address is, the edge says when it starts.
    errorMode: 'ignore',
  });
  const described = describe(schema, [], schema.$defs ?? {});
  const { $schema, ...rest } = described;
  const written = { $schema, title: 'Configuration of Lookstream', ...rest };
  delete written.$defs;
  const layout = await resolveConfig(schemaFile);
  return format(JSON.stringify(written), { ...layout, parser: 'json' });
}

/** @param path of keys, with `*` for any name */
function describe(schema: JsonSchema, path: readonly string[], defs: Definitions): JsonSchema {
  const description = configDescriptions[path.join('.')];
  return { ...(description !== undefined && { description }), ...inside(schema, path, defs) };
}

/** The schema itself in place of a reference to it, and each key with its description. */
function inside(schema: JsonSchema, path: readonly string[], defs: Definitions): JsonSchema {
  const { properties, additionalProperties, anyOf, $ref, ...rest } = schema;
  if ($ref !== undefined) return inside(asSchema(defs[$ref.replace('#/$defs/', '')]), path, defs);
  const at = (key: string, one: unknown) => describe(asSchema(one), [...path, key], defs);
  return {
    ...rest,
    ...(anyOf && { anyOf: anyOf.map((one) => inside(asSchema(one), path, defs)) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, at(key, one)])),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: isNever(additionalProperties) ? false : at('*', additionalProperties),
    }),
  };
}

type Definitions = Readonly<Record<string, unknown>>;

function asSchema(value: unknown): JsonSchema {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError(`No schema: ${String(value)}`);
}

function isNever(schema: unknown): boolean {
  return JSON.stringify(schema) === '{"not":{}}';
}
