import { useQuery } from '@tanstack/react-query';
import { ask } from '../http/ask.js';
import type { Api } from '../http/ask.js';
import { useSettled } from '../search/use-search.js';
import type { Complaint } from './complaint.js';

/**
 * Why what is being written could not be sent as it stands, asked whenever somebody pauses: the API judges it by the same
 * rules as when it is sent, so nothing is found out only then. None while it is not known.
 */
export function useCheck(
  { ref, version }: Pick<Complaint, 'ref' | 'version'>,
  event: string,
  fields: Readonly<Record<string, unknown>> | undefined,
): Api['DraftCheck']['reasons'] {
  const settled = useSettled(fields === undefined ? undefined : JSON.stringify(fields));
  const { data } = useQuery({
    queryKey: ['draft-check', ref, version, event, settled],
    queryFn: ({ signal }) =>
      ask('POST /api/complaints/{ref}/draft/check', {
        path: { ref },
        body: { ...(JSON.parse(settled ?? '{}') as object), type: event } as Api['Event'],
        signal,
      }),
    enabled: settled !== undefined,
    staleTime: 30_000,
    gcTime: 0,
    // What is not whole yet is no fault of anybody: the form says what is missing when it is sent.
    retry: false,
  });
  return settled === undefined ? [] : (data?.reasons ?? []);
}
