import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import type { PhoneDraft } from './phone-draft.js';
import { guideQuery } from './phone-queries.js';
import { categoryMeant, categoryOptions } from './category-options.js';
import { questionsFor } from './phone-request.js';

interface Parts {
  readonly draft: PhoneDraft;
  readonly change: (change: Partial<PhoneDraft>) => void;
}

/** What it is about: chosen by typing a part of it. */
export function CategoryField({ draft, change }: Parts): ReactNode {
  const { t } = useTranslation();
  const guide = useQuery(guideQuery).data;
  const options = guide ? categoryOptions(guide, (words) => spoken(words)) : [];
  const chosen = options.find(({ code }) => code === draft.category)?.text ?? '';
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const settle = (): void => {
    // Before it is known what there is to choose from, nothing can be meant: what is typed waits for it.
    if (!guide || typed === undefined) return;
    change({ category: categoryMeant(options, typed)?.code ?? '' });
    setTyped(undefined);
  };
  useEffect(() => {
    if (isLeft) settle();
    // When the guide has come; what is typed after that is settled on leaving.
  }, [guide]);
  return (
    <Field id="phone-category" label={t('phone.category')} help={t('phone.categoryHelp')}>
      <input
        id="phone-category"
        className="input"
        list="phone-categories"
        autoComplete="off"
        placeholder={t('phone.noCategory')}
        value={typed ?? chosen}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          settle();
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
        }}
      />
      <datalist id="phone-categories">
        {options.map(({ code, text }) => (
          <option key={code} value={text} />
        ))}
      </datalist>
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
