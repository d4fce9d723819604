import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { urgencyOf } from '../pieces/urgency.js';
import type { RibbonRow as Row } from './ribbon.js';

/** One clock: its name, when it is due and why, and its bar with what happened on the way. */
export function RibbonRow({ row, complaintRef, zone }: { row: Row; complaintRef: string; zone: string }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const { clock, bar, pauses, extensions, alerts, about } = row;
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const tone =
    clock.state === 'ended'
      ? clock.overdue
        ? 'missed'
        : 'met'
      : clock.state === 'held'
        ? 'held'
        : clock.deadline === undefined
          ? 'later'
          : urgencyOf(clock.deadline, now, zone);
  return (
    <div className="ribbon-row">
      <div className="ribbon-name">
        <strong>{spoken(clock.title)}</strong>
        {clock.limit === 'statutory' && <span className="tag">{t('complaint.ribbon.statutory')}</span>}
        {about !== undefined && <bdi className="quiet ribbon-about">{about}</bdi>}
      </div>
      <div className="ribbon-due">
        {clock.state === 'ended' ? (
          <span className={clock.overdue ? 'tag tag-overdue' : 'tag tag-done'}>
            {t(`complaint.ribbon.${clock.lifted ? 'lifted' : clock.overdue ? 'missed' : 'met'}`)}
          </span>
        ) : clock.state === 'held' ? (
          <span className="tag tag-pending">{t('complaint.ribbon.held')}</span>
        ) : (
          clock.deadline !== undefined && (
            <DeadlineText deadline={clock.deadline} why={{ complaintRef, clockId: clock.id }} />
          )
        )}
      </div>
      <div className="ribbon-track">
        <i className={`ribbon-bar bar-${tone}`} style={{ left: `${bar.from}%`, width: `${bar.width}%` }} />
        {pauses.map((pause) => (
          <i
            key={pause.from}
            className="ribbon-pause"
            title={t('complaint.ribbon.legend.pause')}
            style={{ left: `${pause.from}%`, width: `${pause.width}%` }}
          />
        ))}
        {extensions.map(({ at: left, instant }) => (
          <i
            key={instant}
            className="ribbon-mark mark-extension"
            title={`${t('complaint.ribbon.legend.extension')} ${at(instant)}`}
            style={{ left: `${left}%` }}
          />
        ))}
        {alerts.map(({ at: left, instant, kind }) => (
          <i
            key={`${instant} ${kind}`}
            className={`ribbon-mark mark-${kind}`}
            title={`${t(`complaint.ribbon.legend.${kind}`)} ${at(instant)}`}
            style={{ left: `${left}%` }}
          />
        ))}
      </div>
    </div>
  );
}
