import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../http/ask.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { instantOf, localOf } from '../locales/house-time.js';
import { Refused } from './refused.js';
import { newId, newKey, tellEvent } from './tell-event.js';

/** One promise of a letter that is being written: recorded with its time, worded anew, or left for a reason, which is noted. */
export function PromiseDecision({
  complaint,
  phrase,
  reword,
  decide,
}: {
  complaint: Complaint;
  phrase: Api['PromisePhrases']['items'][number];
  reword: () => void;
  decide: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const client = useQueryClient();
  const { ref, zone } = complaint;
  const [dueAt, setDueAt] = useState(phrase.dueAt === undefined ? '' : localOf(phrase.dueAt, zone));
  const [why, setWhy] = useState<string>();
  const [key] = useState(newKey);
  const tell = useMutation({
    mutationFn: ({ event, fields }: { event: string; fields: Record<string, unknown> }) =>
      tellEvent({ ref, event, fields, key: `${key}${event.length}` }),
    networkMode: 'always',
    onSuccess: decide,
    onSettled: () => client.invalidateQueries({ queryKey: ['complaint', ref] }),
  });
  const record = (): void =>
    tell.mutate({
      event: 'promise.made',
      fields: { promiseId: newId(), kind: 'promise', text: phrase.text, dueAt: instantOf(dueAt, zone) },
    });
  const leave = (reason: string): void =>
    tell.mutate({
      event: 'note.added',
      fields: { text: t('complaint.check.note', { phrase: phrase.text, reason }) },
    });
  return (
    <div className="promise-decision">
      <mark>
        <bdi>{phrase.text}</bdi>
      </mark>
      {why === undefined ? (
        <div className="promise-acts">
          <Input
            size="small"
            type="datetime-local"
            value={dueAt}
            aria-label={word('fields', 'dueAt')}
            onChange={({ target }) => setDueAt(target.value)}
          />
          <Button
            size="small"
            type="primary"
            disabled={instantOf(dueAt, zone) === undefined}
            loading={tell.isPending}
            onClick={record}
          >
            {t('complaint.check.record')}
          </Button>
          <Button size="small" onClick={reword}>
            {t('complaint.check.reword')}
          </Button>
          <Button size="small" type="text" onClick={() => setWhy('')}>
            {t('complaint.check.ignore')}
          </Button>
        </div>
      ) : (
        <form
          className="promise-acts"
          onSubmit={(event) => {
            event.preventDefault();
            leave(why.trim());
          }}
        >
          <Input
            autoFocus
            size="small"
            value={why}
            maxLength={200}
            placeholder={t('complaint.check.why')}
            aria-label={t('complaint.check.why')}
            onChange={({ target }) => setWhy(target.value)}
          />
          <Button size="small" htmlType="submit" disabled={why.trim() === ''} loading={tell.isPending}>
            {t('complaint.check.ignore')}
          </Button>
          <Button size="small" type="text" onClick={() => setWhy(undefined)}>
            {t('complaint.form.cancel')}
          </Button>
        </form>
      )}
      {tell.isError && <Refused error={tell.error} stale={undefined} again={() => undefined} />}
    </div>
  );
}
