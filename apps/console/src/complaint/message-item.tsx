import { PaperClipOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint, Message } from './complaint.js';
import { knownOf } from './complaint.js';
import { AsideMark } from './aside-mark.js';
import { LongText } from './long-text.js';
import { sizeText } from './size-text.js';

/** A message in the stream: its new words as text; as its sender made it, only in a frame in which nothing runs. */
export function MessageItem({ message, complaint }: { message: Message; complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const [shown, setShown] = useState<'new' | 'whole' | 'page' | 'pictures'>('new');
  const { direction, from, to, at, attachments, replyText, text, page, remoteImages, original, trust, letterId } =
    message;
  const letter = knownOf(complaint).letters.find(({ id }) => id === letterId);
  const other = direction === 'in' ? from : to[0];
  const isUnproven = direction === 'in' && (trust === 'unverified' || trust === 'none');
  const words = shown === 'whole' ? text : replyText || text;
  return (
    <li className={`said said-${direction}`}>
      <header>
        <strong>
          <bdi>{other?.name ?? other?.address}</bdi>
        </strong>
        <span className="tag">{t(`complaint.message.${direction}`)}</span>
        {letter && <span>{word('letters', letter.letter)}</span>}
        {letter && (
          <span
            className={
              letter.state === 'failed'
                ? 'tag tag-overdue'
                : letter.state === 'delivered'
                  ? 'tag tag-done'
                  : 'tag tag-pending'
            }
          >
            {t(`complaint.letter.${letter.state}`)}
          </span>
        )}
        {message.other !== undefined && (
          <span className="tag">{t('complaint.links.from', { ref: message.other })}</span>
        )}
        {isUnproven && <span className="tag tag-atRisk">{t('complaint.message.unproven')}</span>}
        {message.automatic !== undefined && <span className="tag">{t('complaint.message.automatic')}</span>}
        <time dateTime={new Date(at).toISOString()}>{shortInstant(at, now, formattingLocale(), complaint.zone)}</time>
      </header>
      {message.aside && <AsideMark aside={message.aside} zone={complaint.zone} />}
      {message.subject !== '' && <p className="said-subject">{message.subject}</p>}
      {shown === 'page' || shown === 'pictures' ? (
        <iframe
          className="mail-frame"
          title={message.subject || t('complaint.message.page')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          src={shown === 'pictures' ? `${page}?images=all` : page}
        />
      ) : (
        <LongText text={words} />
      )}
      {attachments.length > 0 && (
        <ul className="files" aria-label={t('complaint.message.files')}>
          {attachments.map((file) => (
            <li key={`${file.fileId} ${file.name}`}>
              {file.address ? (
                <a href={file.address} download>
                  <PaperClipOutlined aria-hidden /> {file.name ?? t('complaint.message.unnamed')}
                </a>
              ) : (
                <span className="infected">
                  <StopOutlined aria-hidden /> {file.name ?? t('complaint.message.unnamed')}
                </span>
              )}
              <span className="quiet">
                {sizeText(file.size, formattingLocale())} · {t(`complaint.scan.${file.scan}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="said-acts">
        {text !== replyText && shown !== 'whole' && (
          <Button type="link" size="small" onClick={() => setShown('whole')}>
            {t('complaint.message.whole')}
          </Button>
        )}
        {message.html !== undefined && shown !== 'page' && shown !== 'pictures' && (
          <Button type="link" size="small" onClick={() => setShown('page')}>
            {t('complaint.message.page')}
          </Button>
        )}
        {shown === 'page' && remoteImages > 0 && (
          <Button type="link" size="small" onClick={() => setShown('pictures')}>
            {t('complaint.message.pictures', { count: remoteImages })}
          </Button>
        )}
        {shown !== 'new' && (
          <Button type="link" size="small" onClick={() => setShown('new')}>
            {t('complaint.message.newOnly')}
          </Button>
        )}
        {original !== undefined && (
          <a href={original} download>
            {t('complaint.message.original')}
          </a>
        )}
      </div>
    </li>
  );
}
