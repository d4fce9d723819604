import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formattingLocale } from '../locales/language.js';
import { Instant } from '../pieces/instant.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { SearchAnswer } from './search-address.js';
import { addressOfMail } from './search-address.js';

/** What is exactly what was typed: a complaint by its reference; a customer, or mails without a place, by a whole address. */
export function Meant({ meant }: { meant: NonNullable<SearchAnswer['meant']> }): ReactNode {
  const { t } = useTranslation();
  const { complaints, customers, mails, refused } = meant;
  if (complaints.length + customers.length + mails.length + refused.length === 0) return null;
  return (
    <section className="panel meant" aria-label={t('search.meant')}>
      <h2>{t('search.meant')}</h2>
      <ul>
        {customers.map(({ id, name, organisation, reaches }) => (
          <li key={id}>
            <span className="tag">{t('search.one.customer')}</span>
            <Link to={`/customers/${id}`}>
              <bdi>{name ?? organisation ?? reaches[0]?.value ?? t('search.unnamed')}</bdi>
            </Link>
            <bdi className="quiet">{reaches.map(({ value }) => value).join(' · ')}</bdi>
          </li>
        ))}
        {complaints.map(({ ref, subject, stage }) => (
          <li key={ref}>
            <StageTag stage={stage} />
            <ComplaintLink complaintRef={ref} subject={subject} />
          </li>
        ))}
        {mails.map(({ id, at, subject, isDecided }) => (
          <li key={id}>
            <span className={isDecided ? 'tag' : 'tag tag-pending'}>
              {isDecided ? t('search.asideDecided') : t('search.one.mail')}
            </span>
            <Link to={addressOfMail(id)}>
              <bdi>{subject === '' ? t('search.untitled') : subject}</bdi>
            </Link>
            <span className="quiet">
              <Instant at={at} />
            </span>
          </li>
        ))}
        {refused.map(({ id, at, size }) => (
          <li key={id}>
            <span className="tag">{t('search.turnedAway')}</span>
            <Link to="/unplaced?show=refused">
              {t('search.tooLarge', { size: Math.round(size / 1_048_576).toLocaleString(formattingLocale()) })}
            </Link>
            <span className="quiet">
              <Instant at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
