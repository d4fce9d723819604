import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { Field, FieldGroup, Tick } from '../pieces/field.js';
import { BudgetEditor } from './budget-editor.js';
import { LadderEditor } from './ladder-editor.js';
import type { Draft, RuleField } from './policy-queries.js';

/** How long a pause may last when it is allowed at all, until somebody says otherwise. */
const usualPause = '10 business days';

/** One number of a rule: changed in the manner that it is written in, with what it says below it. */
export function FieldEditor({
  field,
  value,
  isChanged,
  fault,
  change,
}: {
  field: RuleField;
  value: string;
  isChanged: boolean;
  fault: Draft['problems'][number] | undefined;
  change: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const { kind, label, words, options = [] } = field;
  const isSaved = value === field.value;
  const help = isSaved ? spoken(words) : t('policies.notSavedYet');
  const parts = { label: spoken(label), help, fault: isSaved && fault ? spoken(fault.words) : undefined };
  const chosen = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const toggled = (one: string, isOn: boolean): string =>
    options
      .map((option) => option.value)
      .filter((name) => (name === one ? isOn : chosen.includes(name)))
      .join(', ');
  return (
    <div className={isChanged || !isSaved ? 'policy-field policy-field-changed' : 'policy-field'}>
      {kind === 'fixed' ? (
        <Field id={id} {...parts}>
          <output id={id} />
        </Field>
      ) : kind === 'budget' ? (
        <Field id={id} {...parts}>
          <BudgetEditor id={id} value={value} change={change} />
        </Field>
      ) : kind === 'pause' ? (
        <FieldGroup label={parts.label}>
          <Tick
            text={t('policies.standsStill')}
            isOn={value !== 'never'}
            onChange={(isOn) => change(isOn ? usualPause : 'never')}
          />
          {value !== 'never' && (
            <Field id={id} label={t('policies.atMost')}>
              <BudgetEditor id={id} value={value} change={change} />
            </Field>
          )}
          <Below {...parts} />
        </FieldGroup>
      ) : kind === 'ladder' ? (
        <FieldGroup label={parts.label}>
          <LadderEditor value={value} recipients={options} change={change} />
          <Below {...parts} />
        </FieldGroup>
      ) : kind === 'yesNo' ? (
        <FieldGroup label={parts.label}>
          <Tick text={t('policies.yes')} isOn={value === 'true'} onChange={(isOn) => change(String(isOn))} />
          <Below {...parts} />
        </FieldGroup>
      ) : kind === 'choices' ? (
        <FieldGroup label={parts.label}>
          <div className="policy-ticks">
            {options.map((option) => (
              <Tick
                key={option.value}
                text={spoken(option.words)}
                isOn={chosen.includes(option.value)}
                onChange={(isOn) => change(toggled(option.value, isOn))}
              />
            ))}
          </div>
          <Below {...parts} />
        </FieldGroup>
      ) : (
        <Field id={id} {...parts}>
          {kind === 'choice' ? (
            <select id={id} className="input" value={value} onChange={({ target }) => change(target.value)}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {spoken(option.words)}
                </option>
              ))}
            </select>
          ) : kind === 'lines' ? (
            <textarea
              id={id}
              className="input"
              rows={4}
              maxLength={4000}
              value={value}
              onChange={({ target }) => change(target.value)}
            />
          ) : (
            <input
              id={id}
              className="input policy-short"
              type={kind === 'time' ? 'time' : 'text'}
              inputMode={kind === 'time' ? 'text' : 'decimal'}
              maxLength={40}
              autoComplete="off"
              value={value}
              onChange={({ target }) => change(target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Below({ help, fault }: { help: string; fault: string | undefined }): ReactNode {
  return (
    <>
      <p className="plain quiet field-help">{help}</p>
      {fault !== undefined && (
        <p className="plain tone-bad field-help" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
