import { CheckOutlined, DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appearance, appearances, chooseAppearance, useAppearance } from './appearance.js';

const icons: Record<Appearance, ReactNode> = {
  system: <DesktopOutlined />,
  light: <SunOutlined />,
  dark: <MoonOutlined />,
};

export function AppearanceSwitch(): ReactNode {
  const { t } = useTranslation();
  const { appearance } = useAppearance();
  const items = appearances.map((key) => ({
    key,
    icon: icons[key],
    label: t(`appearance.${key}`),
    extra: key === appearance && <CheckOutlined />,
    onClick: () => chooseAppearance(key),
  }));
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button type="text" icon={icons[appearance]} aria-label={t('appearance.choose')} title={t('appearance.choose')} />
    </Dropdown>
  );
}
