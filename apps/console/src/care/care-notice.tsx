import { HeartOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../customers/customer.js';
import './care.css';
import './words.js';

/** What to do differently for this customer: short, for whoever speaks or writes to them now. */
export function CareNotice({ customer }: { customer: Customer | undefined }): ReactNode {
  const { t } = useTranslation();
  const care = customer?.care;
  if (!care || care.needs.length === 0) return null;
  return (
    <p className="care-notice plain">
      <HeartOutlined aria-hidden /> <strong>{t('care.needs')}:</strong>{' '}
      {care.needs.map((need) => (
        <span key={need} className="tag tag-waiting">
          {t(`care.words.${need}`)}
        </span>
      ))}
    </p>
  );
}
