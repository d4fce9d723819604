import { PaperClipOutlined, StopOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formattingLocale } from '../locales/language.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { Instant } from '../pieces/instant.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import { sessionQuery } from '../session/session.js';
import { Decisions } from './decisions.js';
import type { UnplacedMail } from './unplaced-queries.js';

/** Characters of a mail that are shown before somebody asks for all of it. */
const beginning = 400;

/** Why mails are put aside, as far as there are words for it. */
const known = ['automatic', 'bounce', 'suspended', 'restricted'] as const;

/** One mail: who it is from, what it says, why no rule could place it, and what can be made of it. */
export function UnplacedLine({ mail }: { mail: UnplacedMail }): ReactNode {
  const { t } = useTranslation();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const [shows, setShows] = useState<'beginning' | 'whole' | 'page'>('beginning');
  const { receivedAt, readBy, outcome, because, teamId, message, decision } = mail;
  const { from, subject, text, attachments, original } = message;
  const mayDecide = roles.some((role) => ['agent', 'lead', 'manager', 'director'].includes(role));
  const reason = known.find((one) => one === outcome) ?? 'other';
  return (
    <li className="panel unplaced-mail">
      <header>
        <strong className="unplaced-subject">{subject === '' ? t('unplaced.noSubject') : subject}</strong>
        <span className="unplaced-facts quiet">
          <span>
            <bdi>{from.name ?? ''}</bdi> <bdi>{from.address}</bdi>
          </span>
          <Instant at={receivedAt} />
          <TeamName id={teamId} />
          {readBy !== undefined && !decision && <DeadlineText deadline={readBy} />}
        </span>
        <span className="unplaced-why" title={because}>
          <span className="tag tag-pending">{t(`unplaced.outcome.${reason}`)}</span> {t(`unplaced.why.${reason}`)}
        </span>
      </header>
      {shows === 'page' ? (
        <iframe
          className="unplaced-frame"
          title={subject === '' ? t('unplaced.noSubject') : subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          src={`/api/suspended-mails/${encodeURIComponent(mail.id)}/page`}
        />
      ) : (
        <p className="unplaced-text">
          {shows === 'whole' || text.length <= beginning ? text : `${text.slice(0, beginning)}…`}
        </p>
      )}
      {attachments.length > 0 && (
        <ul className="unplaced-files" aria-label={t('unplaced.files')}>
          {attachments.map((file) => (
            <li key={`${file.fileId} ${file.name ?? ''}`}>
              {file.address === undefined ? (
                <span>
                  <StopOutlined aria-hidden /> {file.name ?? t('unplaced.unnamed')} · {t('unplaced.infected')}
                </span>
              ) : (
                <a href={file.address} download>
                  <PaperClipOutlined aria-hidden /> {file.name ?? t('unplaced.unnamed')}
                </a>
              )}{' '}
              <span className="quiet">{Math.ceil(file.size / 1024).toLocaleString(formattingLocale())} KB</span>
            </li>
          ))}
        </ul>
      )}
      <div className="unplaced-looks">
        {text.length > beginning && shows === 'beginning' && (
          <Button type="link" size="small" onClick={() => setShows('whole')}>
            {t('unplaced.whole')}
          </Button>
        )}
        {message.html !== undefined && shows !== 'page' && (
          <Button type="link" size="small" onClick={() => setShows('page')}>
            {t('unplaced.asSent')}
          </Button>
        )}
        {shows === 'page' && (
          <Button type="link" size="small" onClick={() => setShows('beginning')}>
            {t('unplaced.asText')}
          </Button>
        )}
        {original !== undefined && (
          <a href={original} download>
            {t('unplaced.original')}
          </a>
        )}
      </div>
      {decision ? (
        <p className="plain unplaced-decision">
          <span className="tag tag-done">{t(`unplaced.decision.${decision.kind}`)}</span>{' '}
          {decision.reason !== undefined && <span>{decision.reason} · </span>}
          <PersonName id={decision.by} /> · <Instant at={decision.at} />
          {decision.complaintId !== undefined && (
            <>
              {' '}
              · <Link to={`/complaints/${encodeURIComponent(decision.complaintId)}`}>{t('unplaced.toComplaint')}</Link>
            </>
          )}
        </p>
      ) : (
        mayDecide && <Decisions mail={mail} />
      )}
    </li>
  );
}
