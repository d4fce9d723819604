import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { SearchAnswer } from './search-address.js';

/** What is exactly what was typed: a complaint by its reference, a customer by a whole name, address or number. */
export function Meant({ meant }: { meant: NonNullable<SearchAnswer['meant']> }): ReactNode {
  const { t } = useTranslation();
  if (meant.complaints.length + meant.customers.length === 0) return null;
  return (
    <section className="panel meant" aria-label={t('search.meant')}>
      <h2>{t('search.meant')}</h2>
      <ul>
        {meant.customers.map(({ id, name, organisation, reaches }) => (
          <li key={id}>
            <span className="tag">{t('search.one.customer')}</span>
            <Link to={`/customers/${id}`}>
              <bdi>{name ?? organisation ?? reaches[0]?.value ?? t('search.unnamed')}</bdi>
            </Link>
            <bdi className="quiet">{reaches.map(({ value }) => value).join(' · ')}</bdi>
          </li>
        ))}
        {meant.complaints.map(({ ref, subject, stage }) => (
          <li key={ref}>
            <StageTag stage={stage} />
            <ComplaintLink complaintRef={ref} subject={subject} />
          </li>
        ))}
      </ul>
    </section>
  );
}
