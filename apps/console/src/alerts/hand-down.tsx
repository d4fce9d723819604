import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintQuery, knownOf } from '../complaint/complaint.js';
import { newKey } from '../complaint/tell-event.js';
import { ask } from '../http/ask.js';
import { serverTime } from '../http/server-time.js';
import { instantOf } from '../locales/house-time.js';
import { useZone } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import type { Alert } from './alert-queries.js';
import { AnswerSheet } from './answer-sheet.js';
import { usualDuesAt } from './due-choice.js';
import { obstaclesTo } from './obstacles.js';
import { ObstacleNotice } from './obstacle-notice.js';

const handling: readonly string[] = ['agent', 'lead', 'manager', 'director'];

/** An instruction (批示): what is to be done, by whom, and by when. It gets a clock of its own on the complaint. */
export function HandDown({
  alert,
  complaintRef,
  close,
}: {
  alert: Alert;
  complaintRef: string;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useZone();
  const [textField, ownerField, dueField] = [useId(), useId(), useId()];
  const { data: complaint } = useQuery(complaintQuery(complaintRef));
  const people = (useQuery(staffQuery).data ?? []).filter(({ roles }) => roles.some((one) => handling.includes(one)));
  const [usual] = useState(() => usualDuesAt(serverTime(), zone));
  const [text, setText] = useState('');
  const [chosenOwner, setOwner] = useState<string>();
  const [due, setDue] = useState(usual.find(({ due: one }) => one !== 'soon')?.local ?? '');
  const [isMissing, setMissing] = useState(false);
  // One order as long as what it says is the same.
  const [key, setKey] = useState(newKey);
  const says = (change: () => void): void => {
    change();
    setKey(newKey());
  };
  const present = complaint && knownOf(complaint).ownerId;
  const owner = chosenOwner ?? present ?? '';
  const dueAt = instantOf(due, zone);
  const send = useMutation({
    networkMode: 'always',
    mutationFn: (at: number) =>
      ask('POST /api/alerts/{id}/hand-down', {
        path: { id: alert.id },
        body: { text: text.trim(), dueAt: at, ...(owner !== '' && owner !== present && { ownerId: owner }) },
        key,
      }),
    onSuccess: close,
    onSettled: () =>
      Promise.all(['alerts', 'instructions'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  const obstacles = complaint && obstaclesTo('instruction.given', complaint);
  const missing = isMissing ? t('alerts.handDown.missing') : undefined;
  return (
    <AnswerSheet title={t('alerts.handDown.title', { ref: complaintRef })} close={close}>
      {!complaint ? (
        <Skeleton active paragraph={{ rows: 5 }} title={false} />
      ) : (
        <div className="answer-form">
          <ObstacleNotice obstacles={obstacles} error={send.error} />
          <Field id={textField} label={t('alerts.handDown.text')} fault={text.trim() === '' ? missing : undefined}>
            <textarea
              id={textField}
              className="input"
              rows={3}
              maxLength={10_000}
              value={text}
              onChange={({ target }) => says(() => setText(target.value))}
            />
          </Field>
          <Field id={ownerField} label={t('alerts.handDown.owner')} help={t('alerts.handDown.ownerHelp')}>
            <select
              id={ownerField}
              className="input"
              value={owner}
              onChange={({ target }) => says(() => setOwner(target.value))}
            >
              {present === undefined && <option value="">{t('alerts.handDown.nobody')}</option>}
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field id={dueField} label={t('alerts.handDown.due')} fault={dueAt === undefined ? missing : undefined}>
            <div className="answer-dues" role="group" aria-label={t('alerts.handDown.usual')}>
              {usual.map(({ due: one, local }) => (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={local === due}
                  onClick={() => says(() => setDue(local))}
                >
                  {t(`alerts.handDown.dues.${one}`)}
                </button>
              ))}
            </div>
            <input
              id={dueField}
              className="input"
              type="datetime-local"
              value={due}
              onChange={({ target }) => says(() => setDue(target.value))}
            />
          </Field>
          <Button
            type="primary"
            size="large"
            className="answer-do"
            disabled={(obstacles?.length ?? 0) > 0}
            loading={send.isPending}
            onClick={() => (dueAt === undefined || text.trim() === '' ? setMissing(true) : send.mutate(dueAt))}
          >
            {t('alerts.handDown.do')}
          </Button>
        </div>
      )}
    </AnswerSheet>
  );
}
