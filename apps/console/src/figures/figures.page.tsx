import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { AgeTable } from './age-table.js';
import { ComparisonTable } from './comparison-table.js';
import { CountsHelp } from './counts-help.js';
import { DepartmentsTable } from './departments-table.js';
import { ExportLinks } from './export-links.js';
import { readFiguresAddress, writeFiguresAddress } from './figures-address.js';
import { FiguresContext, useFigures } from './figures-context.js';
import { FiguresFilter } from './figures-filter.js';
import { type Dimension, figureIn, figuresQuery } from './figures-queries.js';
import { GroupBars } from './group-bars.js';
import { NowCards } from './now-cards.js';
import { PathsSection } from './paths-section.js';
import { SharesList } from './shares-list.js';
import { TrendChart } from './trend-chart.js';
import './words.js';
import './figures.css';

/** What burns, how it went and why, in one look; every number opens its list. What is counted stands in the address. */
export function FiguresPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('figures.page'));
  const [search, setSearch] = useSearchParams();
  const asked = readFiguresAddress(search);
  const counted = useQuery(figuresQuery(asked));
  const answer = counted.data;
  const language = formattingLocale();
  const whole = new Intl.NumberFormat(language);
  const part = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className={counted.isPlaceholderData ? 'figures figures-stale' : 'figures'} aria-busy={counted.isFetching}>
      <header className="figures-head">
        <div>
          <h1>{t('figures.page')}</h1>
          <p className="quiet plain">{t('figures.introduction')}</p>
        </div>
        {!counted.isError && (
          <div className="figures-acts figure-no-print">
            <ExportLinks path="/api/figures/export" query={new URLSearchParams(writeFiguresAddress(asked))} />
            <Link className="figure-export" to={`/figures/mails?${writeFiguresAddress(asked)}`}>
              {t('figures.mail.link')}
            </Link>
            <Button onClick={() => window.print()}>{t('figures.print')}</Button>
          </div>
        )}
      </header>
      <FiguresFilter asked={asked} look={(next) => setSearch(writeFiguresAddress(next))} answer={answer} />
      {counted.isError ? (
        <FaultNotice title={t('figures.lost')} error={counted.error} retry={() => void counted.refetch()} />
      ) : !answer ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 14 }} />
      ) : (
        <FiguresContext
          value={{ asked, answer, number: (value) => whole.format(value), percent: (share) => part.format(share) }}
        >
          <Sections />
        </FiguresContext>
      )}
    </div>
  );
}

function Sections(): ReactNode {
  const { t } = useTranslation();
  const { answer, asked } = useFigures();
  const language = formattingLocale();
  const day = (instant: number): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: answer.zone }).format(instant);
  return (
    <>
      <section aria-labelledby="figures-now">
        <h2 id="figures-now">
          {t('figures.now')}{' '}
          <span className="quiet figure-when">
            {t('figures.asOf', { instant: shortInstant(answer.now, answer.now, language, answer.zone) })}
          </span>
        </h2>
        <NowCards />
        <div className="figure-columns">
          <Panel title={t('figures.ageTable')} figure="open">
            <AgeTable />
          </Panel>
          <div className="figure-stack">
            <Panel title={t('figures.waiting')} figure="waiting">
              <GroupBars figure="waiting" by="turn" />
            </Panel>
            <Panel title={t('figures.spread')} figure="owned">
              <Spread />
            </Panel>
          </div>
        </div>
      </section>
      <section aria-labelledby="figures-period">
        <h2 id="figures-period">
          {t('figures.inPeriod')}{' '}
          <span className="quiet figure-when">
            {asked.period !== undefined && `${t(`figures.period.${asked.period}`)} · `}
            {day(answer.from)} – {day(answer.to - 1)}
          </span>
        </h2>
        <div className="figure-columns">
          <Panel title={t('figures.trend')} figure="received">
            <TrendChart />
          </Panel>
          <Panel title={t('figures.shares')}>
            <SharesList />
          </Panel>
        </div>
        <Panel title={t('figures.compare')}>
          <ComparisonTable />
        </Panel>
        <div className="figure-columns figure-halves">
          <Panel title={t('figures.pareto')} figure="causes">
            <GroupBars figure="causes" by="cause" isPareto />
          </Panel>
          <Panel title={t('figures.outcomes')} figure="closed">
            <GroupBars figure="closed" by="outcome" />
          </Panel>
          <Panel title={t('figures.scores')} figure="ratings">
            <GroupBars figure="ratings" by={'score' satisfies Dimension} order={['5', '4', '3', '2', '1']} />
          </Panel>
          <Panel title={t('figures.promises')} figure="promisesDue">
            <GroupBars figure="promisesDue" by="promiseState" />
          </Panel>
        </div>
        <Panel title={t('figures.departments')} figure="requestsAnswered">
          <DepartmentsTable />
        </Panel>
        <Panel title={t('figures.paths')} figure="returns">
          <PathsSection />
        </Panel>
      </section>
    </>
  );
}

function Panel({ title, figure, children }: { title: string; figure?: string; children: ReactNode }): ReactNode {
  const { answer } = useFigures();
  const counted = figure === undefined ? undefined : figureIn(answer, figure);
  return (
    <section className="panel figure-panel" aria-label={title}>
      <h3>
        {title} {counted && <CountsHelp title={counted.title} counts={counted.counts} />}
      </h3>
      {children}
    </section>
  );
}

/** How work is spread, and never over whom. */
function Spread(): ReactNode {
  const { t } = useTranslation();
  const { answer, number } = useFigures();
  const owned = figureIn(answer, 'owned');
  if (!owned?.spread) return <p className="quiet plain">{t('figures.spreadFew')}</p>;
  const { people, median, most } = owned.spread;
  return (
    <p className="plain">
      {t('figures.spreadText', {
        count: owned.count,
        people: number(people),
        median: number(median),
        most: number(most),
      })}
    </p>
  );
}
