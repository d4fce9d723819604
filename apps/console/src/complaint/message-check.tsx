import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import type { Complaint } from './complaint.js';
import { PromiseDecision } from './promise-decision.js';

/** Milliseconds of rest after which what was typed is looked through. */
const rest = 600;

/** What a letter with this text would promise. */
export const promisesQuery = (ref: string, text: string) =>
  queryOptions({
    queryKey: ['draft-promises', ref, text],
    queryFn: async ({ signal }) =>
      (await ask('POST /api/complaints/{ref}/draft/promises', { path: { ref }, body: { text }, signal })).items,
    staleTime: Infinity,
    networkMode: 'always',
    gcTime: 0,
  });

/**
 * Marks what the letter promises. Each is recorded as a promise, worded anew, or left for a reason; until then the letter waits.
 * @param decided the phrases that need no more deciding
 * @param undecided is told how many are still to be decided
 */
export function MessageCheck({
  complaint,
  text,
  select,
  decided,
  setDecided,
  undecided,
}: {
  complaint: Complaint;
  text: string;
  select: (from: number, to: number) => void;
  decided: ReadonlySet<string>;
  setDecided: (texts: ReadonlySet<string>) => void;
  undecided: (count: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({
    ...promisesQuery(complaint.ref, settled),
    enabled: settled.trim() !== '',
    placeholderData: (before) => before,
  });
  // What was found in the text of a moment ago counts only where it still stands.
  const found = (text.trim() === '' ? [] : (data ?? [])).filter((one) => text.includes(one.text));
  const open = found.filter((one) => !decided.has(one.text));
  // Before it is painted: a letter whose promise is seen can no longer be sent.
  useLayoutEffect(() => undecided(open.length), [open.length, undecided]);
  if (open.length === 0) return null;
  return (
    <section className="promise-check" aria-label={t('complaint.check.title')} role="status">
      <strong>{t('complaint.check.title')}</strong>
      {open.map((phrase) => (
        <PromiseDecision
          key={phrase.text}
          complaint={complaint}
          phrase={phrase}
          reword={() => {
            const at = text.indexOf(phrase.text);
            select(at, at + phrase.text.length);
          }}
          decide={() => setDecided(new Set([...decided, phrase.text]))}
        />
      ))}
    </section>
  );
}
