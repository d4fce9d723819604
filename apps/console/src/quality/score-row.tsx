import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field } from '../pieces/field.js';
import type { Criterion } from './quality-address.js';
import { marks } from './quality-address.js';
import { type Marked, needsNote } from './scorecard.js';

/** One question of the scorecard: the mark, and what shows it. */
export function ScoreRow({
  criterion,
  marked,
  isAsked,
  set,
}: {
  criterion: Criterion;
  marked: Marked;
  /** Whoever fills it in wanted to send it: what is missing is said. */
  isAsked: boolean;
  set: (marked: Partial<Marked>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const { mark, note = '' } = marked;
  const isNeeded = needsNote(marked);
  const isMissing = mark === undefined || (isNeeded && note.trim() === '');
  return (
    <li className={isAsked && isMissing ? 'quality-question quality-missing' : 'quality-question'}>
      <Choice
        name={id}
        label={t(`quality.criterion.${criterion}`)}
        asks={t(`quality.question.${criterion}`)}
        value={mark ?? ''}
        onChange={(next) => set({ mark: next })}
        options={marks.map((one) => ({ value: one, text: t(`quality.mark.${one}`) }))}
      />
      {mark !== undefined && mark !== 'notApplicable' && (
        <Field id={`${id}-note`} label={isNeeded ? t('quality.noteNeeded') : t('quality.note')}>
          <textarea
            id={`${id}-note`}
            className="input"
            rows={isNeeded ? 2 : 1}
            maxLength={2000}
            value={note}
            onChange={({ target }) => set({ note: target.value })}
          />
        </Field>
      )}
    </li>
  );
}
