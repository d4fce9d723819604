import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../http/server-time.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { sessionQuery } from '../session/session.js';
import type { AllowedEvent, Complaint } from './complaint.js';
import { historyQuery, knownOf } from './complaint.js';
import { BeforeContact } from './before-contact.js';
import { CannotGo } from './cannot-go.js';
import { doingOf } from './doing-of.js';
import { draftOf, forgetDraft, keepDraft } from './drafts.js';
import { EventFields } from './event-fields.js';
import { beginningOf, bodyOf, fieldsOf, type FormValues } from './event-form.js';
import { instantOf, localOf } from '../locales/house-time.js';
import { Refused } from './refused.js';
import { useCheck } from './use-check.js';
import { newId, newKey, staleness, tellOnWhatWasSeen } from './tell-event.js';

/** What is told before it is done, where it does more than its name says. */
const hints: Readonly<Record<string, 'merge' | 'undo' | 'split' | 'link'>> = {
  'complaint.merged': 'merge',
  'merge.undone': 'undo',
  'complaint.split': 'split',
  'complaint.linked': 'link',
};

/** Whether somebody has filled it in: an answer of "no" or an empty list is one. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The form that tells an event, made from its schema. What was typed is kept until it is told or thrown away. */
export function EventDrawer({
  complaint,
  allowed,
  close,
}: {
  complaint: Complaint;
  allowed: AllowedEvent;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const me = session?.member?.id ?? '';
  const { ref, zone } = complaint;
  const { event } = allowed;
  const known = knownOf(complaint);
  const fields = fieldsOf(event, allowed.schema);
  const [form] = Form.useForm<Record<string, unknown>>();
  const [draft] = useState(() => draftOf(me, ref, event, serverTime()) as FormValues | undefined);
  const [beginning] = useState(
    () => draft ?? beginningOf(event, known, me, localOf(serverTime(), zone).slice(0, 10), complaint.summary),
  );
  const [values, setValues] = useState<FormValues>(beginning);
  const [key] = useState(newKey);
  const [looked, setLooked] = useState(complaint.version);
  const telling = useMutation({
    mutationFn: (version: number) =>
      tellOnWhatWasSeen(
        {
          ref,
          event,
          version,
          key,
          fields: bodyOf(fields, form.getFieldsValue(true) as FormValues, newId, (local) => instantOf(local, zone)),
        },
        me,
        () => client.fetchQuery({ ...historyQuery(ref), staleTime: 0 }),
      ),
    networkMode: 'always',
    onSuccess: () => {
      forgetDraft(me, ref, event);
      close();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['complaint', ref] }),
  });
  const isWhole = fields.every(({ name, isRequired, kind }) => !isRequired || kind === 'made' || isSaid(values[name]));
  const reasons = useCheck(
    complaint,
    event,
    isWhole && telling.isIdle
      ? bodyOf(
          fields,
          values,
          () => 'new',
          (local) => instantOf(local, zone),
        )
      : undefined,
  );
  const stale = staleness(telling.error);
  const title = word('acts', event);
  const hint = hints[event];
  const doing = doingOf(event, values);
  return (
    <Drawer open onClose={close} title={title} size={560} className="event-drawer">
      {telling.isError && (
        <Refused
          error={telling.error}
          stale={stale}
          currency={complaint.currency}
          again={() => {
            if (!stale) return;
            setLooked(stale.version);
            telling.mutate(stale.version);
          }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={beginning}
        disabled={telling.isPending}
        onValuesChange={(_, all: FormValues) => {
          setValues(all);
          keepDraft(me, ref, event, all, serverTime());
        }}
        onFinish={() => telling.mutate(looked)}
      >
        {hint && <p className="plain quiet hint">{t(`complaint.hint.${hint}`)}</p>}
        {fields.every(({ kind }) => kind === 'made') && (
          <p className="plain quiet">{t('complaint.form.nothingToSay')}</p>
        )}
        <EventFields
          fields={fields}
          complaint={complaint}
          known={known}
          currency={complaint.currency}
          values={values}
        />
        {doing && <BeforeContact complaint={complaint} doing={doing} />}
        <CannotGo reasons={reasons} />
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={telling.isPending}>
            {title}
          </Button>
          <Button onClick={close}>{t('complaint.form.cancel')}</Button>
          {draft !== undefined && (
            <Button
              type="text"
              onClick={() => {
                forgetDraft(me, ref, event);
                close();
              }}
            >
              {t('complaint.form.discard')}
            </Button>
          )}
        </div>
      </Form>
    </Drawer>
  );
}
