import { useTranslation } from 'react-i18next';

/** An amount as a budget has it: so many business days, clock hours … */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

const units = {
  'business minutes': 'businessMinutes',
  'business hours': 'businessHours',
  'business days': 'businessDays',
  'calendar days': 'calendarDays',
  'calendar weeks': 'calendarWeeks',
  'clock minutes': 'clockMinutes',
  'clock hours': 'clockHours',
} as const;

/** Says an amount in words. */
export function useQuantityText(): (quantity: Quantity) => string {
  const { t } = useTranslation();
  return ({ amount, unit }) => {
    const name = Object.entries(units).find(([one]) => one === unit)?.[1];
    const count = Math.round(amount * 10) / 10;
    return name === undefined ? `${count} ${unit}` : t(`unit.${name}`, { count });
  };
}
