import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { Choice, Field, Tick } from '../pieces/field.js';
import type { PhoneDraft } from './phone-draft.js';
import { guideQuery } from './phone-queries.js';

/** How the customer feels; for whoever is upset, what to do and words for it, and the way to hand over to a lead. */
export function MoodChoice({
  draft,
  change,
  fault,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  fault: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const guide = useQuery(guideQuery).data?.moods.find(({ mood }) => mood === draft.mood);
  return (
    <>
      <Choice
        name="mood"
        label={t('phone.mood')}
        options={(['calm', 'upset', 'hostile'] as const).map((value) => ({ value, text: t(`phone.moods.${value}`) }))}
        value={draft.mood}
        onChange={(mood) => change({ mood })}
      />
      {guide && (
        <aside className="mood-guide" aria-label={spoken(guide.title)}>
          <h3>{spoken(guide.title)}</h3>
          <ol>
            {guide.steps.map(({ title, say }) => (
              <li key={title.en}>
                <strong>{spoken(title)}</strong>
                <span>{spoken(say)}</span>
              </li>
            ))}
          </ol>
        </aside>
      )}
      <Tick
        text={t('phone.handOver')}
        isOn={draft.isHandedOver}
        onChange={(isHandedOver) => change({ isHandedOver })}
      />
      {draft.isHandedOver && (
        <Field id="phone-hand-over" label={t('phone.handOverReason')} fault={fault}>
          <input
            id="phone-hand-over"
            className="input"
            maxLength={1000}
            value={draft.handOver}
            onChange={({ target }) => change({ handOver: target.value })}
          />
        </Field>
      )}
    </>
  );
}
