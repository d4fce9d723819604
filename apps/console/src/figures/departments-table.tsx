import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { countIn, figureIn, groupsIn } from './figures-queries.js';

const columns = ['requestsOpen', 'requestsOverdue', 'requestsAnswered', 'requestsInTime'] as const;

/** How departments answer what they are asked. */
export function DepartmentsTable(): ReactNode {
  const { t } = useTranslation();
  const { answer, percent } = useFigures();
  const titles = new Map(
    columns.flatMap((figure) => groupsIn(answer, figure, 'department').map(({ key, title }) => [key, title] as const)),
  );
  if (titles.size === 0) return <EmptyState title={t('figures.none')} text={t('figures.noneText')} />;
  return (
    <div className="figure-scroll" tabIndex={0} role="group" aria-label={t('figures.departments')}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('figures.departments')}</th>
            {columns.map((figure) => (
              <th key={figure} scope="col" className="figure-count">
                {spoken(figureIn(answer, figure)?.title ?? { en: figure, 'zh-CN': figure })}
              </th>
            ))}
            <th scope="col" className="figure-count">
              {t('figures.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...titles].map(([key, title]) => {
            const answered = countIn(answer, 'requestsAnswered', 'department', key);
            return (
              <tr key={key}>
                <th scope="row">
                  <bdi>{spoken(title)}</bdi>
                </th>
                {columns.map((figure) => (
                  <td key={figure} className="figure-count">
                    <FigureNumber
                      figure={figure}
                      count={countIn(answer, figure, 'department', key)}
                      group={{ by: 'department', key }}
                      name={spoken(title)}
                    />
                  </td>
                ))}
                <td className="figure-count">
                  {answered === 0 ? '–' : percent(countIn(answer, 'requestsInTime', 'department', key) / answered)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
