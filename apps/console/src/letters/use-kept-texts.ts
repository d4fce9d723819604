import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../http/ask.js';
import { Problem } from '../http/request.js';
import type { Draft } from '../policies/policy-queries.js';
import { draftQuery } from '../policies/policy-queries.js';
import type { Texts } from './letter-queries.js';
import { languages } from './letter-queries.js';

/** Milliseconds of rest after which what was typed is kept. */
const rest = 700;

interface KeptTexts {
  readonly texts: Texts;
  readonly state: 'kept' | 'keeping' | 'failed' | 'stale';
  readonly error: Error | null;
  readonly type: (locale: keyof Texts, text: string) => void;
  /** Keeps it now, also over what somebody else has written meanwhile. */
  readonly keep: () => void;
  /** Forgets what was typed, for what is kept. */
  readonly takeKept: () => void;
}

export function textsOf({ fields }: Draft): Texts {
  const valueOf = (locale: string): string => fields.find(({ path }) => path === locale)?.value ?? '';
  return { en: valueOf('en'), 'zh-CN': valueOf('zh-CN') };
}

/**
 * What is typed into a draft, kept on the server as soon as the writer rests, so that closing the page loses nothing. When
 * somebody else was quicker, nothing is written over before the writer says so.
 */
export function useKeptTexts(draft: Draft): KeptTexts {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Partial<Texts>>({});
  const kept = textsOf(draft);
  const texts = { ...kept, ...typed };
  const changed = languages.filter((locale) => tidy(texts[locale]) !== tidy(kept[locale]));
  const { id } = draft;
  const save = useMutation({
    networkMode: 'always',
    mutationFn: (values: readonly { readonly path: string; readonly value: string }[]) =>
      ask('POST /api/rule-drafts/{id}/values', {
        path: { id },
        body: { revision: draft.revision, values: [...values] },
      }),
    onSuccess: (saved) => {
      client.setQueryData(draftQuery(id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['rule-drafts'], exact: true });
    },
    onError: () => client.invalidateQueries({ queryKey: draftQuery(id).queryKey }),
  });
  const isDirty = changed.length > 0;
  const { isPending, isError, error, mutate, reset } = save;
  const values = changed.map((path) => ({ path, value: texts[path] }));
  const wanted = JSON.stringify(values);

  useEffect(() => {
    if (!isDirty || isPending || isError) return undefined;
    const timer = setTimeout(() => mutate(JSON.parse(wanted) as typeof values), rest);
    return () => clearTimeout(timer);
  }, [wanted, isDirty, isPending, isError, mutate]);

  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const isStale = error instanceof Problem && error.status === 409;
  return {
    texts,
    state: isError ? (isStale ? 'stale' : 'failed') : isDirty || isPending ? 'keeping' : 'kept',
    error,
    type: (locale, text) => setTyped((before) => ({ ...before, [locale]: text })),
    keep: () => mutate(values),
    takeKept: () => {
      setTyped({});
      reset();
    },
  };
}

/** As it will be kept: how lines end makes no difference. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
