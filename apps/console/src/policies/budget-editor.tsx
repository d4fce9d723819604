import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readBudget, units, writeBudget } from './written-value.js';

const unitWords = {
  'business minutes': 'businessMinutes',
  'business hours': 'businessHours',
  'business days': 'businessDays',
  'calendar days': 'calendarDays',
  'calendar weeks': 'calendarWeeks',
  'clock minutes': 'clockMinutes',
  'clock hours': 'clockHours',
} as const satisfies Record<(typeof units)[number], string>;

/** So many of a unit. Nought days are the same day. */
export function BudgetEditor({
  id,
  label,
  value,
  change,
}: {
  id?: string;
  /** Where no label of a field names it. */
  label?: string;
  value: string;
  change: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { amount, unit } = readBudget(value) ?? { amount: 1, unit: 'business days' };
  return (
    <span className="policy-budget">
      <input
        {...(id !== undefined && { id })}
        {...(label !== undefined && { 'aria-label': label })}
        className="input"
        type="number"
        min={0}
        max={999_999}
        step={1}
        value={amount}
        onChange={({ target }) =>
          change(writeBudget({ amount: Math.max(0, Math.trunc(target.valueAsNumber || 0)), unit }))
        }
      />
      <select
        className="input"
        aria-label={t('policies.unit')}
        value={unit}
        onChange={({ target }) => change(writeBudget({ amount, unit: target.value }))}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {t(`policies.units.${unitWords[one]}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
