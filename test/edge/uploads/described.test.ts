import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openApiDocument } from '../../../src/edge/openapi/document.ts';
import { uploadFields } from '../../../src/model/upload.ts';
import { jpegPhoto } from '../../support/photos.ts';
import { operatedEdges } from '../operated-edge.ts';
import { leastFields, send } from './handing-in.ts';

interface Described {
  requestBody: {
    content: { 'multipart/form-data': { schema: { properties: object; required: string[] } } };
  };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}

const operation = openApiDocument('0.0.0').paths['/v1/looks']?.post as unknown as Described;

describe('the OpenAPI document on handing in photos', () => {
  test('names each field of the form', () => {
    const { schema } = operation.requestBody.content['multipart/form-data'];
    assert.deepEqual(Object.keys(schema.properties).toSorted(), [...uploadFields].toSorted());
    assert.deepEqual(schema.required.toSorted(), ['consent', 'file', 'language', 'upload']);
    const isTaken = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    assert.ok(isTaken({ file: '', ...leastFields() }));
    assert.ok(!isTaken({ file: '', ...leastFields(), colour: 'red' }));
  });

  test('describes each answer', async () => {
    const edge = operatedEdges().open();
    const photo = await jpegPhoto();
    for (const { status, json, headers } of [
      await send(edge, photo),
      await send(edge, photo, { consent: 'old' }),
      await send(edge, Buffer.from('x')),
      await send(edge, null),
    ]) {
      const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
      const schema = operation.responses[status]?.content[type]?.schema;
      assert.ok(schema, `${status} ${type} is not described`);
      if (status === 201) assert.ok(new Ajv2020({ strict: false }).compile(schema)(json));
    }
  });
});
