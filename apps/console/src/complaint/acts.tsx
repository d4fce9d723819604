import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../frame/shortcuts.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { ActList } from './act-list.js';
import type { AllowedEvent, Complaint } from './complaint.js';
import { knownOf } from './complaint.js';
import { EventDrawer } from './event-drawer.js';
import { likelyNext } from './event-form.js';

/** What can be done now: the likely next steps as buttons, and everything, with why not, behind `a`. */
export function Acts({ complaint, write }: { complaint: Complaint; write: () => void }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const [isListOpen, setListOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const { allowedEvents } = complaint;
  const find = (event: string): AllowedEvent | undefined => allowedEvents.find((one) => one.event === event);
  const isAllowed = (event: string): boolean => find(event)?.obstacles.length === 0;
  const next = likelyNext(allowedEvents, knownOf(complaint), 3);
  const begin = (event: string): void => {
    setListOpen(false);
    if (event === 'customer.informed') write();
    else setChosen(event);
  };
  useShortcuts([
    { keys: 'a', does: t('complaint.acts.all'), act: () => setListOpen(true) },
    ...(isAllowed('note.added')
      ? [{ keys: 'n', does: word('acts', 'note.added'), act: () => begin('note.added') }]
      : []),
    ...(isAllowed('customer.informed')
      ? [{ keys: 'r', does: word('acts', 'customer.informed'), act: () => begin('customer.informed') }]
      : []),
    ...next.map((event, index) => ({ keys: String(index + 1), does: word('acts', event), act: () => begin(event) })),
  ]);
  const allowed = chosen === undefined ? undefined : find(chosen);
  return (
    <div className="acts" role="toolbar" aria-label={t('complaint.acts.title')}>
      {next.map((event, index) => (
        <Button key={event} type={index === 0 ? 'primary' : 'default'} onClick={() => begin(event)}>
          {word('acts', event)}
        </Button>
      ))}
      {(['customer.informed', 'note.added', 'contact.recorded'] as const).filter(isAllowed).map((event) => (
        <Button key={event} onClick={() => begin(event)}>
          {word('acts', event)}
        </Button>
      ))}
      <Button type="text" onClick={() => setListOpen(true)}>
        {t('complaint.acts.all')} <kbd>a</kbd>
      </Button>
      {isListOpen && <ActList events={allowedEvents} choose={begin} close={() => setListOpen(false)} />}
      {allowed && (
        <EventDrawer key={allowed.event} complaint={complaint} allowed={allowed} close={() => setChosen(undefined)} />
      )}
    </div>
  );
}
