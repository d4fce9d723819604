import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { roles } from '#workflows/complaint/complaint.roles.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import { openApiDocument } from './openapi-document.js';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly $ref?: string;
  readonly oneOf?: Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header' }[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Never answered to its end, signs us out, or costs a password's hashing each time. */
const left = new Set(['get /api/live', 'delete /api/session', 'post /api/session']);

/** What a database or a prototype would understand, and we must not. */
const injections = ['{"$ne":null}', '{"$gt":""}', '{"$where":"sleep(1)"}', '{"$regex":".*"}', '{"__proto__":{"a":1}}'];

const document = openApiDocument() as unknown as Document;
const operations = Object.entries(document.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [method: string, path: string, operation: Operation] => [
      method,
      path,
      operation,
    ]),
  )
  .filter(([method, path]) => !left.has(`${method} ${path}`));

/** Without halves of characters, which no address can hold. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

describe('whatever is sent to the API', () => {
  let api: RunningApi;
  let all: Person;
  let isProblem: (body: unknown) => boolean;
  let ref: string;
  beforeAll(async () => {
    api = await RunningApi.start();
    // Nobody may do so much: what is refused here is refused for what it says.
    all = await api.person(...roles);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(document, 'document');
    isProblem = ajv.getSchema('document#/components/schemas/Problem') as typeof isProblem;
    ref = (await all.post('/api/complaints', registration(api.time))).body['ref'] as string;
  });
  afterAll(() => api.stop());

  function expectSober({ status, body }: Answer, asked: string): void {
    const said = JSON.stringify(body);
    expect({ asked, isFault: status >= 500 }).toEqual({ asked, isFault: false });
    expect(said).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules|mongodb:\/\/|passwordHash|redis:\/\//);
    if (status >= 400) expect({ asked, body, isProblem: isProblem(body) }).toMatchObject({ isProblem: true });
  }

  /** Sends raw JSON, so that not even a key is what an object of ours could hold. */
  const send = async (method: string, url: string, payload?: string): Promise<Answer> => {
    const answer = await api.application.inject({
      method: method.toUpperCase() as 'GET',
      url,
      headers: { ...all.headers, ...(payload !== undefined && { 'content-type': 'application/json' }) },
      ...(payload !== undefined && { payload }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson && answer.body !== '' ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    };
  };

  function fieldsOf(schema: Schema | undefined): string[] {
    if (schema?.$ref) return fieldsOf(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
    if (schema?.oneOf) return [...new Set(schema.oneOf.flatMap((one) => fieldsOf(one)))];
    return Object.keys(schema?.properties ?? {});
  }

  // Each in a test of its own: all of them together take longer than one may on a machine that has other work.
  it.each(operations)(
    'is answered without a fault, and every refusal in the one form, saying nothing of the inside: %s %s',
    async (method, path, { parameters = [], requestBody }) => {
      const fields = fieldsOf(requestBody?.content['application/json']?.schema);
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.string({ maxLength: 30, unit: 'binary' }),
        fc.constantFrom(...injections.map((one) => JSON.parse(one) as fc.JsonValue), '\u0000', '../..', '%00', ref),
      );
      const request = fc.record({
        place: fc.oneof(fc.constant(ref), fc.string({ minLength: 1, maxLength: 20, unit: 'binary' })),
        query: fc.dictionary(
          fc.constantFrom('x', ...parameters.filter((one) => one.in === 'query').map(({ name }) => name)),
          fc.string({ maxLength: 20, unit: 'binary' }),
          { maxKeys: 3 },
        ),
        body: fc.oneof(value, fc.dictionary(fc.constantFrom('x', ...fields), value, { maxKeys: 6 })),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ place, query, body }) => {
          const at = path.replace(/\{\w+\}/g, () => encodeURIComponent(wellFormed(place)));
          const asked = `${at}?${new URLSearchParams(query).toString()}`;
          const payload = requestBody ? JSON.stringify(body) : undefined;
          expectSober(await send(method, asked, payload), `${method} ${asked} ${payload ?? ''}`);
        }),
        { numRuns: 12, seed: 4 },
      );
    },
  );

  it.each(['{', '[]', 'null', '"x"', '{"a":1,"a":{}}', '['.repeat(10_000), '{"__proto__":{}}', '{"constructor":{}}'])(
    'is no request when its body is %.20s',
    async (payload) => {
      for (const url of ['/api/complaints', `/api/complaints/${ref}/events`]) {
        const answer = await send('POST', url, payload);
        expectSober(answer, `${url} ${payload.slice(0, 20)}`);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  it('is refused with an operator in the place of any value, in bodies and in addresses', async () => {
    const whole = registration(api.time);
    for (const field of Object.keys(whole)) {
      for (const injection of injections) {
        const payload = JSON.stringify({ ...whole, [field]: '?' }).replace('"?"', injection);
        const answer = await send('POST', '/api/complaints', payload);
        expectSober(answer, payload);
        expect({ payload, isRefused: answer.status >= 400 && answer.status < 500 }).toMatchObject({ isRefused: true });
      }
    }
    for (const [method, path, { parameters = [] }] of operations) {
      if (method !== 'get') continue;
      for (const { name } of parameters.filter((one) => one.in === 'query')) {
        for (const query of [`${name}[$ne]=1`, `${name}=1&${name}[$gt]=`]) {
          const answer = await send('GET', `${path.replace(/\{\w+\}/g, ref)}?${query}`);
          expect({ path, query, isRefused: answer.status >= 400 && answer.status < 500 }).toMatchObject({
            isRefused: true,
          });
        }
      }
    }
  });
});
