import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import type { CustomerRecord } from './phone-queries.js';

/** What went to and fro, the latest first. */
export function ContactList({ contacts }: { contacts: CustomerRecord['contacts'] }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  if (contacts.length === 0) return <p className="quiet plain">{t('phone.noContacts')}</p>;
  return (
    <ul className="contacts">
      {contacts.map(({ ref, at, direction, summary, reached, mood }) => (
        <li key={`${ref} ${at} ${direction}`}>
          <span className="quiet">
            <time dateTime={new Date(at).toISOString()}>{shortInstant(at, now, formattingLocale(), zone)}</time>
            {' · '}
            {direction === 'in' ? t('phone.contactIn') : t('phone.contactOut')}
            {reached === false && ` · ${t('phone.notReached')}`}
            {mood !== undefined && ` · ${t(`phone.moods.${mood}`)}`}
          </span>
          <bdi className="contact-summary">{summary}</bdi>
        </li>
      ))}
    </ul>
  );
}
