import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.js';
import { askForLink } from './session.js';

/** Has a link sent to choose a new password. What it says is the same for an address that nobody has. */
export function ForgottenForm(): ReactNode {
  const { t } = useTranslation();
  const asked = useMutation({ mutationFn: askForLink, networkMode: 'always' });
  if (asked.isSuccess) return <Alert type="success" showIcon role="status" title={t('password.linkSent')} />;
  return (
    <>
      {asked.isError && <Refusal error={asked.error} otherwise={t('signIn.emailMissing')} />}
      <Form
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        disabled={asked.isPending}
        onFinish={({ email }: { email: string }) => asked.mutate(email.trim())}
      >
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, whitespace: true, message: t('signIn.emailMissing') }]}
        >
          <Input size="large" type="email" autoComplete="username" autoFocus spellCheck={false} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={asked.isPending}>
          {t('password.sendLink')}
        </Button>
      </Form>
    </>
  );
}
