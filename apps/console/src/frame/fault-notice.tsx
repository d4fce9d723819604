import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../http/request.js';

/** What a failed request means for whoever reads it, and what they can do. */
export function FaultNotice({ title, error, retry }: { title: string; error: unknown; retry: () => void }): ReactNode {
  const { t } = useTranslation();
  const refused = error instanceof Problem ? error : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          <p className="plain">
            {error instanceof Unreachable
              ? t('fault.unreachable')
              : refused?.status === 403
                ? t('fault.forbidden')
                : refused?.status === 404
                  ? t('fault.missing')
                  : t('fault.unexpected')}
          </p>
          {refused?.requestId && <p className="plain quiet">{t('fault.requestId', { id: refused.requestId })}</p>}
          <Button className="fault-retry" icon={<ReloadOutlined />} onClick={retry}>
            {t('fault.retry')}
          </Button>
        </>
      }
    />
  );
}
