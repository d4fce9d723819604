import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '../session/new-password-field.js';
import { Refusal } from '../session/refusal.js';
import { changePassword } from './account.js';

interface Passwords {
  password: string;
  newPassword: string;
}

/** Changing the password; every other session ends with it. */
export function PasswordSection(): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: changePassword,
    networkMode: 'always',
    onSuccess: () => form.resetFields(),
  });
  return (
    <section className="panel account-section">
      <h2>{t('password.change')}</h2>
      <p className="quiet">{t('password.changeText')}</p>
      {change.isError && <Refusal error={change.error} otherwise={t('password.tooWeak')} />}
      {change.isSuccess && (
        <Alert className="entrance-notice" type="success" showIcon role="status" title={t('password.changed')} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        disabled={change.isPending}
        onFinish={(passwords: Passwords) => change.mutate(passwords)}
      >
        <Form.Item<Passwords>
          name="password"
          label={t('password.present')}
          rules={[{ required: true, message: t('signIn.passwordMissing') }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <NewPasswordField />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.save')}
        </Button>
      </Form>
    </section>
  );
}
