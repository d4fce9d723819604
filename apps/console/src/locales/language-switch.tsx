import { TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from './language.js';

/** Names the other language in that language, for whoever cannot read this one. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      icon={<TranslationOutlined />}
      lang={other}
      aria-label={t('language.switch')}
      title={t('language.switch')}
      onClick={() => void chooseLanguage(other)}
    >
      {t('language.other')}
    </Button>
  );
}
