import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.js';

/** Asks for a code and says why one was refused. */
export function CodeForm<T>({
  label,
  submit,
  send,
  done,
}: {
  label: string;
  submit: string;
  send: (code: string) => Promise<T>;
  done: (answer: T) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const attempt = useMutation({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: done,
    onError: () => form.resetFields(['code']),
  });
  return (
    <>
      {attempt.isError && <Refusal error={attempt.error} otherwise={t('secondFactor.refused')} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        disabled={attempt.isPending}
        onFinish={({ code }: { code: string }) => attempt.mutate(code.trim())}
      >
        <Form.Item
          name="code"
          label={label}
          rules={[{ required: true, whitespace: true, message: t('secondFactor.codeMissing') }]}
        >
          <Input size="large" autoComplete="one-time-code" autoFocus spellCheck={false} maxLength={40} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={attempt.isPending}>
          {submit}
        </Button>
      </Form>
    </>
  );
}
