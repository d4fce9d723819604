import './complaint.css';
import './words.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { useLiveChanges } from '../http/live.js';
import { Problem } from '../http/request.js';
import { useSpaced } from '../http/spaced.js';
import { Acts } from './acts.js';
import { ClockRibbon } from './clock-ribbon.js';
import { complaintQuery } from './complaint.js';
import { ComplaintHead } from './complaint-head.js';
import { Conversation } from './conversation-section.js';
import { SidePanels } from './side-panels.js';
import { StageLine } from './stage-line.js';

/** One complaint: where it stands, what is due, what was said, and what can be done. */
export function ComplaintPage(): ReactNode {
  const { t } = useTranslation();
  const { ref = '' } = useParams();
  const client = useQueryClient();
  const found = useQuery(complaintQuery(ref));
  const [isWriting, setWriting] = useState(false);
  usePageTitle(found.data ? `${found.data.ref} ${found.data.subject}` : ref);
  const again = useSpaced(() => void client.invalidateQueries({ queryKey: ['complaint', ref] }));
  useLiveChanges((changes) => {
    if (changes === 'reload' || changes.complaints?.some((one) => one.ref === ref || one.id === ref)) again();
  });
  // Asking again would not change it: it is not there for whoever asks.
  if (!found.data && found.error instanceof Problem && found.error.status === 404)
    return (
      <>
        <h1>{t('complaint.unreadable', { ref })}</h1>
        <p className="quiet">{t('fault.missing')}</p>
        <Link to="/">{t('fault.toStart')}</Link>
      </>
    );
  if (found.isError && !found.data)
    return (
      <FaultNotice title={t('complaint.unreadable', { ref })} error={found.error} retry={() => void found.refetch()} />
    );
  if (!found.data)
    return (
      <div className="complaint wide" aria-busy>
        <Skeleton active title paragraph={{ rows: 12 }} />
      </div>
    );
  const complaint = found.data;
  return (
    <div className="complaint wide">
      <ComplaintHead complaint={complaint} />
      <StageLine complaint={complaint} />
      <Acts complaint={complaint} write={() => setWriting(true)} />
      <div className="complaint-columns">
        <div className="complaint-main">
          <ClockRibbon complaint={complaint} />
          <Conversation complaint={complaint} isWriting={isWriting} setWriting={setWriting} />
        </div>
        <SidePanels complaint={complaint} />
      </div>
    </div>
  );
}
