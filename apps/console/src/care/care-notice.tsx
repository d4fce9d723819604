import { HeartOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Doing } from '../conduct/not-as-agreed.js';
import type { Customer } from '../customers/customer.js';
import type { AnswerOf } from '../http/ask.js';
import './care.css';
import './words.js';

/** What was told on the page of a complaint, and goes for that one alone. */
export type SaidNeeds = AnswerOf<'GET /api/customers/{id}'>['said'][number];
type Need = SaidNeeds['needs'][number];

/** What to do differently for this customer: short, for whoever speaks or writes to them now. */
export function CareNotice({
  customer,
  said = [],
}: {
  customer: Customer | undefined;
  said?: readonly SaidNeeds[] | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const care = customer?.care;
  return (
    <>
      {care && care.needs.length > 0 && <Needs label={t('care.needs')} needs={care.needs} />}
      {said.map(({ ref, needs, note }) => (
        <div key={ref} className="care-said">
          <Needs label={t('care.toldWith', { ref })} needs={needs} />
          {note !== undefined && (
            <p className="plain">
              <bdi>{note}</bdi>
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function Needs({ label, needs }: { label: string; needs: readonly Need[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="care-notice plain">
      <strong>
        <HeartOutlined aria-hidden /> {label}:
      </strong>
      {needs.map((need) => (
        <span key={need} className="tag tag-waiting">
          {t(`care.words.${need}`)}
        </span>
      ))}
    </p>
  );
}

/** Said before it is done, where the customer asked for the opposite. */
export function OtherwiseWished({
  customer,
  said = [],
  doing,
}: {
  customer: Customer | undefined;
  said?: readonly SaidNeeds[] | undefined;
  doing: Doing;
}): ReactNode {
  const { t } = useTranslation();
  const wishes: readonly Need[] = [...(customer?.care?.needs ?? []), ...said.flatMap(({ needs }) => needs)];
  const isToCall = doing === 'writing' && wishes.includes('callRather');
  const isToWrite = doing === 'calling' && wishes.includes('writeRather');
  if (!isToCall && !isToWrite) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('care.otherwise')}
      description={isToCall ? t('care.callAsked') : t('care.writeAsked')}
    />
  );
}
