import { createRequire } from 'node:module';
import { hostCookie, sessionCookie } from '../session-cookie.js';
import type { JsonSchema } from './json-schema.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { routes } from './routes.js';
import { refTo } from './schema-words.js';
import { schemas } from './schemas.js';

const { version } = createRequire(import.meta.url)('#package.json') as { version: string };

/** What staff HTTP understands and answers, as an OpenAPI 3.1 document. */
export function openApiDocument(): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const [method = '', path = ''] = name.split(' ');
    (paths[path] ??= {})[method.toLowerCase()] = operationOf(name, path, route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Redress: staff HTTP', version, license: { name: 'MIT', identifier: 'MIT' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    security: [{ session: [] }, { key: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: `Over https it is ${hostCookie}.` },
        key: { type: 'http', scheme: 'bearer', description: 'A key of a machine, for what it was made for.' },
      },
    },
  };
}

function operationOf(name: string, path: string, route: Route): JsonSchema {
  const {
    summary,
    open,
    body,
    bodyType = 'application/json',
    status,
    otherwise,
    answer,
    answerType = 'application/json',
    answerHeaders = {},
    problems = [],
  } = route;
  const parameters = parametersOf(path, route);
  const paced = open || name.startsWith('GET ') ? [] : [429];
  const refused = [...(open ? [] : [401]), ...problems, ...paced].map((one) => [one, problem]);
  return {
    operationId: name.replace(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase()),
    summary,
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [bodyType]: { schema: body } } } }),
    responses: {
      [status]: {
        description: summary,
        ...(Object.keys(answerHeaders).length > 0 && { headers: headersOf(answerHeaders) }),
        ...(answer && { content: { [answerType]: { schema: answer } } }),
      },
      ...(otherwise && {
        [otherwise.status]: {
          description: otherwise.summary,
          content: { 'application/json': { schema: otherwise.answer } },
        },
      }),
      ...Object.fromEntries(refused),
    },
  };
}

const problem = {
  description: 'Refused, with the reasons',
  content: { 'application/problem+json': { schema: refTo('Problem') } },
};

function headersOf(headers: Readonly<Record<string, string>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );
}

function parametersOf(path: string, { query, headers = {} }: Route): JsonSchema[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = (query ? schemaOf(query)['properties'] : {}) as Record<string, JsonSchema>;
  const inQuery = Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', schema }));
  const inHeader = Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}
