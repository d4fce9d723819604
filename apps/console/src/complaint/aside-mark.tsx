import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { Instant } from '../pieces/instant.js';
import { PersonName } from '../pieces/person-name.js';
import type { Message } from './complaint.js';

/** That a mail came otherwise than it was agreed: why, by whose word, and what somebody has made of it since. */
export function AsideMark({
  aside: { why, agreedBy, readBy, decision },
  zone,
}: {
  aside: NonNullable<Message['aside']>;
  zone: string;
}): ReactNode {
  const { t } = useTranslation();
  const tone = decision ? 'tag' : readBy < useNow() ? 'tag tag-overdue' : 'tag tag-atRisk';
  return (
    <div className="said-aside">
      <p className="plain">
        <span className={tone}>{t('complaint.aside.title')}</span> {why.map(spoken).join(' · ')}
        {agreedBy !== undefined && (
          <span className="quiet">
            {' '}
            · {t('complaint.aside.agreedBy')} <PersonName id={agreedBy} />
          </span>
        )}
      </p>
      {decision ? (
        <p className="plain">
          <span className="tag tag-done">{t(`complaint.aside.${decision.kind}`)}</span>{' '}
          {decision.reason !== undefined && (
            <>
              <bdi>{decision.reason}</bdi> ·{' '}
            </>
          )}
          <span className="quiet">
            <PersonName id={decision.by} /> · <Instant at={decision.at} />
          </span>
        </p>
      ) : (
        <p className="plain quiet">
          {t('complaint.aside.waits', { day: shortDay(readBy, formattingLocale(), zone) })}{' '}
          <Link to="/conduct">{t('complaint.aside.toList')}</Link>
        </p>
      )}
    </div>
  );
}
