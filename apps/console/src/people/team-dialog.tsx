import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { spoken } from '../locales/workflow-words.js';
import { teamsQuery } from '../pieces/people.js';
import { RefusalNotice } from './refusal-notice.js';
import type { Person, Team } from './person.js';

interface Fields {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly brand: string;
  readonly leadId?: string;
  readonly managerId?: string;
  readonly directorId?: string;
  readonly members: string[];
}

/** A new team, or another name, other chiefs or other members of one. */
export function TeamDialog({
  team,
  people,
  close,
}: {
  team?: Team;
  people: readonly Person[];
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async ({ id, en, zh, brand, leadId, managerId, directorId, members }: Fields) => {
      const body = {
        name: { en, 'zh-CN': zh },
        members,
        ...(brand.trim() !== '' && { brand: brand.trim() }),
        ...(leadId !== undefined && { leadId }),
        ...(managerId !== undefined && { managerId }),
        ...(directorId !== undefined && { directorId }),
      };
      if (team) await ask('PUT /api/teams/{id}', { path: { id: team.id }, body });
      else await ask('POST /api/teams', { body: { ...body, id } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
      close();
    },
  });
  const needed = [{ required: true, message: t('people.missing') }];
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  const chief = (name: 'leadId' | 'managerId' | 'directorId', label: string): ReactNode => (
    <Form.Item name={name} label={label}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={choices} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={team ? t('people.changeOf', { name: spoken(team.name) }) : t('people.newTeam')}
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
          members: [],
          ...team,
          id: '',
          en: team?.name.en ?? '',
          zh: team?.name['zh-CN'] ?? '',
          brand: team?.brand ?? '',
        }}
        onFinish={(fields: Fields) => save.mutate(fields)}
      >
        {!team && (
          <Form.Item name="id" label={t('people.teamId')} extra={t('people.teamIdHelp')} rules={needed}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="zh" label={t('people.nameZh')} rules={needed}>
          <Input maxLength={100} lang="zh-CN" />
        </Form.Item>
        <Form.Item name="en" label={t('people.nameEn')} rules={needed}>
          <Input maxLength={100} lang="en" />
        </Form.Item>
        {chief('leadId', t('people.lead'))}
        {chief('managerId', t('people.manager'))}
        {chief('directorId', t('people.director'))}
        <Form.Item name="members" label={t('people.members')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices} />
        </Form.Item>
        <Form.Item name="brand" label={t('people.brand')} extra={t('people.brandHelp')}>
          <Input maxLength={64} />
        </Form.Item>
        {save.isError && <RefusalNotice error={save.error} />}
      </Form>
    </Modal>
  );
}
