import '@xyflow/react/dist/base.css';
import '../pieces/flow-chart.css';
import { useQuery } from '@tanstack/react-query';
import { Background, Controls, MarkerType, type Node, ReactFlow } from '@xyflow/react';
import { Modal, Skeleton } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../appearance/appearance.js';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { useNarrow } from '../pieces/use-narrow.js';
import { labelLines, drawnWaysOf } from './chart-labels.js';
import { layoutOf, moment } from './chart-layout.js';
import type { Complaint } from './complaint.js';
import { historyQuery } from './complaint.js';
import { useDurationText } from './duration.js';
import { edgeTypes, type LabelledEdge } from './labelled-way.js';
import { pathOf } from './path.js';

/** The smallest scale at which the words of a moment can be read. */
const legible = 0.85;

/** Every moment that a complaint can be in, the path that this one took, how long it was where, and where it can go. */
export function StateChart({ complaint, close }: { complaint: Complaint; close: () => void }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const duration = useDurationText();
  const now = useNow();
  const { dark } = useAppearance();
  const narrow = useNarrow();
  // While the window still grows, whatever is measured in it is too small.
  const [isStill, setStill] = useState(false);
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const chart = useQuery({
    queryKey: ['chart', complaint.rulebook.workflow.hash],
    queryFn: async ({ signal }) => {
      const drawn = await ask('GET /api/complaints/{ref}/chart', { path: { ref: complaint.ref }, signal });
      return { ...drawn, places: layoutOf(drawn) };
    },
    staleTime: Infinity,
  });
  const { visited, taken, here } = useMemo(() => pathOf(history, now), [history, now]);
  const nodes: Node[] = (chart.data?.places ?? []).map(({ key, x, y }) => {
    const state = chart.data?.states.find((one) => one.key === key);
    const visit = visited.get(key);
    return {
      id: key,
      position: { x, y },
      className: `moment ${key === here ? 'moment-here' : visit ? 'moment-past' : ''}`,
      style: moment,
      sourcePosition: 'right' as Node['sourcePosition'] & string,
      targetPosition: 'left' as Node['targetPosition'] & string,
      data: {
        label: (
          <>
            <span className="moment-stage">{word('stages', state?.stage ?? '')}</span>
            <strong>{word('states', state?.name ?? key)}</strong>
            {visit && (
              <span className="moment-time">
                {duration(visit.spent)}
                {visit.visits > 1 && ` · ${t('complaint.chart.visits', { visits: visit.visits })}`}
              </span>
            )}
          </>
        ),
      },
    };
  });
  const ways = (chart.data?.ways ?? []).map(({ from, to, events }) => {
    const walked = taken.filter((one) => one.from === from && one.to === to);
    const named = walked.length > 0 ? walked.map(({ event }) => event) : from === here ? events : [];
    const names = named.map((event) => word('events', event));
    return { id: `${from} ${to}`, from, to, isTaken: walked.length > 0, names, lines: labelLines(names) };
  });
  const drawn = drawnWaysOf(ways, chart.data?.places ?? []);
  // What was taken lies above what was not.
  const inOrder = ways.toSorted((one, other) => Number(one.isTaken) - Number(other.isTaken));
  const edges = inOrder.map(({ id, from, to, isTaken, names, lines }): LabelledEdge => {
    return {
      id,
      type: 'labelled',
      source: from,
      target: to,
      className: isTaken ? 'way way-taken' : from === here ? 'way way-open' : 'way',
      data: { drawn: drawn.get(id), lines, whole: names.join(' · ') },
      markerEnd: { type: MarkerType.ArrowClosed },
    };
  });
  return (
    <Modal
      open
      afterOpenChange={setStill}
      onCancel={close}
      footer={null}
      width="min(1500px, 96vw)"
      title={t('complaint.chart.title')}
    >
      {chart.isError ? (
        <FaultNotice title={t('complaint.chart.unreadable')} error={chart.error} retry={() => void chart.refetch()} />
      ) : !chart.data || !isStill ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <div className="chart">
          <ReactFlow
            nodes={nodes}
            edges={edges}
            edgeTypes={edgeTypes}
            fitView
            // On a phone the whole would be too small to read: it begins where the complaint is.
            fitViewOptions={
              narrow && here !== '' ? { nodes: [{ id: here }], minZoom: legible, maxZoom: legible } : { padding: 0.03 }
            }
            minZoom={0.15}
            nodesDraggable={false}
            nodesConnectable={false}
            edgesFocusable={false}
            colorMode={dark ? 'dark' : 'light'}
            ariaLabelConfig={{
              'controls.ariaLabel': t('complaint.chart.controls'),
              'controls.zoomIn.ariaLabel': t('complaint.chart.zoomIn'),
              'controls.zoomOut.ariaLabel': t('complaint.chart.zoomOut'),
              'controls.fitView.ariaLabel': t('complaint.chart.fit'),
            }}
          >
            <Background />
            <Controls showInteractive={false} fitViewOptions={{ padding: 0.03 }} />
          </ReactFlow>
        </div>
      )}
      <p className="quiet plain">{t('complaint.chart.legend')}</p>
    </Modal>
  );
}
