import { PhoneOutlined, PushpinOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { houseQuery, spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import type { HistoryEntry } from './complaint.js';

/** What of an event was said, in the order in which it reads. */
const saying = ['text', 'summary', 'question', 'answer', 'reason', 'confirmed', 'nextStep', 'words'];

/** A call, a note, a question to a department: what colleagues said. */
export function EntryItem({ entry, zone }: { entry: HistoryEntry; zone: string }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const { data: house } = useQuery(houseQuery);
  const { event, title } = entry;
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  const said = saying.flatMap((name) => (typeof fields[name] === 'string' ? [{ name, words: fields[name] }] : []));
  const choice = (name: string): string | undefined => {
    const words = house?.choices[name]?.[String(fields[name])];
    return words && spoken(words);
  };
  const details = ['direction', 'channel', 'mood'].flatMap((name) => choice(name) ?? []);
  const isInternal = event.type === 'note.added' || event.type === 'instruction.given';
  return (
    <li className={isInternal ? 'said said-note' : 'said said-talk'}>
      <header>
        <span aria-hidden>
          {isInternal ? <PushpinOutlined /> : event.type.startsWith('request.') ? <TeamOutlined /> : <PhoneOutlined />}
        </span>
        <strong>{spoken(title)}</strong>
        {isInternal && <span className="tag">{t('complaint.entry.internal')}</span>}
        {typeof fields['department'] === 'string' && <TeamName id={fields['department']} />}
        {details.length > 0 && <span className="quiet">{details.join(' · ')}</span>}
        <span>{event.by.kind === 'staff' ? <PersonName id={event.by.id} /> : t(`complaint.by.${event.by.kind}`)}</span>
        <time dateTime={new Date(event.at).toISOString()}>{shortInstant(event.at, now, formattingLocale(), zone)}</time>
      </header>
      {entry.withheld ? (
        <p className="said-text quiet">{t('complaint.entry.withheld')}</p>
      ) : (
        said.map(({ name, words }) => (
          <p className="said-text" key={name}>
            {said.length > 1 && (
              <span className="quiet">{t('complaint.entry.field', { field: word('fields', name) })}</span>
            )}
            <bdi>{words}</bdi>
          </p>
        ))
      )}
    </li>
  );
}
