import type { components, paths } from './api-types.js';
import { request } from './request.js';

/** What answers and requests are made of, by the names of the OpenAPI document. */
export type Api = components['schemas'];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Every route of staff HTTP: `GET /api/complaints/{ref}`. */
export type RouteName = {
  [Path in keyof paths]: {
    [M in Method]: paths[Path][M] extends object ? `${Uppercase<M>} ${Path}` : never;
  }[Method];
}[keyof paths];

type OperationOf<Route extends RouteName> = Route extends `${infer M} ${infer Path}`
  ? Path extends keyof paths
    ? Lowercase<M> extends keyof paths[Path]
      ? paths[Path][Lowercase<M>]
      : never
    : never
  : never;

type Json<Content> = Content extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;
type Good = 200 | 201 | 202;

/** What a route answers; nothing where it answers without content. */
export type AnswerOf<Route extends RouteName> =
  OperationOf<Route> extends { readonly responses: infer Responses }
    ? Json<Responses[keyof Responses & Good]> extends infer Body
      ? [Body] extends [never]
        ? undefined
        : Body
      : never
    : never;

type ParametersOf<Route extends RouteName, Place extends string> =
  OperationOf<Route> extends { readonly parameters: { readonly [P in Place]: infer Parameters extends object } }
    ? { readonly [P in Place]: Parameters }
    : unknown;

type QueryOf<Route extends RouteName> =
  OperationOf<Route> extends { readonly parameters: { readonly query?: infer Query } } ? Query : never;

type BodyOf<Route extends RouteName> =
  OperationOf<Route> extends { readonly requestBody: infer Content } ? { readonly body: Json<Content> } : unknown;

/** What a route is asked with. */
export type Asked<Route extends RouteName> = ParametersOf<Route, 'path'> &
  BodyOf<Route> & {
    readonly query?: QueryOf<Route>;
    readonly signal?: AbortSignal;
    /** The same key again does nothing again. */
    readonly key?: string;
  };

type Rest<Route extends RouteName> = object extends Asked<Route> ? [asked?: Asked<Route>] : [asked: Asked<Route>];

/** What can stand in a query. */
type Asking = string | number | boolean | undefined;

interface Loose {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, Asking>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly key?: string;
}

/**
 * Asks a route of the API; what it is asked with and what it answers is known from the OpenAPI document.
 * @throws Problem when it refuses, Unreachable when it cannot be asked.
 */
export async function ask<Route extends RouteName>(route: Route, ...rest: Rest<Route>): Promise<AnswerOf<Route>> {
  const { path, query, body, signal, key } = (rest[0] ?? {}) as Loose;
  const [method = 'GET', pattern = ''] = route.split(' ');
  const answer = await request(addressOf(pattern, path, query), {
    method,
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    ...(key !== undefined && { key }),
  });
  return answer as AnswerOf<Route>;
}

/** A route's address with its blanks filled; what is undefined in the query is left out. */
export function addressOf(
  pattern: string,
  path: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, Asking>> = {},
): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}
