/** `GET /v1/openapi.json`: OpenAPI 3.1, made of the schemas that the edge itself reads and answers by. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { embedTokenHeader } from '../guard/embed-token.ts';
import { ProblemAnswer } from './answers.ts';
import { operations, type Operation } from './operations.ts';

/** Schemas that several answers share stand once, under their name. */
const problem = { $ref: '#/components/schemas/Problem' };

/** What any route may answer besides its own answers. */
const problems: Readonly<Record<number, string>> = {
  400: 'The request is not valid: what to change.',
  403: 'This origin may not call.',
  404: 'There is no such thing.',
  408: 'The body did not come in time: send it again.',
  409: 'It cannot be done now, or nobody knows whether it was: what to do.',
  410: 'The cursor has expired: start again.',
  413: 'The body is too large.',
  415: 'The file is not taken: what to send instead.',
  429: 'Too many requests: when to come back.',
  500: 'Something went wrong here.',
  503: 'A service or the store does not answer: when to come back.',
};

/** @returns the document as a value that survives JSON */
export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lookstream',
      version,
      summary: 'Shoppable customer photos, affiliate links, short links and QR codes.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemAnswer) },
      securitySchemes: {
        serverKey: { type: 'http', scheme: 'bearer', description: 'The server key of the site.' },
        embed: { type: 'apiKey', in: 'header', name: embedTokenHeader, description: 'Of pages in iframes.' },
      },
    },
  };
}

function describe({ path, id, summary, query, body, form, answers, isGuarded }: Operation) {
  return {
    operationId: id ?? operationId(path),
    summary,
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body && { requestBody: { required: true, content: json(schemaOf(body)) } }),
    ...(form && { requestBody: { required: true, content: formWithFile(schemaOf(form)) } }),
    responses: { ...problemAnswers(answers), ...ownAnswers(answers) },
    // Pages of the site are known by their origin, which a browser sends by itself.
    ...(isGuarded && { security: [{}, { serverKey: [] }, { embed: [] }] }),
  };
}

/** `/v1/looks/{id}/reports` is `looks-id-reports`. */
function operationId(path: string): string {
  return path
    .replace(/^\/(v1\/)?/, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
}

function queryParameters(query: v.GenericSchema) {
  const { properties = {}, required = [] } = schemaOf(query);
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}

function problemAnswers(own: Operation['answers']) {
  const content = { 'application/problem+json': { schema: problem } };
  const described = Object.entries(problems).map(([status, description]) => [
    status,
    // A status of the route's own may also be a problem.
    { description, content: { ...content, ...ownContent(own[Number(status)]) } },
  ]);
  return Object.fromEntries(described) as Record<string, unknown>;
}

function ownAnswers(answers: Operation['answers']) {
  const own = Object.entries(answers).filter(([status]) => !(Number(status) in problems));
  return Object.fromEntries(
    own.map(([status, answer]) => [status, { description: answer.says, content: ownContent(answer) }]),
  ) as Record<string, unknown>;
}

function ownContent(answer: Operation['answers'][number] | undefined) {
  return answer?.json ? json(schemaOf(answer.json)) : {};
}

function json(schema: JsonSchema) {
  return { 'application/json': { schema } };
}

/** OpenAPI 3.1 describes bytes as what has no type. */
function formWithFile({ properties = {}, required = [], ...rest }: JsonSchema) {
  const schema = { ...rest, properties: { file: {}, ...properties }, required: ['file', ...required] };
  return { 'multipart/form-data': { schema } };
}

/** What no schema can say, such as what the site knows, the edge says when it is asked. */
function schemaOf(schema: v.GenericSchema): JsonSchema {
  const options = { typeMode: 'input', target: 'draft-2020-12', errorMode: 'ignore' } as const;
  const { $schema, ...rest } = toJsonSchema(schema, options);
  // OpenAPI 3.1 means that dialect unless another is named.
  return $schema === 'https://json-schema.org/draft/2020-12/schema' ? rest : { $schema, ...rest };
}
