import { CheckCircleFilled, ClockCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type CardState = 'well' | 'look' | 'late';

const looks: Record<CardState, { icon: ReactNode; tone: 'well' | 'warning' | 'bad' }> = {
  well: { icon: <CheckCircleFilled />, tone: 'well' },
  look: { icon: <ExclamationCircleFilled />, tone: 'warning' },
  late: { icon: <ClockCircleFilled />, tone: 'bad' },
};

/** One part of what runs, with a word and a shape for how it is; the colour only repeats them. */
export function Card({
  title,
  state,
  children,
  foot,
}: {
  title: string;
  state: CardState;
  children: ReactNode;
  foot?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  return (
    <section className="panel operation-card">
      <header>
        <h2>{title}</h2>
        <span className="operation-state">
          <span className={`tone-${tone}`} aria-hidden>
            {icon}
          </span>
          {t(`operations.state.${state}`)}
        </span>
      </header>
      <dl className="facts-list">{children}</dl>
      {foot}
    </section>
  );
}

export function Fact({
  name,
  isMarked = false,
  children,
}: {
  name: string;
  /** Somebody has to look at it. */
  isMarked?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className={isMarked ? 'operation-marked' : undefined}>{children}</dd>
    </>
  );
}
