import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import type { Review } from './quality-address.js';

/** What was found, question by question, and in words. */
export function ScoreList({
  result: { by, at, scores, summary },
}: {
  result: NonNullable<Review['result']>;
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  return (
    <section className="panel lesson-section">
      <h2>{t('quality.scorecard')}</h2>
      <div className="quality-said">
        <p className="lesson-words">
          <bdi>{summary}</bdi>
        </p>
        <p className="plain quiet field-help">
          <PersonName id={by} /> · {shortInstant(at, now, formattingLocale(), zone)}
        </p>
      </div>
      <dl className="quality-scores">
        {scores.map(({ criterion, mark, note }) => (
          <div key={criterion}>
            <dt title={t(`quality.question.${criterion}`)}>{t(`quality.criterion.${criterion}`)}</dt>
            <dd>
              <span className={`quality-mark quality-mark-${mark}`}>{t(`quality.mark.${mark}`)}</span>
              {note !== undefined && (
                <p className="lesson-words">
                  <bdi>{note}</bdi>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
