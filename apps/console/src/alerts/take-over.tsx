import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintQuery, knownOf } from '../complaint/complaint.js';
import { newKey } from '../complaint/tell-event.js';
import { ask } from '../http/ask.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { PersonName } from '../pieces/person-name.js';
import type { Alert } from './alert-queries.js';
import { AnswerSheet } from './answer-sheet.js';
import { obstaclesTo } from './obstacles.js';
import { ObstacleNotice } from './obstacle-notice.js';

/** Whoever got the alert becomes the owner of its complaint; one who had it before is left a word. */
export function TakeOver({
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
  const field = useId();
  const { data: complaint } = useQuery(complaintQuery(complaintRef));
  const [note, setNote] = useState(() => t('alerts.takeOver.usualNote', { what: spoken(alert.what) }));
  // One order as long as what it says is the same.
  const [key, setKey] = useState(newKey);
  const take = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/alerts/{id}/take-over', {
        path: { id: alert.id },
        body: note.trim() === '' ? {} : { handoverNote: note.trim() },
        key,
      }),
    onSuccess: close,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
  const obstacles = complaint && obstaclesTo('complaint.assigned', complaint);
  const ownerId = complaint && knownOf(complaint).ownerId;
  return (
    <AnswerSheet title={t('alerts.takeOver.title', { ref: complaintRef })} close={close}>
      {!complaint ? (
        <Skeleton active paragraph={{ rows: 3 }} title={false} />
      ) : (
        <div className="answer-form">
          <p className="plain">
            {ownerId === undefined ? t('alerts.takeOver.unowned') : t('alerts.takeOver.owned')}{' '}
            {ownerId !== undefined && <PersonName id={ownerId} />}
          </p>
          <ObstacleNotice obstacles={obstacles} error={take.error} />
          {ownerId !== undefined && (
            <Field id={field} label={t('alerts.takeOver.note')} help={t('alerts.takeOver.noteHelp')}>
              <textarea
                id={field}
                className="input"
                rows={3}
                maxLength={10_000}
                value={note}
                onChange={({ target }) => {
                  setNote(target.value);
                  setKey(newKey());
                }}
              />
            </Field>
          )}
          <Button
            type="primary"
            size="large"
            className="answer-do"
            disabled={(obstacles?.length ?? 0) > 0}
            loading={take.isPending}
            onClick={() => take.mutate()}
          >
            {t('alerts.takeOver.do')}
          </Button>
        </div>
      )}
    </AnswerSheet>
  );
}
