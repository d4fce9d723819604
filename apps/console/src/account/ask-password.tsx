import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../session/refusal.js';

/** Asks for the password before something about the sign-in changes. */
export function AskPassword<T>({
  submit,
  danger = false,
  send,
  done,
}: {
  submit: string;
  danger?: boolean;
  send: (password: string) => Promise<T>;
  done: (answer: T) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const attempt = useMutation({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: done,
    onSettled: () => form.resetFields(),
  });
  return (
    <>
      {attempt.isError && <Refusal error={attempt.error} otherwise={t('password.wrong')} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        disabled={attempt.isPending}
        onFinish={({ password }: { password: string }) => attempt.mutate(password)}
      >
        <Form.Item
          name="password"
          label={t('password.present')}
          rules={[{ required: true, message: t('signIn.passwordMissing') }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={attempt.isPending}>
          {submit}
        </Button>
      </Form>
    </>
  );
}
