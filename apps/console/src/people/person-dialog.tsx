import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { staffQuery } from '../pieces/people.js';
import type { Role } from '../session/session.js';
import { InvitationLink } from './invitation-link.js';
import type { Person } from './person.js';
import { RefusalNotice } from './refusal-notice.js';

const roles = ['agent', 'lead', 'manager', 'director', 'departmentMember', 'administrator', 'auditor'] as const;

interface Fields {
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly departments: string[];
  readonly locale: 'en' | 'zh-CN';
  readonly extension: string;
}

/** Invites somebody, or changes what is known of them. */
export function PersonDialog({ person, close }: { person?: Person; close: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [invited, setInvited] = useState<{ readonly name: string; readonly link?: string }>();
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async ({ email, extension, ...fields }: Fields) => {
      const body = { ...fields, ...(extension.trim() !== '' && { extension: extension.trim() }) };
      if (person) {
        await ask('PATCH /api/staff/{id}', { path: { id: person.id }, body });
        return undefined;
      }
      return ask('POST /api/staff', { body: { ...body, email } });
    },
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
      if (answer) setInvited(answer);
      else close();
    },
  });
  if (invited) return <InvitationLink {...invited} close={close} />;
  const needed = [{ required: true, message: t('people.missing') }];
  // Not as required: a group of ticks may not be marked so (WAI-ARIA 1.2, aria-required).
  const oneAtLeast = [{ type: 'array' as const, min: 1, message: t('people.missing') }];
  return (
    <Modal
      open
      title={person ? t('people.changeOf', { name: person.name }) : t('people.invite')}
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
          email: '',
          name: person?.name ?? '',
          roles: person?.roles ?? ['agent'],
          departments: person?.departments ?? [],
          locale: person?.locale ?? 'zh-CN',
          extension: person?.extension ?? '',
        }}
        onFinish={(fields: Fields) => save.mutate(fields)}
      >
        <Form.Item name="name" label={t('people.name')} rules={needed}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {!person && (
          <Form.Item
            name="email"
            label={t('people.email')}
            extra={t('people.emailHelp')}
            rules={[...needed, { type: 'email', message: t('people.notAnEmail') }]}
          >
            <Input type="email" maxLength={254} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="roles" label={t('people.roles')} rules={oneAtLeast}>
          <Checkbox.Group
            className="people-ticks people-roles"
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="departments" label={t('people.departments')} extra={t('people.departmentsHelp')}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="locale" label={t('people.language')}>
          <Radio.Group
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="extension"
          label={t('people.extension')}
          rules={[{ pattern: /^[\d*#]{0,12}$/, message: t('people.digitsOnly') }]}
        >
          <Input inputMode="tel" maxLength={12} />
        </Form.Item>
        {save.isError && <RefusalNotice error={save.error} />}
      </Form>
    </Modal>
  );
}
