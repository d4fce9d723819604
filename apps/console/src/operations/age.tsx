import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';

const steps = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
  { unit: 'second', milliseconds: 1000 },
] as const;

/** For how long the oldest has waited; nothing when nothing does. */
export function Age({ milliseconds }: { milliseconds: number }): ReactNode {
  const { t } = useTranslation();
  const step = steps.find((one) => milliseconds >= one.milliseconds);
  if (!step) return null;
  const { unit } = step;
  const value = Math.floor(milliseconds / step.milliseconds);
  const words = new Intl.NumberFormat(formattingLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return <span className="quiet">{t('operations.since', { age: words })}</span>;
}
