import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Api } from '../http/ask.js';
import { formattingLocale } from '../locales/language.js';
import { TeamName } from '../pieces/team-name.js';
import { marks, type ReviewsAsk, writeAddress } from './quality-address.js';

type Figures = Api['QualityFigures'];

/** The shares that were met, and how many reviews they rest on. */
export function FigureTables({ figures, teamId }: { figures: Figures; teamId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { reviewed, met, from, until, criteria, teams, periods, zone } = figures;
  const number = new Intl.NumberFormat(formattingLocale());
  const month = new Intl.DateTimeFormat(formattingLocale(), { year: 'numeric', month: 'short', timeZone: zone });
  const behind = (asked: ReviewsAsk): string =>
    `/quality?${writeAddress('teams', { state: 'done', from, until, ...(teamId !== undefined && { teamId }), ...asked })}`;
  const count = (value: number, asked: ReviewsAsk): ReactNode =>
    value === 0 ? (
      number.format(0)
    ) : (
      <Link to={behind(asked)} title={t('quality.openList')}>
        {number.format(value)}
      </Link>
    );
  return (
    <div className="quality-figures">
      <section className="panel lesson-section">
        <dl className="quality-numbers">
          <div>
            <dt>{t('quality.reviewedCount')}</dt>
            <dd>{count(reviewed, {})}</dd>
          </div>
          <div>
            <dt>{t('quality.metShare')}</dt>
            <dd>
              <Share value={met} />
            </dd>
          </div>
        </dl>
      </section>
      <section className="panel lesson-section quality-wide">
        <h2>{t('quality.byCriterion')}</h2>
        <div className="quality-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('quality.criterionHead')}</th>
                <th scope="col" className="number">
                  {t('quality.share')}
                </th>
                {marks.map((mark) => (
                  <th key={mark} scope="col" className="number">
                    {t(`quality.mark.${mark}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map(({ criterion, share, ...counts }) => (
                <tr key={criterion}>
                  <th scope="row" title={t(`quality.question.${criterion}`)}>
                    {t(`quality.criterion.${criterion}`)}
                    <Bar value={share} />
                  </th>
                  <td className="number">
                    <Share value={share} />
                  </td>
                  {marks.map((mark) => (
                    <td key={mark} className="number">
                      {count(counts[mark], { criterion, mark })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <MetTable
        title={t('quality.byTeam')}
        head={t('quality.team')}
        rows={teams.map(({ teamId: id, ...row }) => ({
          ...row,
          key: id,
          name: <TeamName id={id} />,
          count: count(row.reviewed, { teamId: id }),
        }))}
      />
      <MetTable
        title={t('quality.byMonth')}
        head={t('quality.month')}
        rows={periods
          .map((row) => ({
            ...row,
            key: String(row.from),
            name: month.format(row.from),
            count: count(row.reviewed, { from: row.from, until: row.until }),
          }))
          .toReversed()}
      />
    </div>
  );
}

interface MetRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly met?: number;
  readonly reviewed: number;
  readonly count: ReactNode;
}

function MetTable({ title, head, rows }: { title: string; head: string; rows: readonly MetRow[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel lesson-section">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {t('quality.share')}
            </th>
            <th scope="col" className="number">
              {t('quality.reviewedHead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, met, reviewed, count }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                <Bar value={met} />
              </th>
              <td className="number">{reviewed > 0 ? <Share value={met} /> : <span className="quiet">–</span>}</td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Share({ value }: { value: number | undefined }): ReactNode {
  const { t } = useTranslation();
  if (value === undefined) return <span className="quiet">{t('quality.tooFew')}</span>;
  return new Intl.NumberFormat(formattingLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** The same as the share beside it, to be seen at a glance. */
function Bar({ value }: { value: number | undefined }): ReactNode {
  if (value === undefined) return null;
  return (
    <span className="quality-bar" aria-hidden>
      <i style={{ inlineSize: `${100 * value}%` }} />
    </span>
  );
}
