import { Input, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import type { AllowedEvent } from './complaint.js';

/** Everything that may happen, found by typing; what may not says why, in words. Arrow keys and Enter choose. */
export function ActList({
  events,
  choose,
  close,
}: {
  events: readonly AllowedEvent[];
  choose: (event: string) => void;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const named = events.map((one) => ({ ...one, name: word('acts', one.event) }));
  const found = named.filter(({ name, event, title }) =>
    `${name} ${event} ${title.en} ${title['zh-CN']}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const open = found.filter(({ obstacles }) => obstacles.length === 0);
  const shut = found.filter(({ obstacles }) => obstacles.length > 0);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((present) => Math.max(0, Math.min(open.length - 1, present + step)));
    }
    const chosen = open[at];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) choose(chosen.event);
  };
  return (
    <Modal open onCancel={close} footer={null} title={t('complaint.acts.all')} width={640}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="act-list"
        aria-activedescendant={open[at] ? `act-${open[at].event}` : undefined}
        aria-label={t('complaint.acts.find')}
        placeholder={t('complaint.acts.find')}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          setAt(0);
        }}
        onKeyDown={move}
      />
      <ul className="act-list" id="act-list" role="listbox" aria-label={t('complaint.acts.now')}>
        {open.map(({ event, name }, index) => (
          <li
            key={event}
            id={`act-${event}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'act act-chosen' : 'act'}
            onClick={() => choose(event)}
          >
            {name}
          </li>
        ))}
      </ul>
      {shut.length > 0 && (
        <>
          <h3>{t('complaint.acts.notNow')}</h3>
          <ul className="act-list">
            {shut.map(({ event, name, obstacles }) => (
              <li key={event} className="act act-shut">
                <span>{name}</span>
                <span className="act-why">
                  {obstacles.map(({ words }) => spoken(words)).join(t('complaint.acts.and'))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
