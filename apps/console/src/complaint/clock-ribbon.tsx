import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { useNow } from '../http/server-time.js';
import { shortDay, shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import type { Complaint } from './complaint.js';
import { historyQuery, knownOf, openHoursQuery } from './complaint.js';
import { RibbonRow } from './ribbon-row.js';
import { ribbonOf, ticksOf } from './ribbon.js';

/** The longest axis whose opening hours are asked for; beyond it they would be thinner than a line. */
const longestShaded = 45 * 86_400_000;
const hour = 3_600_000;
const twoDays = 48 * hour;

/** Every clock on one axis of time: what is open, what waited, what was extended, who was alerted, what was promised. */
export function ClockRibbon({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const [areEndedShown, showEnded] = useState(false);
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const ended = complaint.clocks.filter(({ state }) => state === 'ended').length;
  const running = complaint.clocks.length - ended;
  const shown =
    areEndedShown || running === 0 ? complaint.clocks : complaint.clocks.filter(({ state }) => state !== 'ended');
  const { from, until, rows, place } = ribbonOf(shown, history, knownOf(complaint), now);
  // Asked for by the hour, so that the axis may move with time without asking anew each time.
  const asked = [Math.floor(from / hour) * hour, Math.ceil(until / hour) * hour] as const;
  const { data: hours } = useQuery({
    ...openHoursQuery(complaint.ref, ...asked),
    enabled: until - from < longestShaded && shown.length > 0,
  });
  if (complaint.clocks.length === 0) return null;
  return (
    <section className="panel ribbon" aria-label={t('complaint.ribbon.title')}>
      <div className="panel-head">
        <h2>{t('complaint.ribbon.title')}</h2>
        <ul className="ribbon-legend">
          {(['open', 'pause', 'extension', 'warned', 'breached'] as const).map((one) => (
            <li key={one}>
              <i className={`legend legend-${one}`} aria-hidden />
              {t(`complaint.ribbon.legend.${one}`)}
            </li>
          ))}
        </ul>
        {ended > 0 && running > 0 && (
          <Button type="text" size="small" aria-expanded={areEndedShown} onClick={() => showEnded(!areEndedShown)}>
            {areEndedShown ? t('complaint.ribbon.hideEnded', { ended }) : t('complaint.ribbon.showEnded', { ended })}
          </Button>
        )}
      </div>
      <div className="ribbon-rows">
        <div className="ribbon-ground" aria-hidden>
          {hours?.items.map((one) => (
            <i
              key={one.from}
              className="ribbon-open"
              style={{ left: `${place(one.from)}%`, width: `${place(one.to) - place(one.from)}%` }}
            />
          ))}
          <i
            className={place(now) > 85 ? 'ribbon-now ribbon-now-late' : 'ribbon-now'}
            style={{ left: `${place(now)}%` }}
          >
            <span>{t('complaint.ribbon.now')}</span>
          </i>
        </div>
        {rows.map((row) => (
          <RibbonRow key={row.clock.id} row={row} complaintRef={complaint.ref} zone={complaint.zone} />
        ))}
        <div className="ribbon-ticks" aria-hidden>
          {ticksOf({ from, until }, until - from > twoDays ? 6 : 3).map((tick) => (
            <span key={tick} style={{ left: `${place(tick)}%` }}>
              {until - from > twoDays
                ? shortDay(tick, formattingLocale(), complaint.zone)
                : shortInstant(tick, now, formattingLocale(), complaint.zone)}
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}
