import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { countIn, type Dimension, figureIn, groupsIn } from './figures-queries.js';

const dimensions = ['team', 'channel', 'category', 'product', 'severity'] as const;
const columns = [
  'open',
  'overdue',
  'atRisk',
  'received',
  'closed',
  'closedLate',
  'reopened',
  'promisesKept',
  'returns',
] as const;
const mostRows = 40;

/** The same figures side by side for each team, channel, category, product or severity. */
export function ComparisonTable(): ReactNode {
  const { t } = useTranslation();
  const { answer } = useFigures();
  const [by, setBy] = useState<Dimension>('team');
  const choice = useId();
  const titles = new Map(
    columns.flatMap((figure) => groupsIn(answer, figure, by).map(({ key, title }) => [key, title] as const)),
  );
  const rows = [...titles].toSorted(
    ([one], [other]) =>
      countIn(answer, 'open', by, other) - countIn(answer, 'open', by, one) ||
      countIn(answer, 'received', by, other) - countIn(answer, 'received', by, one),
  );
  const breakdowns = figureIn(answer, 'received')?.breakdowns ?? [];
  const counts = columns.filter((figure) => figureIn(answer, figure)?.breakdowns.some((one) => one.by === by));
  return (
    <>
      <p className="figure-choice plain">
        <label htmlFor={choice}>{t('figures.compareBy')}</label>{' '}
        <select id={choice} value={by} onChange={({ target }) => setBy(target.value as Dimension)}>
          {dimensions.map((one) => {
            const title = breakdowns.find((breakdown) => breakdown.by === one)?.title;
            return (
              <option key={one} value={one}>
                {title ? spoken(title) : one}
              </option>
            );
          })}
        </select>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('figures.none')} text={t('figures.noneText')} />
      ) : (
        <div className="figure-scroll" tabIndex={0} role="group" aria-label={t('figures.compare')}>
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">{spoken(breakdowns.find((one) => one.by === by)?.title ?? { en: by, 'zh-CN': by })}</th>
                {counts.map((figure) => (
                  <th key={figure} scope="col" className="figure-count">
                    {spoken(figureIn(answer, figure)?.title ?? { en: figure, 'zh-CN': figure })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, mostRows).map(([key, title]) => (
                <tr key={key}>
                  <th scope="row">
                    <bdi>{spoken(title)}</bdi>
                  </th>
                  {counts.map((figure) => (
                    <td key={figure} className="figure-count">
                      <FigureNumber
                        figure={figure}
                        count={countIn(answer, figure, by, key)}
                        group={{ by, key }}
                        name={`${spoken(title)} · ${spoken(figureIn(answer, figure)?.title ?? title)}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > mostRows && (
            <p className="quiet plain">{t('figures.others', { groups: rows.length - mostRows })}</p>
          )}
        </div>
      )}
    </>
  );
}
