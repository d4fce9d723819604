import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { CauseName } from '../lessons/cause-name.js';
import { writeAddress } from '../lessons/lesson-address.js';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { type CauseChart, type CausesAsk, chartQuery } from './cause-queries.js';
import { ControlChart } from './control-chart.js';

/** How one cause went, and what of it is not chance. */
export function CauseTrend({ asked, cause }: { asked: CausesAsk; cause: string }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(chartQuery(asked, cause));
  return (
    <section className="panel trend" aria-label={t('causes.trend')}>
      <header>
        <h2>
          <CauseName code={cause} />
        </h2>
        <p className="quiet plain">{t('causes.trendHelp')}</p>
      </header>
      {isError && !data && <FaultNotice title={t('causes.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active paragraph={{ rows: 6 }} />}
      {data && <Trend chart={data} teamId={asked.teamId} />}
    </section>
  );
}

function Trend({ chart, teamId }: { chart: CauseChart; teamId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { points, isEnough, zone, cause } = chart;
  const signalled = points.filter(({ signals }) => signals.length > 0);
  const filled = points.filter(({ of }) => of > 0);
  const listOf = (from: number, until: number): string =>
    `/lessons?${writeAddress({ cause, from, until, ...(teamId !== undefined && { teamId }) })}`;
  return (
    <>
      <ControlChart chart={chart} />
      {!isEnough && <p className="plain trend-verdict">{t('causes.tooFew')}</p>}
      {isEnough && signalled.length === 0 && <p className="plain trend-verdict tone-well">{t('causes.chance')}</p>}
      {signalled.length > 0 && (
        <ul className="trend-signals">
          {signalled.map(({ from, until, signals, side }) => (
            <li key={from} className={side === 'above' ? 'tone-warning' : 'tone-well'}>
              <Link to={listOf(from, until)}>{shortDay(from, locale, zone)}</Link>{' '}
              {side === 'above' ? t('causes.above') : t('causes.below')}{' '}
              {signals.map((one) => t(`causes.signal.${one}`)).join(t('causes.and'))}
            </li>
          ))}
        </ul>
      )}
      <details className="trend-table">
        <summary>{t('causes.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('causes.from')}</th>
              <th scope="col" className="number">
                {t('causes.count')}
              </th>
              <th scope="col" className="number">
                {t('causes.of')}
              </th>
              <th scope="col" className="number">
                {t('causes.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {filled.map(({ from, until, count, of, share = 0 }) => (
              <tr key={from}>
                <th scope="row">{shortDay(from, locale, zone)}</th>
                <td className="number">
                  <Link to={listOf(from, until)}>{count}</Link>
                </td>
                <td className="number">{of}</td>
                <td className="number">{percent.format(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
