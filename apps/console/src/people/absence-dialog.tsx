import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { instantOf } from '../locales/house-time.js';
import { useZone } from '../locales/workflow-words.js';
import { DeputyChoice } from '../pieces/deputy-choice.js';
import { Field } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import type { Person } from './person.js';
import { RefusalNotice } from './refusal-notice.js';

/** Until when somebody is away, and who stands in for them meanwhile. */
export function AbsenceDialog({
  person,
  people,
  close,
}: {
  person: Person;
  people: readonly Person[];
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useZone();
  const now = useNow();
  const isAway = person.absentUntil !== undefined && person.absentUntil > now;
  const [until, setUntil] = useState('');
  const [deputyId, setDeputy] = useState(person.deputyId ?? '');
  const [untilField, deputyField] = [useId(), useId()];
  const save = useMutation({
    networkMode: 'always',
    mutationFn: (instant: number) =>
      ask('PUT /api/staff/{id}/absence', {
        path: { id: person.id },
        body: { until: instant, ...(deputyId !== '' && instant > 0 && { deputyId }) },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
      close();
    },
  });
  return (
    <Modal
      open
      title={`${person.name} · ${t('people.absence')}`}
      onCancel={close}
      footer={[
        isAway ? (
          <Button key="back" loading={save.isPending} onClick={() => save.mutate(0)}>
            {t('people.back')}
          </Button>
        ) : (
          <Button key="cancel" onClick={close}>
            {t('people.cancel')}
          </Button>
        ),
        <Button
          key="away"
          type="primary"
          loading={save.isPending}
          disabled={instantOf(until, zone) === undefined}
          onClick={() => save.mutate(instantOf(until, zone) ?? 0)}
        >
          {t('people.setAbsence')}
        </Button>,
      ]}
    >
      <div className="people-key">
        <Field id={untilField} label={t('people.until')}>
          <input
            id={untilField}
            className="input"
            type="datetime-local"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </Field>
        <Field id={deputyField} label={t('people.deputy')}>
          <DeputyChoice
            id={deputyField}
            value={deputyId}
            nobody={t('people.nobody')}
            others={people.filter(({ id, leftAt }) => id !== person.id && leftAt === undefined)}
            onChange={setDeputy}
          />
        </Field>
        {save.isError && <RefusalNotice error={save.error} />}
      </div>
    </Modal>
  );
}
