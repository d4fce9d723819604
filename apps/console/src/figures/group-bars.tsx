import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { type Dimension, figureIn, groupsIn } from './figures-queries.js';

/** The groups of a figure as bars with their numbers; with `isPareto` what they add up to, the largest first. */
export function GroupBars({
  figure,
  by,
  isPareto = false,
  order,
}: {
  figure: string;
  by: Dimension;
  isPareto?: boolean;
  /** Of keys, where they have one of their own. */
  order?: readonly string[];
}): ReactNode {
  const { t } = useTranslation();
  const { answer, percent } = useFigures();
  const counted = figureIn(answer, figure);
  const breakdown = counted?.breakdowns.find((one) => one.by === by);
  const found = groupsIn(answer, figure, by);
  if (!counted || !breakdown || found.length === 0)
    return <EmptyState title={t('figures.none')} text={t('figures.noneText')} />;
  const groups = order
    ? order.flatMap((key) => found.find((one) => one.key === key) ?? [])
    : found.slice(0, isPareto ? 15 : 12);
  const most = Math.max(1, ...groups.map(({ count }) => count));
  let sum = 0;
  return (
    <table className="figure-table figure-bars">
      <thead className="for-readers">
        <tr>
          <th scope="col">{spoken(breakdown.title)}</th>
          <th scope="col">{spoken(counted.title)}</th>
          <th scope="col">{isPareto ? t('figures.cumulative') : t('figures.share')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, title, count }) => {
          sum += count;
          return (
            <tr key={key}>
              <th scope="row">
                <bdi>{spoken(title)}</bdi>
                <span
                  className="figure-bar"
                  style={{ '--share': `${Math.round((count / most) * 100)}%` } as object}
                  aria-hidden
                />
              </th>
              <td className="figure-count">
                <FigureNumber figure={figure} count={count} group={{ by, key }} name={spoken(title)} />
              </td>
              <td className="figure-count quiet">{percent((isPareto ? sum : count) / Math.max(1, counted.count))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
