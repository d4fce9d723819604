import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Brand(): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="brand">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <span className="brand-name">{t('product.name')}</span>
      <span className="brand-console">{t('product.console')}</span>
    </span>
  );
}
