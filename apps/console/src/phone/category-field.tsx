import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import type { PhoneDraft } from './phone-draft.js';
import { guideQuery } from './phone-queries.js';
import { questionsFor } from './phone-request.js';

interface Parts {
  readonly draft: PhoneDraft;
  readonly change: (change: Partial<PhoneDraft>) => void;
}

/** What it is about; typing the first letters chooses. */
export function CategoryField({ draft, change }: Parts): ReactNode {
  const { t } = useTranslation();
  const categories = useQuery(guideQuery).data?.categories ?? [];
  const above = categories.filter(({ parent }) => parent === undefined);
  return (
    <Field id="phone-category" label={t('phone.category')}>
      <select
        id="phone-category"
        className="input"
        value={draft.category}
        onChange={({ target }) => change({ category: target.value })}
      >
        <option value="">{t('phone.noCategory')}</option>
        {above.map(({ code, title }) => (
          <optgroup key={code} label={spoken(title)}>
            {categories
              .filter((one) => one.parent === code || one.code === code)
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {spoken(one.title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

/** What to ask, by what it is about; what is answered is written below what the customer said. */
export function GuidedQuestions({ draft, change }: Parts): ReactNode {
  const { t } = useTranslation();
  const guide = useQuery(guideQuery);
  if (guide.isError)
    return <FaultNotice title={t('phone.guideMissing')} error={guide.error} retry={() => void guide.refetch()} />;
  if (!guide.data) return null;
  return (
    <fieldset className="field-group phone-questions">
      <legend>{t('phone.questions')}</legend>
      {questionsFor(guide.data, draft.category).map(({ place, question }) => (
        <Field key={place} id={`phone-question-${place}`} label={spoken(question)}>
          <input
            id={`phone-question-${place}`}
            className="input"
            maxLength={1000}
            value={draft.answers[place] ?? ''}
            onChange={({ target }) => change({ answers: { ...draft.answers, [place]: target.value } })}
          />
        </Field>
      ))}
    </fieldset>
  );
}
