import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { teamsQuery } from '../pieces/people.js';
import { reasons, type ReviewsAsk } from './quality-address.js';

/** Narrows a list of reviews. What a figure has narrowed it by is said, and can be taken off. */
export function ReviewFilters({
  view,
  asked,
  look,
}: {
  view: 'mine' | 'teams' | 'results';
  asked: ReviewsAsk;
  look: (asked: ReviewsAsk) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [zone, locale] = [useZone(), formattingLocale()];
  const teams = useQuery(teamsQuery).data ?? [];
  const { teamId, reason, state, criterion, mark, from, until } = asked;
  const { teamId: _, ...inAnyTeam } = asked;
  const { reason: __, ...forAnyReason } = asked;
  const isNarrowed = criterion !== undefined || from !== undefined;
  return (
    <div className="lesson-filters">
      {view !== 'results' && (
        <span className="lesson-choice">
          <label htmlFor={id}>{t('quality.state')}</label>
          <select
            id={id}
            value={state ?? 'open'}
            onChange={({ target }) => look({ ...asked, state: target.value === 'done' ? 'done' : 'open' })}
          >
            <option value="open">{t('quality.open')}</option>
            <option value="done">{t('quality.done')}</option>
          </select>
        </span>
      )}
      <FilterChoice
        className="lesson-choice"
        label={t('quality.reasonChoice')}
        any={t('quality.any')}
        value={reason}
        choose={(value) => {
          const chosen = reasons.find((one) => one === value);
          look(chosen ? { ...asked, reason: chosen } : forAnyReason);
        }}
        options={reasons.map((one) => [one, t(`quality.reason.${one}`)] as const)}
      />
      {view === 'teams' && (
        <FilterChoice
          className="lesson-choice"
          label={t('quality.team')}
          any={t('quality.allTeams')}
          value={teamId}
          choose={(value) => look(value === undefined ? inAnyTeam : { ...asked, teamId: value })}
          options={teams.map((team) => [team.id, spoken(team.name)] as const)}
        />
      )}
      {isNarrowed && (
        <span className="quality-narrowed">
          {criterion && mark && (
            <span className="tag">
              {t('quality.narrowed', {
                criterion: t(`quality.criterion.${criterion}`),
                mark: t(`quality.mark.${mark}`),
              })}
            </span>
          )}
          {from !== undefined && until !== undefined && (
            <span>
              {t('quality.between', { from: shortDay(from, locale, zone), until: shortDay(until - 1, locale, zone) })}
            </span>
          )}
          <button
            type="button"
            className="plain-link"
            onClick={() => look({ ...(state && { state }), ...(teamId !== undefined && { teamId }) })}
          >
            {t('quality.clear')}
          </button>
        </span>
      )}
    </div>
  );
}
