import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDurationText } from '../complaint/duration.js';
import '../complaint/words.js';
import { spoken } from '../locales/workflow-words.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { countIn, figureIn, groupsIn } from './figures-queries.js';

/** What the picture of the paths shows, in numbers that lead to their lists. */
export function PathsTable(): ReactNode {
  const { t } = useTranslation();
  const duration = useDurationText();
  const { answer } = useFigures();
  const titleOf = (figure: 'stays' | 'passages' | 'returns'): string => {
    const title = figureIn(answer, figure)?.title;
    return title ? spoken(title) : figure;
  };
  return (
    <details className="figure-details">
      <summary>{t('figures.asTable')}</summary>
      <div className="figure-columns figure-halves">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('figures.moment')}</th>
              <th scope="col" className="figure-count">
                {titleOf('stays')}
              </th>
              <th scope="col" className="figure-count">
                {t('figures.medianStay')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groupsIn(answer, 'stays', 'moment').map(({ key, title, count, median }) => (
              <tr key={key}>
                <th scope="row">{spoken(title)}</th>
                <td className="figure-count">
                  <FigureNumber figure="stays" count={count} group={{ by: 'moment', key }} name={spoken(title)} />
                </td>
                <td className="figure-count">{median !== undefined && duration(median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('figures.way')}</th>
              <th scope="col" className="figure-count">
                {titleOf('passages')}
              </th>
              <th scope="col" className="figure-count">
                {titleOf('returns')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groupsIn(answer, 'passages', 'way').map(({ key, title, count }) => (
              <tr key={key}>
                <th scope="row">{spoken(title)}</th>
                <td className="figure-count">
                  <FigureNumber figure="passages" count={count} group={{ by: 'way', key }} name={spoken(title)} />
                </td>
                <td className="figure-count">
                  <FigureNumber
                    figure="returns"
                    count={countIn(answer, 'returns', 'way', key)}
                    group={{ by: 'way', key }}
                    name={`${titleOf('returns')} · ${spoken(title)}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
