import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActWithReason } from '../customers/act-with-reason.js';
import type { Customer } from '../customers/customer.js';
import { ask } from '../http/ask.js';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { CareForm } from './care-form.js';
import { CareNotice, type SaidNeeds } from './care-notice.js';
import './words.js';

/** What the customer needs, kept at their word and until a day; why they need it is masked until somebody has to know. */
export function CustomerCare({
  customer,
  said,
  renew,
}: {
  customer: Customer;
  said: readonly SaidNeeds[];
  renew: () => Promise<void>;
}): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const [isEdited, setEdited] = useState(false);
  const { care, id } = customer;
  if (customer.erasedAt !== undefined) return null;
  const day = (instant: number): string => wholeDay(instant, formattingLocale(), zone);
  return (
    <section className="panel customer-section">
      <h2>{t('care.title')}</h2>
      {care ? (
        <>
          <CareNotice customer={customer} />
          {care.isMasked ? (
            <p className="plain quiet">{t('care.masked')}</p>
          ) : (
            <>
              {care.drivers.length > 0 && (
                <p className="plain">
                  <span className="quiet">{t('care.drivers')}:</span>{' '}
                  {care.drivers.map((driver) => t(`care.driverWords.${driver}`)).join(' · ')}
                </p>
              )}
              {care.note !== undefined && (
                <p className="plain">
                  <bdi>{care.note}</bdi>
                </p>
              )}
            </>
          )}
          <p className="plain quiet">
            {t('care.consented', { how: t(`care.ways.${care.consent.how}`), day: day(care.consent.at) })}{' '}
            {t('care.until', { day: day(care.until) })}
          </p>
        </>
      ) : (
        said.length === 0 && <p className="plain quiet">{t('care.none')}</p>
      )}
      {said.length > 0 && (
        <>
          <CareNotice customer={undefined} said={said} />
          <p className="plain quiet">{t('care.toldHelp')}</p>
        </>
      )}
      {isEdited ? (
        <CareForm
          customer={customer}
          done={async () => {
            await renew();
            setEdited(false);
          }}
          cancel={() => setEdited(false)}
        />
      ) : (
        <span className="account-acts">
          <Button onClick={() => setEdited(true)}>{care ? t('care.change') : t('care.record')}</Button>
          {care && (
            <ActWithReason
              name={t('care.withdraw')}
              act={async (reason) => {
                await ask('POST /api/customers/{id}/care/withdraw', { path: { id }, body: { reason } });
                await renew();
              }}
            />
          )}
        </span>
      )}
    </section>
  );
}
