import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';
import { currentLanguage } from './language.js';

/** Something said in both languages, as the API says it. */
export type BothLanguages = Api['Words'];

/** The time zone of the house, and what its workflow calls everything. It changes with a release only. */
export const houseQuery = queryOptions({
  queryKey: ['house'],
  queryFn: ({ signal }) => ask('GET /api/house', { signal }),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** What the API says in both languages, in the one of the page. */
export const spoken = (words: BothLanguages): string => words[currentLanguage()];

export type Vocabulary = keyof Api['Vocabularies'];

/**
 * The word of the workflow for a name: `word('stages', 'receipt')`. A name that it has no word for is shown as it is.
 * The frame has loaded them before a page is drawn.
 */
export function useWorkflowWords(): (vocabulary: Vocabulary, name: string) => string {
  const { data } = useQuery(houseQuery);
  return (vocabulary, name) => {
    const words = data?.words[vocabulary][name];
    return words ? spoken(words) : name;
  };
}

/** The time zone that dates are shown in: the house's, wherever the reader is. */
export function useZone(): string | undefined {
  return useQuery(houseQuery).data?.zone;
}
