import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type WorkflowVersion = Api['WorkflowVersion'];
export type WorkflowReading = Api['WorkflowReading'];
export type DefinitionDifferences = NonNullable<WorkflowReading['differences']>;

export const workflowQuery = queryOptions({
  queryKey: ['workflow'],
  queryFn: ({ signal }) => ask('GET /api/workflow', { signal }),
});

export const versionQuery = (version: number, against: number | undefined) =>
  queryOptions({
    queryKey: ['workflow', version, against ?? 0],
    queryFn: ({ signal }) =>
      ask('GET /api/workflow/versions/{version}', {
        path: { version: String(version) },
        query: against === undefined ? {} : { against },
        signal,
      }),
  });

/** Moves of running complaints to this version, and trials of them, the latest first. */
export const workflowMovesQuery = (version: number) =>
  queryOptions({
    queryKey: ['rule-runs', 'workflow', version],
    queryFn: async ({ signal }) => {
      const { items } = await ask('GET /api/rule-runs', { query: { name: 'complaint', limit: 50 }, signal });
      return items.filter((run) => run.kind === 'workflow' && run.version === version);
    },
  });
