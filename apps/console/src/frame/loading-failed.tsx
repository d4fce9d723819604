import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from './fault-notice.js';

/** Catches what a page throws while it is loaded or drawn, so that the frame stays and the person can go on. */
export class LoadingFailed extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <PageFailed error={error} />;
  }
}

function PageFailed({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  return <FaultNotice title={t('fault.pageFailed')} error={error} retry={() => location.reload()} />;
}
