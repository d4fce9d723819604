import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from './health-rows.js';

const looks: Record<RowState, { icon: ReactNode; tone: 'well' | 'warning' | 'bad' }> = {
  up: { icon: <CheckCircleFilled />, tone: 'well' },
  impaired: { icon: <ExclamationCircleFilled />, tone: 'warning' },
  late: { icon: <ClockCircleFilled />, tone: 'warning' },
  silent: { icon: <QuestionCircleFilled />, tone: 'bad' },
  missing: { icon: <MinusCircleFilled />, tone: 'bad' },
  down: { icon: <CloseCircleFilled />, tone: 'bad' },
};

/** A shape of its own and a word for every state; the colour only repeats them. */
export function RowStateMark({ state }: { state: RowState }): ReactNode {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  return (
    <span className="state">
      <span className={`tone-${tone}`} aria-hidden>
        {icon}
      </span>
      {t(`health.state.${state}`)}
    </span>
  );
}
