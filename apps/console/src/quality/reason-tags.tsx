import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from './quality-address.js';

/** Why a closed complaint was chosen. */
export function ReasonTags({ reasons }: { reasons: readonly Reason[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="quality-reasons">
      {reasons.map((one) => (
        <span key={one} className="tag" title={t(`quality.reasonHelp.${one}`)}>
          {t(`quality.reason.${one}`)}
        </span>
      ))}
    </span>
  );
}
