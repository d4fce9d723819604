import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useNarrow } from '../pieces/use-narrow.js';
import type { CauseChart } from './cause-queries.js';

const [height, left, right, top, bottom] = [260, 44, 12, 14, 30];

/** The chart as a picture; what it says stands below it in words and as a table. */
export function ControlChart({ chart: { points: all, centre, zone } }: { chart: CauseChart }): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  // On a phone the picture has fewer units, or its words would shrink with it.
  const [width, marks] = useNarrow() ? [360, 3] : [640, 6];
  // What lies before the first lesson would only push the rest aside.
  const points = all.slice(
    Math.max(
      0,
      all.findIndex(({ of }) => of > 0),
    ),
  );
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const highest = Math.max(0.1, ...points.flatMap(({ share, high }) => [share ?? 0, high ?? 0]));
  const step = (width - left - right) / Math.max(1, points.length);
  const x = (index: number): number => left + step * (index + 0.5);
  const y = (share: number): number => top + (height - top - bottom) * (1 - share / highest);
  const filled = points.flatMap((point, index) =>
    point.share === undefined ? [] : [{ ...point, index, at: point.share }],
  );
  const bound = (which: 'low' | 'high'): string =>
    filled.map((point) => `M${x(point.index) - step / 2} ${y(point[which] ?? 0)}h${step}`).join('');
  const ticks = [0, highest / 2, highest];
  return (
    <svg className="control-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('causes.picture')}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-text" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {percent.format(tick)}
          </text>
        </g>
      ))}
      <path className="chart-bound" d={bound('high')} />
      <path className="chart-bound" d={bound('low')} />
      <line className="chart-centre" x1={left} x2={width - right} y1={y(centre)} y2={y(centre)} />
      <polyline className="chart-line" points={filled.map(({ index, at }) => `${x(index)},${y(at)}`).join(' ')} />
      {filled.map(({ index, at, signals, from, count, of }) => (
        <g key={from}>
          <title>{t('causes.point', { day: shortDay(from, locale, zone), count, of })}</title>
          {signals.length > 0 ? (
            <rect
              className="chart-signal"
              x={x(index) - 5}
              y={y(at) - 5}
              width={10}
              height={10}
              transform={`rotate(45 ${x(index)} ${y(at)})`}
            />
          ) : (
            <circle className="chart-point" cx={x(index)} cy={y(at)} r={3.5} />
          )}
        </g>
      ))}
      {points.map(({ from }, index) =>
        index % Math.ceil(points.length / marks) === 0 ? (
          <text key={from} className="chart-text" x={x(index)} y={height - 8} textAnchor="middle">
            {shortDay(from, locale, zone)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
