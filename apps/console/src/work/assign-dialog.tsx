import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerOf, ask } from '../http/ask.js';
import { spoken } from '../locales/workflow-words.js';
import { staffQuery } from '../pieces/people.js';
import { sessionQuery } from '../session/session.js';

type Assignments = AnswerOf<'POST /api/complaints/assignments'>['items'];

const handling: readonly string[] = ['agent', 'lead', 'manager', 'director'];

/** Gives complaints to one owner, and tells of each what became of it. */
export function AssignDialog({
  refs,
  close,
}: {
  refs: readonly string[];
  /** @param assigned those that have the owner now */
  close: (assigned: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const people = (useQuery(staffQuery).data ?? []).filter(({ roles }) => roles.some((one) => handling.includes(one)));
  const [ownerId, setOwner] = useState<string>();
  const [note, setNote] = useState('');
  const [results, setResults] = useState<Assignments>([]);
  // One order as long as what it says is the same: sent again, what was done is not done again.
  const [order, setOrder] = useState(() => crypto.randomUUID());
  const [ownerField, noteField] = [useId(), useId()];
  const assigned = results.filter(({ outcome }) => outcome === 'assigned').map(({ ref }) => ref);
  const left = refs.filter((ref) => !assigned.includes(ref));
  const owner = ownerId ?? (people.some(({ id }) => id === me) ? me : (people[0]?.id ?? ''));
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/complaints/assignments', {
        body: { refs: left, ownerId: owner, ...(note.trim() !== '' && { handoverNote: note.trim() }) },
        key: order,
      }),
    onSuccess: ({ items }) => {
      const told = new Map([...results, ...items].map((one) => [one.ref, one]));
      setResults([...told.values()]);
      void client.invalidateQueries({ queryKey: ['work'] });
      if (items.every(({ outcome }) => outcome === 'assigned') && refs.length === items.length)
        close(items.map(({ ref }) => ref));
    },
  });
  const says = (change: () => void): void => {
    change();
    setOrder(crypto.randomUUID());
  };
  return (
    <Modal
      open
      title={t('work.assign.title', { count: refs.length })}
      okText={results.length > 0 ? t('work.assign.again') : t('work.assign.do')}
      cancelText={results.length > 0 ? t('work.assign.close') : t('work.assign.cancel')}
      onOk={() => send.mutate()}
      okButtonProps={{ loading: send.isPending, disabled: left.length === 0 || owner === '' }}
      onCancel={() => close(assigned)}
    >
      <div className="work-assign">
        <label htmlFor={ownerField}>{t('work.assign.owner')}</label>
        <select id={ownerField} value={owner} onChange={({ target }) => says(() => setOwner(target.value))}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={noteField}>{t('work.assign.note')}</label>
        <textarea
          id={noteField}
          rows={3}
          maxLength={10_000}
          value={note}
          aria-describedby={`${noteField}-help`}
          onChange={({ target }) => says(() => setNote(target.value))}
        />
        <p id={`${noteField}-help`} className="quiet plain">
          {t('work.assign.noteHelp')}
        </p>
        {send.isError && <Alert type="error" showIcon role="alert" title={t('work.assign.failed')} />}
        {results.length > 0 && (
          <>
            <p className="plain" role="status">
              {t('work.assign.result', { done: assigned.length, refused: results.length - assigned.length })}
            </p>
            <ul className="work-results">
              {results.map(({ ref, outcome, reasons, detail }) => (
                <li key={ref}>
                  <span className="complaint-ref">{ref}</span>
                  <span className={outcome === 'assigned' ? 'tone-well' : 'tone-bad'}>
                    {outcome === 'assigned' ? t('work.assign.done') : t('work.assign.refused')}
                  </span>
                  <span>{reasons?.map(({ words }) => spoken(words)).join(' · ') ?? detail}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  );
}
