import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../pieces/field.js';
import type { Customer, CustomerFacts } from './customer.js';

/** Facts that are shown whole to everybody who may see the file; what is masked is not changed from here. */
const editable = ['name', 'organisation', 'level', 'locale', 'preferred', 'notes'] as const;
type Editable = Record<(typeof editable)[number], string>;

/** Changes what is known. An empty field takes the fact out. */
export function CustomerFactFields({
  customer,
  isSaving,
  save,
  cancel,
}: {
  customer: Customer;
  isSaving: boolean;
  save: (facts: CustomerFacts) => void;
  cancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const before = Object.fromEntries(editable.map((fact) => [fact, customer[fact] ?? ''])) as Editable;
  const [facts, setFacts] = useState(before);
  const text = (fact: 'name' | 'organisation', label: string): ReactNode => (
    <Field id={`customer-${fact}`} label={label}>
      <input
        id={`customer-${fact}`}
        className="input"
        maxLength={200}
        value={facts[fact]}
        onChange={({ target }) => setFacts({ ...facts, [fact]: target.value })}
      />
    </Field>
  );
  const one = (
    fact: 'level' | 'locale' | 'preferred',
    label: string,
    options: readonly (readonly [string, string])[],
  ): ReactNode => (
    <Field id={`customer-${fact}`} label={label}>
      <select
        id={`customer-${fact}`}
        className="input"
        value={facts[fact]}
        onChange={({ target }) => setFacts({ ...facts, [fact]: target.value })}
      >
        <option value="">{t('customers.none')}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <form
      className="customer-form"
      onSubmit={(event) => {
        event.preventDefault();
        // Only what was touched: somebody else may be changing the rest.
        const changed = editable.filter((fact) => facts[fact] !== before[fact]);
        save(Object.fromEntries(changed.map((fact) => [fact, facts[fact].trim()])));
      }}
    >
      {text('name', t('customers.name'))}
      {text('organisation', t('customers.organisation'))}
      <div className="field-row">
        {one(
          'level',
          t('customers.levelField'),
          ['A', 'B', 'C'].map((level) => [level, level]),
        )}
        {one('locale', t('customers.language'), [
          ['zh-CN', t('customers.languages.zh-CN')],
          ['en', t('customers.languages.en')],
        ])}
        {one('preferred', t('customers.preferred'), [
          ['email', t('customers.ways.email')],
          ['phone', t('customers.ways.phone')],
          ['page', t('customers.ways.page')],
        ])}
      </div>
      <Field id="customer-notes" label={t('customers.notes')}>
        <textarea
          id="customer-notes"
          className="input"
          rows={3}
          maxLength={5000}
          value={facts.notes}
          onChange={({ target }) => setFacts({ ...facts, notes: target.value })}
        />
      </Field>
      <span className="account-acts">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('customers.save')}
        </Button>
        <Button onClick={cancel}>{t('customers.cancel')}</Button>
      </span>
    </form>
  );
}
