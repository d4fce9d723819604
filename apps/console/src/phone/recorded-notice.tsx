import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComplaintLink } from '../pieces/complaint-link.js';

/** What a call has become. */
export interface Recorded {
  readonly ref: string;
  readonly isNew: boolean;
}

/** It is saved, where it is, and on to the next call; `Enter` is enough. */
export function RecordedNotice({
  recorded: { ref, isNew },
  next,
}: {
  recorded: Recorded;
  next: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="panel" role="status">
      <Result
        status="success"
        title={isNew ? t('phone.saved', { ref }) : t('phone.savedCall', { ref })}
        subTitle={<ComplaintLink complaintRef={ref} />}
        extra={
          <Button type="primary" size="large" autoFocus onClick={next}>
            {t('phone.next')}
          </Button>
        }
      />
    </div>
  );
}
