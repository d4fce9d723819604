import { Skeleton } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from './complaint.js';
import { CustomerCard } from './customer-card.js';
import { HistoryPanel } from './history-panel.js';
import { furtherPanels } from './further-panels.js';
import { LinksPanel } from './links-panel.js';
import { PointsPanel } from './points-panel.js';
import { PreviewPanel } from './preview-panel.js';
import { PromisesPanel } from './promises-panel.js';
import { RemediesPanel } from './remedies-panel.js';
import { RequestsPanel } from './requests-panel.js';
import { SidePanel } from './side-panel.js';

/** What is known of it, beside what was said. */
export function SidePanels({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  return (
    <aside className="complaint-side">
      <PointsPanel complaint={complaint} />
      <RequestsPanel complaint={complaint} />
      <RemediesPanel complaint={complaint} />
      <PromisesPanel complaint={complaint} />
      <LinksPanel complaint={complaint} />
      <CustomerCard complaint={complaint} />
      {furtherPanels.map(({ name, Panel }) => (
        <SidePanel key={name} title={t(`complaint.further.${name}`)}>
          <Suspense fallback={<Skeleton active paragraph={{ rows: 2 }} />}>
            <Panel complaintRef={complaint.ref} stage={complaint.stage} />
          </Suspense>
        </SidePanel>
      ))}
      <PreviewPanel complaint={complaint} />
      <HistoryPanel complaint={complaint} />
    </aside>
  );
}
