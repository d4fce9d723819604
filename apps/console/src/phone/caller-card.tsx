import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { CareNotice } from '../care/care-notice.js';
import { AgreedNotice } from '../conduct/agreed-notice.js';
import { ContactList } from './contact-list.js';
import { OpenComplaints } from './open-complaints.js';
import type { PhoneDraft } from './phone-draft.js';
import { customerQuery } from './phone-queries.js';

/** The customer on the line: who, how much they matter, what to bear in mind, what is open, and when we last spoke. */
export function CallerCard({
  draft,
  change,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const record = useQuery(customerQuery(draft.customerId));
  if (record.isError)
    return <FaultNotice title={t('phone.notFound')} error={record.error} retry={() => void record.refetch()} />;
  if (!record.data) return <Skeleton active title paragraph={{ rows: 6 }} />;
  const { customer, complaints, contacts, needs } = record.data;
  return (
    <div className="caller">
      <h2>
        <bdi>{customer.name ?? t('phone.nameless')}</bdi>
        {customer.level && <span className="tag tag-today">{t('phone.level', { level: customer.level })}</span>}
      </h2>
      {customer.organisation && <p className="quiet plain">{customer.organisation}</p>}
      <p className="plain">
        <Link to={`/customers/${encodeURIComponent(customer.id)}`}>{t('phone.file')}</Link>
      </p>
      <CareNotice customer={customer} said={record.data.said} />
      <AgreedNotice restrictions={record.data.restrictions} />
      {needs.length > 0 && (
        <section className="caller-needs" aria-label={t('phone.needs')}>
          <h3>{t('phone.needs')}</h3>
          <ul>
            {needs.slice(0, 3).map(({ ref, at, text }) => (
              <li key={`${ref} ${at}`}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <h3>{t('phone.open')}</h3>
      <OpenComplaints complaints={complaints.filter(({ stage }) => stage !== 'closed')} draft={draft} change={change} />
      <h3>{t('phone.contacts')}</h3>
      <ContactList contacts={contacts.slice(0, 5)} />
    </div>
  );
}
