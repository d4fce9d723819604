import { useTranslation } from 'react-i18next';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in two units at most: `2 d 4 h`, `35 min`. */
export function useDurationText(): (milliseconds: number) => string {
  const { t } = useTranslation();
  return (milliseconds) => {
    const [days, hours, minutes] = partsOf(milliseconds);
    if (days > 0) return t('complaint.duration.days', { days, hours });
    if (hours > 0) return t('complaint.duration.hours', { hours, minutes });
    return t('complaint.duration.minutes', { minutes });
  };
}

/** Whole days, hours and minutes of a length of time. */
export function partsOf(milliseconds: number): [number, number, number] {
  const rest = Math.max(0, milliseconds);
  return [Math.floor(rest / day), Math.floor((rest % day) / hour), Math.floor((rest % hour) / minute)];
}
