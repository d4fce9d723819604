import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { ContactList } from '../phone/contact-list.js';
import '../phone/words.js';
import type { Customer } from './customer.js';
import { customerQuery } from './customer.js';
import { CustomerCare } from '../care/customer-care.js';
import { CustomerRestrictions } from '../conduct/customer-restrictions.js';
import { CustomerComplaints, CustomerPromises } from './customer-complaints.js';
import { CustomerDuplicates } from './customer-duplicates.js';
import { CustomerFactsSection } from './customer-facts.js';
import { CustomerReaches } from './customer-reaches.js';
import { CustomerRights } from './customer-rights.js';
import './customers.css';
import './words.js';

/** A customer's file: who they are, how they are reached, and all that went to and fro. */
export function CustomerPage(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const record = useQuery(customerQuery(id));
  // What was revealed is this page's alone: who comes back asks again.
  const [revealed, setRevealed] = useState<Customer>();
  const customer = revealed?.id === id ? revealed : record.data?.customer;
  usePageTitle(t('customers.title'));
  const renew = async (): Promise<void> => {
    setRevealed(undefined);
    await client.invalidateQueries({ queryKey: ['customer'] });
  };
  if (record.isError)
    return <FaultNotice title={t('customers.unreadable')} error={record.error} retry={() => void record.refetch()} />;
  if (!record.data || !customer) return <Skeleton active title paragraph={{ rows: 10 }} />;
  const { complaints, promises, contacts, duplicates, merged, isCut, needs } = record.data;
  return (
    <div className="customer">
      <header>
        <h1>
          <bdi>{customer.name ?? t('customers.nameless')}</bdi>
          {customer.level && <span className="tag tag-today">{t('customers.level', { level: customer.level })}</span>}
          {record.data.restrictions.some(({ isInForce }) => isInForce) && (
            <span className="tag tag-atRisk">{t('customers.isRestricted')}</span>
          )}
          {customer.hold && <span className="tag tag-atRisk">{t('customers.isHeld')}</span>}
          {customer.erasureAsked && <span className="tag tag-atRisk">{t('customers.erasureAsked')}</span>}
          {customer.erasedAt !== undefined && <span className="tag tag-overdue">{t('customers.isErased')}</span>}
        </h1>
        {customer.organisation && <p className="quiet plain">{customer.organisation}</p>}
      </header>
      {customer.mergedInto !== undefined && (
        <Alert
          type="info"
          showIcon
          title={t('customers.mergedInto')}
          action={<Link to={`/customers/${encodeURIComponent(customer.mergedInto)}`}>{t('customers.openOther')}</Link>}
        />
      )}
      {revealed && <Alert type="info" showIcon role="status" title={t('customers.revealed')} />}
      {needs.length > 0 && (
        <section className="panel customer-section caller-needs" aria-label={t('customers.needs')}>
          <h2>{t('customers.needs')}</h2>
          <ul>
            {needs.map(({ ref, at, text }) => (
              <li key={`${ref} ${at}`}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="customer-columns">
        <div>
          <CustomerFactsSection key={customer.version} customer={customer} renew={renew} reveal={setRevealed} />
          <CustomerReaches customer={customer} renew={renew} />
          <CustomerCare key={`care ${customer.version}`} customer={customer} said={record.data.said} renew={renew} />
          <CustomerRestrictions record={record.data} renew={renew} />
          <CustomerDuplicates customer={customer} duplicates={duplicates} merged={merged} renew={renew} />
          <CustomerRights customer={customer} renew={renew} />
        </div>
        <div>
          <CustomerComplaints complaints={complaints} isCut={isCut} />
          <CustomerPromises promises={promises} />
          <section className="panel customer-section">
            <h2>{t('customers.contacts')}</h2>
            <ContactList contacts={contacts.slice(0, 50)} />
          </section>
        </div>
      </div>
    </div>
  );
}
