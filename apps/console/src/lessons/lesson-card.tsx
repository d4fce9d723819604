import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { TeamName } from '../pieces/team-name.js';
import { CauseName } from './cause-name.js';
import type { LessonLine } from './lesson-address.js';
import { LessonStateTag, UsesText } from './lesson-state.js';

/** A lesson in the library: its cause, what was learnt, how far its changes are. */
export function LessonCard({ lesson }: { lesson: LessonLine }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { ref, subject, mainCause, whatHappened, state, departments, product, actions, uses, at } = lesson;
  const open = actions.filter((one) => one.state === 'open').length;
  return (
    <li className="lesson">
      <Link to={`/lessons/${encodeURIComponent(ref)}`} className="lesson-link">
        <span className="lesson-head">
          <strong>{mainCause === undefined ? t('lessons.noCause') : <CauseName code={mainCause} />}</strong>
          <LessonStateTag state={state} />
        </span>
        <bdi className="lesson-text">{whatHappened}</bdi>
        <span className="lesson-facts">
          <span className="complaint-ref">{ref}</span>
          <bdi className="lesson-subject">{subject ?? t('lessons.erased')}</bdi>
          <span>{shortInstant(at, now, formattingLocale(), zone)}</span>
          {product !== undefined && <bdi>{product}</bdi>}
          {departments.map((one) => (
            <TeamName key={one} id={one} />
          ))}
          {open > 0 && <span>{t('lessons.openActions', { count: open })}</span>}
          <UsesText uses={uses} />
        </span>
      </Link>
    </li>
  );
}
