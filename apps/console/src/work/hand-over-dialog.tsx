import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerOf, ask } from '../http/ask.js';
import { spoken } from '../locales/workflow-words.js';
import { Tick } from '../pieces/field.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import { PersonName } from '../pieces/person-name.js';

type HandedOver = AnswerOf<'POST /api/complaints/hand-overs'>['items'];

const handling: readonly string[] = ['agent', 'lead', 'manager', 'director'];

/** Gives everything that somebody has open to colleagues, and tells of each complaint what became of it. */
export function HandOverDialog({
  from,
  teamId,
  close,
}: {
  from: string;
  /** Only those of this team; of all of the reader's where none is said. */
  teamId: string | undefined;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const noteField = useId();
  const teams = (useQuery(teamsQuery).data ?? []).filter(({ id }) => teamId === undefined || id === teamId);
  const people = (useQuery(staffQuery).data ?? []).filter(
    ({ id, roles, leftAt }) =>
      id !== from &&
      leftAt === undefined &&
      roles.some((one) => handling.includes(one)) &&
      teams.some(({ members, leadId }) => members.includes(id) || leadId === id),
  );
  const [to, setTo] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [results, setResults] = useState<HandedOver>([]);
  const [left, setLeft] = useState<number>();
  // One order as long as what it says is the same: sent again, what was done is not done again.
  const [order, setOrder] = useState(() => crypto.randomUUID());
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/complaints/hand-overs', {
        body: { from, to: [...to], handoverNote: note.trim(), ...(teamId !== undefined && { teamId }) },
        key: order,
      }),
    onSuccess: (answer) => {
      setResults([...new Map([...results, ...answer.items].map((one) => [one.ref, one])).values()]);
      setLeft(answer.left);
      void client.invalidateQueries({ queryKey: ['work'] });
      void client.invalidateQueries({ queryKey: ['staff', from, 'open-complaints'] });
    },
  });
  const says = (change: () => void): void => {
    change();
    setOrder(crypto.randomUUID());
  };
  const done = results.filter(({ outcome }) => outcome === 'assigned').length;
  return (
    <Modal
      open
      title={t('work.handOver.title')}
      okText={left === undefined ? t('work.handOver.do') : t('work.handOver.again')}
      cancelText={left === undefined ? t('work.assign.cancel') : t('work.assign.close')}
      onOk={() => send.mutate()}
      okButtonProps={{ loading: send.isPending, disabled: to.length === 0 || note.trim() === '' || left === 0 }}
      onCancel={close}
    >
      <div className="work-assign">
        <p className="plain">
          {t('work.handOver.from')} <PersonName id={from} />
        </p>
        <fieldset className="work-heirs">
          <legend>{t('work.handOver.to')}</legend>
          {people.map(({ id, name }) => (
            <Tick
              key={id}
              text={name}
              isOn={to.includes(id)}
              onChange={(isOn) => says(() => setTo(isOn ? [...to, id] : to.filter((one) => one !== id)))}
            />
          ))}
          {people.length === 0 && <p className="quiet plain">{t('work.handOver.nobody')}</p>}
        </fieldset>
        <p className="quiet plain field-help">{t('work.handOver.toHelp')}</p>
        <label htmlFor={noteField}>{t('work.handOver.note')}</label>
        <textarea
          id={noteField}
          rows={3}
          maxLength={10_000}
          value={note}
          aria-describedby={`${noteField}-help`}
          onChange={({ target }) => says(() => setNote(target.value))}
        />
        <p id={`${noteField}-help`} className="quiet plain field-help">
          {t('work.handOver.noteHelp')}
        </p>
        {send.isError && <Alert type="error" showIcon role="alert" title={t('work.assign.failed')} />}
        {left !== undefined && (
          <>
            <p className="plain" role="status">
              {t('work.handOver.result', { done, left })}
            </p>
            <ul className="work-results">
              {results.map(({ ref, outcome, ownerId, reasons, detail }) => (
                <li key={ref}>
                  <span className="complaint-ref">{ref}</span>
                  <span className={outcome === 'assigned' ? 'tone-well' : 'tone-bad'}>
                    {outcome === 'assigned' ? t('work.assign.done') : t('work.assign.refused')}
                  </span>
                  <span>
                    {ownerId === undefined ? (
                      (reasons?.map(({ words }) => spoken(words)).join(' · ') ?? detail)
                    ) : (
                      <PersonName id={ownerId} />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  );
}
