import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { ActWithReason } from './act-with-reason.js';
import type { Customer } from './customer.js';
import { changeFile, reveal as revealFile } from './customer.js';
import { CustomerFactFields } from './customer-fact-fields.js';

/** What is known of the customer; masked until somebody says why they need it. */
export function CustomerFactsSection({
  customer,
  renew,
  reveal,
}: {
  customer: Customer;
  renew: () => Promise<void>;
  reveal: (customer: Customer) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const change = useMutation({
    mutationFn: (facts: Parameters<typeof changeFile>[1]) => changeFile(customer.id, facts),
    onSuccess: async () => {
      await renew();
      setEdited(false);
    },
  });
  const isErased = customer.erasedAt !== undefined;
  return (
    <section className="panel customer-section">
      <h2>{t('customers.facts')}</h2>
      {change.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('customers.refused')}
          description={refusalWords(change.error, t)}
        />
      )}
      {isEdited ? (
        <CustomerFactFields
          customer={customer}
          isSaving={change.isPending}
          save={(facts) => change.mutate({ ...facts, expectedVersion: customer.version })}
          cancel={() => setEdited(false)}
        />
      ) : (
        <>
          <Facts customer={customer} />
          {!isErased && (
            <span className="account-acts">
              <Button onClick={() => setEdited(true)}>{t('customers.edit')}</Button>
              <ActWithReason
                name={t('customers.reveal')}
                act={async (reason) => reveal(await revealFile(customer.id, reason))}
              />
            </span>
          )}
        </>
      )}
    </section>
  );
}

function Facts({ customer }: { customer: Customer }): ReactNode {
  const { t } = useTranslation();
  const { name, organisation, level, locale, preferred, postalAddress, idNumber, notes } = customer;
  const facts = [
    [t('customers.name'), name],
    [t('customers.organisation'), organisation],
    [t('customers.levelField'), level],
    [t('customers.language'), locale && t(`customers.languages.${locale}`)],
    [t('customers.preferred'), preferred && t(`customers.ways.${preferred}`)],
    [t('customers.postalAddress'), postalAddress],
    [t('customers.idNumber'), idNumber],
    [t('customers.notes'), notes],
  ] as const;
  return (
    <dl className="facts-list">
      {facts.map(([label, value]) => (
        <div key={label} className="facts-row">
          <dt>{label}</dt>
          <dd>{value ? <bdi>{value}</bdi> : <span className="quiet">{t('customers.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
