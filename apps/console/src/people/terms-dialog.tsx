import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { formattingLocale } from '../locales/language.js';
import { staffQuery } from '../pieces/people.js';
import type { Person } from './person.js';
import { RefusalNotice } from './refusal-notice.js';
import { daysOfWeek, dayWord } from './working-hours.js';

interface Fields {
  /** In whole units of the currency, as people say it. */
  readonly limit: number | null;
  readonly days: number[];
  readonly from: string;
  readonly until: string;
}

/** How much somebody may grant, and when they work. What is left empty is not agreed. */
export function TermsDialog({ person, close }: { person: Person; close: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const { approvalLimit, workingHours } = person;
  const save = useMutation({
    networkMode: 'always',
    mutationFn: ({ limit, days, from, until }: Fields) =>
      ask('PUT /api/staff/{id}/terms', {
        path: { id: person.id },
        body: {
          ...(limit !== null && { approvalLimit: Math.round(limit * 100) }),
          ...(days.length > 0 && { workingHours: { days: days.toSorted((one, other) => one - other), from, until } }),
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
      close();
    },
  });
  const isEarlier = {
    validator: (): Promise<void> => {
      const { days, from, until } = form.getFieldsValue();
      return days.length > 0 && from >= until ? Promise.reject(new Error(t('people.hoursOrder'))) : Promise.resolve();
    },
  };
  return (
    <Modal
      open
      title={`${person.name} · ${t('people.terms')}`}
      okText={t('people.save')}
      cancelText={t('people.cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{
          limit: approvalLimit === undefined ? null : approvalLimit / 100,
          days: workingHours?.days ?? [],
          from: workingHours?.from ?? '09:00',
          until: workingHours?.until ?? '18:00',
        }}
        onFinish={(fields: Fields) => save.mutate(fields)}
      >
        <Form.Item name="limit" label={t('people.limit')} extra={t('people.limitHelp')}>
          <InputNumber min={0} precision={2} style={{ width: '12em' }} />
        </Form.Item>
        <Form.Item name="days" label={t('people.days')} extra={t('people.daysHelp')}>
          <Checkbox.Group
            className="people-ticks"
            options={daysOfWeek.map((value) => ({ value, label: dayWord(value, formattingLocale()) }))}
          />
        </Form.Item>
        <div className="people-hours">
          <Form.Item name="from" label={t('people.from')}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="until" label={t('people.workUntil')} rules={[isEarlier]}>
            <Input type="time" />
          </Form.Item>
        </div>
        {save.isError && <RefusalNotice error={save.error} />}
      </Form>
    </Modal>
  );
}
