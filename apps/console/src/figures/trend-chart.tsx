import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { useNarrow } from '../pieces/use-narrow.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { countIn, figureIn } from './figures-queries.js';

const height = 220;
const floor = 196;

/** Two bars for each day, week or month: what came and what went. The table beside it says the same in numbers. */
export function TrendChart(): ReactNode {
  const { t } = useTranslation();
  // On a phone the picture has fewer units, or its words would shrink with it.
  const [width, marks] = useNarrow() ? [360, 4] : [720, 8];
  const { answer, number } = useFigures();
  const { dates, step } = answer;
  const [received, closed] = [figureIn(answer, 'received'), figureIn(answer, 'closed')];
  const days = dates.map((date) => ({
    date,
    received: countIn(answer, 'received', 'date', date),
    closed: countIn(answer, 'closed', 'date', date),
  }));
  const most = Math.max(1, ...days.flatMap((one) => [one.received, one.closed]));
  const place = width / Math.max(1, days.length);
  const bar = Math.min(18, place * 0.36);
  const tall = (count: number): number => (count / most) * (floor - 14);
  const named = (date: string): string =>
    new Intl.DateTimeFormat(formattingLocale(), { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  const every = Math.ceil(days.length / marks);
  return (
    <>
      <ul className="figure-legend">
        <li>
          <i className="figure-key figure-key-received" aria-hidden /> {received && spoken(received.title)}{' '}
          {received && <FigureNumber figure="received" count={received.count} name={spoken(received.title)} />}
        </li>
        <li>
          <i className="figure-key figure-key-closed" aria-hidden /> {closed && spoken(closed.title)}{' '}
          {closed && <FigureNumber figure="closed" count={closed.count} name={spoken(closed.title)} />}
        </li>
      </ul>
      <svg
        className="figure-trend"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${t('figures.trend')}. ${t('figures.trendText', {
          received: number(received?.count ?? 0),
          closed: number(closed?.count ?? 0),
        })}`}
      >
        <text x="0" y="10" className="figure-axis">
          {number(most)}
        </text>
        <line x1="0" x2={width} y1={floor + 0.5} y2={floor + 0.5} className="figure-line" />
        {days.map((day, index) => {
          const middle = place * (index + 0.5);
          return (
            <g key={day.date}>
              <rect
                className="figure-bar-received"
                x={middle - bar}
                width={bar * 0.92}
                y={floor - tall(day.received)}
                height={tall(day.received)}
              />
              <rect
                className="figure-bar-closed"
                x={middle + bar * 0.08}
                width={bar * 0.92}
                y={floor - tall(day.closed)}
                height={tall(day.closed)}
              />
              {index % every === 0 && (
                <text
                  x={index === 0 ? 0 : middle}
                  y={height - 6}
                  textAnchor={index === 0 ? 'start' : 'middle'}
                  className="figure-axis"
                >
                  {named(day.date)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details className="figure-details">
        <summary>{t('figures.asTable')}</summary>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t(`figures.begins.${step}`)}</th>
              <th scope="col" className="figure-count">
                {received && spoken(received.title)}
              </th>
              <th scope="col" className="figure-count">
                {closed && spoken(closed.title)}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{day.date}</th>
                <td className="figure-count">
                  <FigureNumber figure="received" count={day.received} group={{ by: 'date', key: day.date }} />
                </td>
                <td className="figure-count">
                  <FigureNumber figure="closed" count={day.closed} group={{ by: 'date', key: day.date }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
