import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { teamsQuery } from '../pieces/people.js';
import { FigureTables } from './figure-tables.js';
import { figuresQuery } from './quality-queries.js';

const spans = [1, 3, 6, 12, 24] as const;

/** What reviews show, by criterion, team and month. Each number opens the list that it counts. */
export function FiguresView(): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const months = spans.find((one) => String(one) === search.get('months')) ?? 12;
  const teamId = search.get('teamId') || undefined;
  const look = (next: { months: number; teamId: string | undefined }): void =>
    setSearch({
      view: 'figures',
      months: String(next.months),
      ...(next.teamId !== undefined && { teamId: next.teamId }),
    });
  const teams = useQuery(teamsQuery).data ?? [];
  const { data, isError, error, refetch } = useQuery(figuresQuery({ months, ...(teamId !== undefined && { teamId }) }));
  return (
    <>
      <div className="lesson-filters">
        <span className="lesson-choice">
          <label htmlFor={id}>{t('quality.span')}</label>
          <select id={id} value={months} onChange={({ target }) => look({ months: Number(target.value), teamId })}>
            {spans.map((one) => (
              <option key={one} value={one}>
                {t('quality.months', { count: one })}
              </option>
            ))}
          </select>
        </span>
        <FilterChoice
          className="lesson-choice"
          label={t('quality.team')}
          any={t('quality.allTeams')}
          value={teamId}
          choose={(value) => look({ months, teamId: value })}
          options={teams.map((team) => [team.id, spoken(team.name)] as const)}
        />
      </div>
      {isError && !data && <FaultNotice title={t('quality.figuresLost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {data?.reviewed === 0 && (
        <div className="panel">
          <EmptyState title={t('quality.figuresNone')} text={t('quality.figuresNoneText')} />
        </div>
      )}
      {data && data.reviewed > 0 && <FigureTables figures={data} teamId={teamId} />}
      {data && <RuleText rule={data.rule} fewest={data.fewest} />}
    </>
  );
}

function RuleText({
  rule: { share, remedyOver, days, currency },
  fewest,
}: {
  rule: { share: number; remedyOver: number; days: number; currency: string };
  fewest: number;
}): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  return (
    <p className="quiet plain field-help quality-rule">
      {t('quality.rule', { share: percent.format(share / 100), amount: money.format(remedyOver / 100), days, fewest })}
    </p>
  );
}
