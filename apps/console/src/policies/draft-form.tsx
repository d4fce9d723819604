import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Tick } from '../pieces/field.js';
import { concerns, inGroups } from './field-groups.js';
import { FieldEditor } from './field-editor.js';
import type { Draft, RuleField } from './policy-queries.js';
import { draftQuery } from './policy-queries.js';

/** Every number of the draft in a field of its own. What is typed is kept here until it is saved; the server judges it. */
export function DraftForm({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const searchId = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { id, revision, fields, differences, problems } = draft;
  const changes = fields.filter(({ path, value }) => typed[path] !== undefined && typed[path] !== value);
  const differing = new Set(differences.map(({ path }) => path));
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/rule-drafts/{id}/values', {
        path: { id },
        body: { revision, values: changes.map(({ path }) => ({ path, value: typed[path] ?? '' })) },
      }),
    onSuccess: (saved) => {
      client.setQueryData(draftQuery(id).queryKey, saved);
      setTyped({});
    },
  });
  const isShown = ({ path, label, group, words }: RuleField): boolean =>
    (!onlyChanged ||
      differing.has(path) ||
      typed[path] !== undefined ||
      problems.some((one) => concerns(one.path, path))) &&
    [label, group.words, words].some((one) => spoken(one).toLowerCase().includes(sought.trim().toLowerCase()));
  const groups = inGroups(fields.filter(isShown));
  const isNarrowed = onlyChanged || sought.trim() !== '';
  const elsewhere = problems.filter(({ path }) => !fields.some((field) => concerns(path, field.path)));
  return (
    <form
      className="panel policy-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0) save.mutate();
      }}
    >
      <div className="policy-form-head">
        <label htmlFor={searchId} className="for-readers">
          {t('policies.find')}
        </label>
        <input
          id={searchId}
          type="search"
          className="input"
          placeholder={t('policies.find')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <Tick text={t('policies.onlyChanged')} isOn={onlyChanged} onChange={setOnlyChanged} />
      </div>
      {elsewhere.map(({ words }) => (
        <Alert key={words.en} type="error" showIcon title={spoken(words)} />
      ))}
      {groups.length === 0 && <EmptyState title={t('policies.nothingFound')} />}
      {groups.map((group) => (
        <details
          key={`${group.key} ${isNarrowed}`}
          open={isNarrowed || group.items.some(({ path }) => differing.has(path))}
        >
          <summary>
            <span>{spoken(group.words)}</span>
            {group.items.some(({ path }) => differing.has(path) || typed[path] !== undefined) && (
              <span className="tag tag-today">{t('policies.changed')}</span>
            )}
            {problems.some(({ path }) => group.items.some((field) => concerns(path, field.path))) && (
              <span className="tag tag-overdue">{t('policies.wrong')}</span>
            )}
          </summary>
          <div className="policy-fields">
            {group.items.map((field) => (
              <FieldEditor
                key={field.path}
                field={field}
                value={typed[field.path] ?? field.value}
                isChanged={differing.has(field.path)}
                fault={problems.find(({ path }) => concerns(path, field.path))}
                change={(value) => setTyped({ ...typed, [field.path]: value })}
              />
            ))}
          </div>
        </details>
      ))}
      {save.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('policies.notSaved')}
          description={refusalWords(save.error, t)}
        />
      )}
      <div className="policy-form-foot">
        <span role="status" className="quiet">
          {changes.length > 0 ? t('policies.unsaved', { count: changes.length }) : t('policies.allSaved')}
        </span>
        <Button disabled={changes.length === 0} onClick={() => setTyped({})}>
          {t('policies.discard')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={changes.length === 0} loading={save.isPending}>
          {t('policies.save')}
        </Button>
      </div>
    </form>
  );
}
