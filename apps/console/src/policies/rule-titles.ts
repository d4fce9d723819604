import { queryOptions, useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { calendarsQuery } from '../calendars/calendar-queries.js';
import { lettersQuery } from '../letters/letter-queries.js';
import { spoken } from '../locales/workflow-words.js';
import { staffQuery } from '../pieces/people.js';
import { taxonomiesQuery } from '../taxonomies/taxonomy-queries.js';
import type { Draft, Policy } from './policy-queries.js';
import { draftsQuery, policiesQuery } from './policy-queries.js';

type Titled = Pick<Policy, 'name' | 'title'>;

const listed: Record<Draft['kind'], (client: QueryClient) => Promise<readonly Titled[]>> = {
  policy: (client) => client.ensureQueryData(policiesQuery),
  calendar: (client) => client.ensureQueryData(calendarsQuery),
  letter: (client) => client.ensureQueryData(lettersQuery),
  taxonomy: (client) => client.ensureQueryData(taxonomiesQuery),
};

const titlesQuery = (kind: Draft['kind']) =>
  queryOptions({ queryKey: ['rule-titles', kind], queryFn: ({ client }) => listed[kind](client) });

/** What people call the rules of a kind, in the reader's language; the name itself where nothing says it. */
export function useRuleTitles(kind: Draft['kind']): { isPending: boolean; titleOf: (name: string) => string } {
  const { data, isPending } = useQuery(titlesQuery(kind));
  return {
    isPending,
    titleOf: (name) => {
      const title = data?.find((one) => one.name === name)?.title;
      return title ? spoken(title) : name;
    },
  };
}

/** Whether open drafts, what their rules are called and who began them are on their way: what stands below waits rather than jump. */
export function useDraftsPending(kind: Draft['kind']): boolean {
  const titles = useRuleTitles(kind);
  const drafts = useQuery(draftsQuery);
  const people = useQuery(staffQuery);
  return titles.isPending || drafts.isPending || people.isPending;
}
