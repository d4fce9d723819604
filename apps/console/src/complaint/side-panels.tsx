import { Skeleton } from 'antd';
import { Suspense, type ReactNode } from 'react';
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

/** What is known of it, beside what was said. */
export function SidePanels({ complaint }: { complaint: Complaint }): ReactNode {
  return (
    <aside className="complaint-side">
      <PointsPanel complaint={complaint} />
      <RequestsPanel complaint={complaint} />
      <RemediesPanel complaint={complaint} />
      <PromisesPanel complaint={complaint} />
      <LinksPanel complaint={complaint} />
      <CustomerCard complaint={complaint} />
      {furtherPanels.map(({ name, Panel }) => (
        <Suspense key={name} fallback={<Skeleton active className="panel waiting" paragraph={{ rows: 2 }} />}>
          <Panel complaintRef={complaint.ref} stage={complaint.stage} />
        </Suspense>
      ))}
      <PreviewPanel complaint={complaint} />
      <HistoryPanel complaint={complaint} />
    </aside>
  );
}
