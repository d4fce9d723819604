import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../session/session.js';
import { sessionQuery } from '../session/session.js';
import { ActWithReason } from './act-with-reason.js';
import type { Act, Customer } from './customer.js';
import { doFor, exportAll } from './customer.js';

/** Who is offered it; whether it is done is the API's to say. */
const exporting: readonly Role[] = ['lead', 'manager', 'director'];
const erasing: readonly Role[] = ['manager', 'director', 'administrator'];

/** What is held about the customer given out, held, or erased: each with its reason, erasure by two people. */
export function CustomerRights({ customer, renew }: { customer: Customer; renew: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const may = (wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role));
  const { id, hold, erasureAsked, erasedAt } = customer;
  const act = (name: string, what: Act, isDangerous = false): ReactNode => (
    <ActWithReason
      key={what}
      name={name}
      isDangerous={isDangerous}
      act={async (reason) => {
        await doFor(id, what, reason);
        await renew();
      }}
    />
  );
  if (!may(exporting) && !may(erasing) && !hold && !erasureAsked && erasedAt === undefined) return null;
  return (
    <section className="panel customer-section">
      <h2>{t('customers.rights')}</h2>
      {erasedAt !== undefined && <Alert type="warning" showIcon title={t('customers.erasedText')} />}
      {hold && <Alert type="warning" showIcon title={t('customers.heldBecause', { reason: hold.reason })} />}
      {erasureAsked && (
        <Alert type="warning" showIcon title={t('customers.erasureBecause', { reason: erasureAsked.reason })} />
      )}
      <p className="quiet plain">{t('customers.rightsText')}</p>
      <div className="account-acts">
        {may(exporting) && erasedAt === undefined && (
          <>
            <ActWithReason name={t('customers.export')} act={(reason) => exportAll(id, 'json', reason)} />
            <ActWithReason name={t('customers.exportPdf')} act={(reason) => exportAll(id, 'pdf', reason)} />
            <ActWithReason name={t('customers.exportZip')} act={(reason) => exportAll(id, 'zip', reason)} />
          </>
        )}
        {may(erasing) && erasedAt === undefined && (
          <>
            {hold ? act(t('customers.release'), 'release') : act(t('customers.hold'), 'hold')}
            {erasureAsked && act(t('customers.withdrawErasure'), 'erase/withdraw')}
            {act(erasureAsked ? t('customers.approveErasure') : t('customers.erase'), 'erase', true)}
          </>
        )}
      </div>
    </section>
  );
}
