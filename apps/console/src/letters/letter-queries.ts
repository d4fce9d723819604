import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, type AnswerOf, type Api, ask } from '../http/ask.js';
import type { Language } from '../locales/preferred-language.js';

export type LetterLine = Api['LetterLine'];
export type Letter = Api['LetterReading'];
export type LetterVersion = Letter['versions'][number];
export type Preview = AnswerOf<'GET /api/letter-templates/{name}/preview'>;
export type Texts = Readonly<Record<Language, string>>;

/** What is looked at, and on whom. */
export interface Look {
  readonly locale: Language;
  readonly draftId?: string;
  readonly sample?: 'full' | 'bare' | 'question';
  readonly isLarge?: boolean;
}

/** Milliseconds between two looks while an approved wording is about to count. */
const lookEvery = 3000;

/** In the order in which they stand side by side. */
export const languages = ['zh-CN', 'en'] as const;

export const lettersQuery = queryOptions({
  queryKey: ['letter-templates'],
  queryFn: async ({ signal }) => (await ask('GET /api/letter-templates', { signal })).items,
});

export const letterQuery = (name: string) =>
  queryOptions({
    queryKey: ['letter-templates', name],
    queryFn: ({ signal }) => ask('GET /api/letter-templates/{name}', { path: { name }, signal }),
    refetchInterval: ({ state }) => (state.data?.coming ? lookEvery : false),
  });

/** As plain text; `written` says which state of a draft is looked at. */
export const previewQuery = (name: string, look: Look, ref: string | undefined, written: number) =>
  queryOptions({
    queryKey: ['letter-templates', name, 'preview', look, ref ?? '', written],
    queryFn: ({ signal }): Promise<Preview> =>
      ref === undefined
        ? ask('GET /api/letter-templates/{name}/preview', { path: { name }, query: look, signal })
        : ask('GET /api/letter-templates/{name}/complaints/{ref}', { path: { name, ref }, query: look, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Where the mail or the paper itself is. */
export function previewAddress(as: 'page' | 'pdf', name: string, look: Look, ref: string | undefined): string {
  const asked = { ...look };
  return ref === undefined
    ? addressOf(`/api/letter-templates/{name}/preview/${as}`, { name }, asked)
    : addressOf(`/api/letter-templates/{name}/complaints/{ref}/${as}`, { name, ref }, asked);
}
