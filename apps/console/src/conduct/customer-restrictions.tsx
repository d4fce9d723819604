import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRecord } from '../phone/phone-queries.js';
import { sessionQuery } from '../session/session.js';
import './conduct.css';
import { RestrictionForm } from './restriction-form.js';
import { RestrictionItem } from './restriction-item.js';
import './words.js';

/** How a customer may reach us: what is agreed, what was, and how to ask for it. */
export function CustomerRestrictions({
  record,
  renew,
}: {
  record: CustomerRecord;
  renew: () => Promise<void>;
}): ReactNode {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const { restrictions, customer } = record;
  const mayAsk =
    customer.erasedAt === undefined && roles.some((role) => ['lead', 'manager', 'director'].includes(role));
  if (restrictions.length === 0 && !mayAsk) return null;
  return (
    <section className="panel customer-section">
      <h2>{t('conduct.title')}</h2>
      {restrictions.length === 0 && <p className="quiet plain">{t('conduct.none')}</p>}
      {restrictions.map((one) => (
        <RestrictionItem key={one.id} one={one} renew={renew} />
      ))}
      {isAsked ? (
        <RestrictionForm
          record={record}
          done={async () => {
            await renew();
            setAsked(false);
          }}
          cancel={() => setAsked(false)}
        />
      ) : (
        mayAsk &&
        !restrictions.some(({ state }) => state === 'asked') && (
          <span className="account-acts">
            <Button onClick={() => setAsked(true)}>{t('conduct.ask')}</Button>
          </span>
        )
      )}
    </section>
  );
}
