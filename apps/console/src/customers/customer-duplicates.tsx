import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spoken } from '../locales/workflow-words.js';
import { ActWithReason } from './act-with-reason.js';
import type { Customer, CustomerRecord } from './customer.js';
import { dismiss, doFor, merge } from './customer.js';

/** Files that may be the same customer's, and those that are: a person decides, and can take it back. */
export function CustomerDuplicates({
  customer,
  duplicates,
  merged,
  renew,
}: {
  customer: Customer;
  duplicates: CustomerRecord['duplicates'];
  merged: CustomerRecord['merged'];
  renew: () => Promise<void>;
}): ReactNode {
  const { t } = useTranslation();
  const notSame = useMutation({ mutationFn: (other: string) => dismiss(customer.id, other), onSuccess: renew });
  if (duplicates.length + merged.length === 0) return null;
  const named = ({ id, name }: { readonly id: string; readonly name?: string }): ReactNode => (
    <Link to={`/customers/${encodeURIComponent(id)}`}>
      <bdi>{name ?? t('customers.nameless')}</bdi>
    </Link>
  );
  return (
    <section className="panel customer-section">
      {duplicates.length > 0 && <h2>{t('customers.duplicates')}</h2>}
      <ul className="customer-list">
        {duplicates.map(({ customer: other, because }) => (
          <li key={other.id}>
            <span>
              {named(other)} <span className="quiet">{because.map(({ words }) => spoken(words)).join(' · ')}</span>
            </span>
            <span className="account-acts">
              <ActWithReason
                name={t('customers.merge')}
                act={async (reason) => {
                  await merge(customer.id, other.id, reason);
                  await renew();
                }}
              />
              <Button loading={notSame.isPending} onClick={() => notSame.mutate(other.id)}>
                {t('customers.dismiss')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {merged.length > 0 && <h2>{t('customers.merged')}</h2>}
      <ul className="customer-list">
        {merged.map((other) => (
          <li key={other.id}>
            {named(other)}
            <ActWithReason
              name={t('customers.unmerge')}
              act={async (reason) => {
                await doFor(other.id, 'unmerge', reason);
                await renew();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
