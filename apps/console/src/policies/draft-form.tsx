import { Alert } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Tick } from '../pieces/field.js';
import { DraftFoot, useDraftValues } from './draft-values.js';
import { FieldEditor } from './field-editor.js';
import { concerns, inGroups } from './field-groups.js';
import type { Draft, RuleField } from './policy-queries.js';

/** Every number of the draft in a field of its own. What is typed is kept here until it is saved; the server judges it. */
export function DraftForm({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const searchId = useId();
  const values = useDraftValues(draft);
  const { typed } = values;
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { fields, differences, problems } = draft;
  const differing = new Set(differences.map(({ path }) => path));
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
        values.save();
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
                change={(value) => values.type({ [field.path]: value })}
              />
            ))}
          </div>
        </details>
      ))}
      <DraftFoot values={values} />
    </form>
  );
}
