import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import type { Draft } from './policy-queries.js';
import { draftQuery } from './policy-queries.js';

/** What is typed into a draft, kept here until it is saved; the server judges it then. */
export interface DraftValues {
  readonly typed: Readonly<Record<string, string>>;
  readonly changes: readonly { readonly path: string; readonly value: string }[];
  readonly type: (values: Readonly<Record<string, string>>) => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly error: Error | null;
}

export function useDraftValues({ id, revision, fields }: Draft): DraftValues {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const saved = new Map(fields.map(({ path, value }) => [path, value]));
  // What was never there and is empty again is no change.
  const changes = Object.entries(typed)
    .map(([path, value]) => ({ path, value }))
    .filter(({ path, value }) => value !== (saved.get(path) ?? ''));
  const saving = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/rule-drafts/{id}/values', { path: { id }, body: { revision, values: [...changes] } }),
    onSuccess: (changed) => {
      client.setQueryData(draftQuery(id).queryKey, changed);
      setTyped({});
    },
  });
  return {
    typed,
    changes,
    type: (values) => setTyped((before) => ({ ...before, ...values })),
    discard: () => setTyped({}),
    save: () => {
      if (changes.length > 0) saving.mutate();
    },
    isSaving: saving.isPending,
    error: saving.error,
  };
}

/** The end of a draft's form: what is not saved yet, and saving it. */
export function DraftFoot({ values: { changes, discard, isSaving, error } }: { values: DraftValues }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {error && (
        <Alert type="error" showIcon role="alert" title={t('policies.notSaved')} description={refusalWords(error, t)} />
      )}
      <div className="policy-form-foot">
        <span role="status" className="quiet">
          {changes.length > 0 ? t('policies.unsaved', { count: changes.length }) : t('policies.allSaved')}
        </span>
        <Button disabled={changes.length === 0} onClick={discard}>
          {t('policies.discard')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={changes.length === 0} loading={isSaving}>
          {t('policies.save')}
        </Button>
      </div>
    </>
  );
}
