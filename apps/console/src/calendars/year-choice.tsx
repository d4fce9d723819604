import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Which year is looked at. */
export function YearChoice({
  year,
  choose,
  first,
  last,
}: {
  year: number;
  choose: (year: number) => void;
  first: number;
  last: number;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="year-choice" role="group" aria-label={t('calendars.year')}>
      <Button
        icon={<LeftOutlined />}
        disabled={year <= first}
        aria-label={t('calendars.before', { year: year - 1 })}
        onClick={() => choose(year - 1)}
      />
      <strong aria-live="polite">{year}</strong>
      <Button
        icon={<RightOutlined />}
        disabled={year >= last}
        aria-label={t('calendars.after', { year: year + 1 })}
        onClick={() => choose(year + 1)}
      />
    </div>
  );
}
