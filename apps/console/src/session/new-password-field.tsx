import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The same as the server asks for; it has the last word. */
const shortest = 12;

/** Asks for a password that is to be. It can be made visible, so nobody has to type it twice. */
export function NewPasswordField(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="newPassword"
      label={t('password.new')}
      rules={[{ required: true, min: shortest, message: t('password.rule') }]}
    >
      <Input.Password size="large" autoComplete="new-password" maxLength={1024} />
    </Form.Item>
  );
}
