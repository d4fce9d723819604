import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type Taxonomy = Api['TaxonomyRules'];

export const taxonomiesQuery = queryOptions({
  queryKey: ['taxonomies'],
  queryFn: ({ signal }) => ask('GET /api/taxonomies', { signal }),
});

export const taxonomyQuery = (name: string) =>
  queryOptions({
    queryKey: ['taxonomies', name],
    queryFn: ({ signal }) => ask('GET /api/taxonomies/{name}', { path: { name }, signal }),
  });

export const taxonomyReadingQuery = (name: string, version: number, against: number | undefined) =>
  queryOptions({
    queryKey: ['taxonomies', name, version, against ?? 0],
    queryFn: ({ signal }) =>
      ask('GET /api/taxonomies/{name}/versions/{version}', {
        path: { name, version: String(version) },
        query: against === undefined ? {} : { against },
        signal,
      }),
  });
