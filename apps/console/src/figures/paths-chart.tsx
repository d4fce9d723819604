import '@xyflow/react/dist/base.css';
import '../pieces/flow-chart.css';
import { useQuery } from '@tanstack/react-query';
import { Background, Controls, MarkerType, type Node, ReactFlow } from '@xyflow/react';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppearance } from '../appearance/appearance.js';
import { drawnWaysOf } from '../complaint/chart-labels.js';
import { layoutOf, moment } from '../complaint/chart-layout.js';
import { useDurationText } from '../complaint/duration.js';
import { edgeTypes, type LabelledEdge } from '../complaint/labelled-way.js';
import '../complaint/words.js';
import { FaultNotice } from '../frame/fault-notice.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { useNarrow } from '../pieces/use-narrow.js';
import { listAddress } from './figures-address.js';
import { useFigures } from './figures-context.js';
import { chartQuery, countIn, groupsIn } from './figures-queries.js';

/** What really happened, laid over what the workflow allows: the broader a way, the more often it was taken. */
export function PathsChart(): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const duration = useDurationText();
  const navigate = useNavigate();
  const { dark } = useAppearance();
  const narrow = useNarrow();
  const { asked, answer, number } = useFigures();
  const chart = useQuery(chartQuery);
  if (chart.isError)
    return <FaultNotice title={t('figures.lost')} error={chart.error} retry={() => void chart.refetch()} />;
  if (!chart.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { states } = chart.data;
  const stays = new Map(groupsIn(answer, 'stays', 'moment').map((one) => [one.key, one]));
  const places = layoutOf(chart.data);
  const nodes: Node[] = places.map(({ key, x, y }) => {
    const state = states.find((one) => one.key === key);
    const stay = stays.get(key);
    return {
      id: key,
      position: { x, y },
      className: stay ? 'moment moment-past' : 'moment',
      style: moment,
      sourcePosition: 'right' as Node['sourcePosition'] & string,
      targetPosition: 'left' as Node['targetPosition'] & string,
      data: {
        label: (
          <>
            <span className="moment-stage">{word('stages', state?.stage ?? '')}</span>
            <strong>{word('states', state?.name ?? key)}</strong>
            {stay && (
              <span className="moment-time">
                {t('figures.visits', { count: stay.count })}
                {stay.median !== undefined && ` · ${duration(stay.median)}`}
              </span>
            )}
          </>
        ),
      },
    };
  });
  const known = new Set(states.map(({ key }) => key));
  const taken = groupsIn(answer, 'passages', 'way').filter(({ key }) => key.split('>').every((end) => known.has(end)));
  const most = Math.max(1, ...taken.map(({ count }) => count));
  const ways = taken.map(({ key, count }) => {
    const [from = '', to = ''] = key.split('>');
    const isBack = countIn(answer, 'returns', 'way', key) > 0;
    return { id: key, from, to, count, isBack, lines: [`${isBack ? '↩ ' : ''}${number(count)}`] };
  });
  const drawn = drawnWaysOf(ways, places);
  const edges = ways.map(({ id, from, to, count, isBack, lines }): LabelledEdge => ({
    id,
    type: 'labelled',
    source: from,
    target: to,
    className: isBack ? 'way way-back' : 'way way-taken',
    data: { drawn: drawn.get(id), lines, whole: lines.join('') },
    style: { strokeWidth: 1 + Math.round((count / most) * 7) },
    markerEnd: { type: MarkerType.ArrowClosed, markerUnits: 'userSpaceOnUse', width: 16, height: 16 },
  }));
  return (
    <div className="figure-chart" role="group" aria-label={t('figures.chart')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        edgeTypes={edgeTypes}
        // The whole would be too small to read: it begins where complaints do, and the rest is drawn in by hand.
        defaultViewport={{ x: 16, y: 60, zoom: narrow ? 0.9 : 0.8 }}
        minZoom={0.15}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        preventScrolling={false}
        zoomOnScroll={false}
        colorMode={dark ? 'dark' : 'light'}
        onEdgeClick={(_event, { id }) =>
          void navigate(listAddress('passages', asked, answer.now, { by: 'way', key: id }))
        }
        onNodeClick={(_event, { id }) =>
          void navigate(listAddress('stays', asked, answer.now, { by: 'moment', key: id }))
        }
        ariaLabelConfig={{
          'controls.ariaLabel': t('figures.chartControls'),
          'controls.zoomIn.ariaLabel': t('figures.chartIn'),
          'controls.zoomOut.ariaLabel': t('figures.chartOut'),
          'controls.fitView.ariaLabel': t('figures.chartFit'),
        }}
      >
        <Background />
        <Controls showInteractive={false} fitViewOptions={{ padding: 0.03 }} />
      </ReactFlow>
    </div>
  );
}
