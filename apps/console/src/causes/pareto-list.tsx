import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CauseName } from '../lessons/cause-name.js';
import { writeAddress } from '../lessons/lesson-address.js';
import { formattingLocale } from '../locales/language.js';
import type { Causes } from './cause-queries.js';

/** Up to this share of all, the causes are the few that matter most. */
const vital = 0.8;

/** Causes as Pareto drew them: the most frequent first, each with its share and that of all above it. Each number opens its list. */
export function ParetoList({
  causes: { items, total, from, until },
  chosen,
  choose,
}: {
  causes: Causes;
  chosen: string | undefined;
  choose: (cause: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const percent = new Intl.NumberFormat(formattingLocale(), { style: 'percent', maximumFractionDigits: 0 });
  const most = items[0]?.count ?? 1;
  return (
    <section className="panel pareto" aria-label={t('causes.pareto')}>
      <header>
        <h2>{t('causes.pareto')}</h2>
        <p className="quiet plain">{t('causes.total', { count: total })}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('causes.cause')}</th>
            <th scope="col" className="number">
              {t('causes.count')}
            </th>
            <th scope="col" className="number">
              {t('causes.share')}
            </th>
            <th scope="col" className="number" title={t('causes.cumulativeHelp')}>
              {t('causes.cumulative')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ cause, count, share, cumulative }, index) => (
            <tr key={cause} className={(items[index - 1]?.cumulative ?? 0) < vital ? 'vital' : ''}>
              <th scope="row">
                <button type="button" aria-pressed={cause === chosen} onClick={() => choose(cause)}>
                  <CauseName code={cause} />
                </button>
                <i className="pareto-bar" style={{ inlineSize: `${(100 * count) / most}%` }} aria-hidden />
              </th>
              <td className="number">
                <Link to={`/lessons?${writeAddress({ cause, from, until })}`} title={t('causes.open')}>
                  {count}
                </Link>
              </td>
              <td className="number">{percent.format(share)}</td>
              <td className="number">{percent.format(cumulative)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet plain pareto-note">{t('causes.vital')}</p>
    </section>
  );
}
