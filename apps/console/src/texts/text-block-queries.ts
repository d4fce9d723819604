import { queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type TextBlock = Api['TextBlock'];

export const textBlocksQuery = queryOptions({
  queryKey: ['text-blocks'],
  queryFn: async ({ signal }) => (await ask('GET /api/text-blocks', { signal })).items,
  staleTime: 60_000,
});

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['text-blocks', id],
    queryFn: async ({ signal }) => (await ask('GET /api/text-blocks/{id}/versions', { path: { id }, signal })).items,
  });

/** What a block becomes; `version` is the one that was looked at. */
export type TextBlockChange = Pick<TextBlock, 'id' | 'version' | 'names' | 'texts'> & { isRemoved?: boolean };

export const put = ({ id, version, names, texts, isRemoved = false }: TextBlockChange): Promise<TextBlock> =>
  ask('PUT /api/text-blocks/{id}', { path: { id }, body: { version, names, texts, isRemoved } });
