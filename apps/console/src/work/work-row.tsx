import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spoken } from '../locales/workflow-words.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { WorkLine } from './work-address.js';

/** One complaint: when its next duty is due stands out, then what is expected, of whom, and what it is about. */
export function WorkRow({
  line,
  isGone,
  isAt,
  isChosen,
  look,
  choose,
  place,
  of,
}: {
  line: WorkLine;
  isGone: boolean;
  /** The line that the keys speak of; it is the one that Tab comes to. */
  isAt: boolean;
  isChosen: boolean;
  look: () => void;
  choose: () => void;
  place: number;
  of?: number;
}): ReactNode {
  const { t } = useTranslation();
  const { ref, next, waitsFor, momentTitle, customerName, ownerId } = line;
  return (
    <li
      className={`work-line${isGone ? ' work-line-gone' : ''}${isChosen ? ' work-line-chosen' : ''}`}
      aria-posinset={place}
      {...(of !== undefined && { 'aria-setsize': of })}
      onFocus={look}
    >
      <label className="work-check">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={choose}
          tabIndex={-1}
          aria-label={t('work.choose', { ref })}
        />
      </label>
      <div className="work-due">
        {next ? <DeadlineText deadline={next.deadline} /> : <span className="quiet">{t('work.undated')}</span>}
        {next && <span className="work-next">{spoken(next.title)}</span>}
      </div>
      <div className="work-about">
        <Link
          id={`work-${ref}`}
          className="work-link"
          to={`/complaints/${encodeURIComponent(ref)}`}
          tabIndex={isAt ? 0 : -1}
        >
          <bdi>{line.subject}</bdi>
        </Link>
        <span className="work-facts">
          <span className="complaint-ref">{ref}</span>
          {customerName !== undefined && <bdi>{customerName}</bdi>}
          <span>{t(`work.channel.${line.channel}`)}</span>
          {line.instructionDueAt !== undefined && <span className="tag tag-today">{t('work.instruction')}</span>}
          {isGone && <span className="tag">{t('work.gone')}</span>}
        </span>
      </div>
      <div className="work-stage">
        <StageTag stage={line.stage} />
        {waitsFor ? (
          <span className="tag tag-pending">{t(`work.turn.${waitsFor}`)}</span>
        ) : (
          momentTitle && <span className="quiet work-moment">{spoken(momentTitle)}</span>
        )}
      </div>
      <div className="work-owner">
        {ownerId === undefined ? <span className="quiet">{t('work.unowned')}</span> : <PersonName id={ownerId} />}
        <SeverityMark severity={line.severity} />
      </div>
    </li>
  );
}
