import '@xyflow/react/dist/base.css';
import '../pieces/flow-chart.css';
import { Background, Controls, MarkerType, type Node, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../appearance/appearance.js';
import { drawnWaysOf, labelLines } from '../complaint/chart-labels.js';
import { layoutOf, moment } from '../complaint/chart-layout.js';
import { edgeTypes, type LabelledEdge } from '../complaint/labelled-way.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { WorkflowReading } from './workflow-queries.js';

type Chart = WorkflowReading['chart'];

/** Every moment that a complaint can be in. What leads on from the one that is chosen is named at its ways, and below in words. */
export function VersionChart({ chart }: { chart: Chart }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { dark } = useAppearance();
  const [chosen, setChosen] = useState<string>();
  const [flow, setFlow] = useState<ReactFlowInstance<Node, LabelledEdge>>();
  const places = layoutOf(chart);
  const legible = window.matchMedia('(max-width: 760px)').matches ? 0.9 : 0.8;
  // Who chooses it by its name may not have it before their eyes.
  const bringUp = (key: string | undefined): void => {
    setChosen(key);
    const place = places.find((one) => one.key === key);
    if (place && flow)
      void flow.setCenter(place.x + moment.width / 2, place.y + moment.height / 2, {
        zoom: Math.max(flow.getZoom(), legible),
      });
  };
  const nodes: Node[] = places.map(({ key, x, y }) => {
    const state = chart.states.find((one) => one.key === key);
    return {
      id: key,
      position: { x, y },
      className: key === chosen ? 'moment moment-chosen' : 'moment',
      style: moment,
      sourcePosition: 'right' as Node['sourcePosition'] & string,
      targetPosition: 'left' as Node['targetPosition'] & string,
      data: {
        label: (
          <>
            <span className="moment-stage">{word('stages', state?.stage ?? '')}</span>
            <strong>{word('states', state?.name ?? key)}</strong>
          </>
        ),
      },
    };
  });
  const ways = chart.ways.map(({ from, to, events }) => {
    const names = events.map((event) => word('events', event));
    const isOpen = from === chosen;
    return { id: `${from} ${to}`, from, to, isOpen, names, lines: isOpen ? labelLines(names) : [] };
  });
  const drawn = drawnWaysOf(ways, places);
  // What leads on from the chosen one lies above what does not.
  const edges = ways
    .toSorted((one, other) => Number(one.isOpen) - Number(other.isOpen))
    .map(({ id, from, to, isOpen, names, lines }): LabelledEdge => ({
      id,
      type: 'labelled',
      source: from,
      target: to,
      className: isOpen ? 'way way-chosen' : 'way',
      data: { drawn: drawn.get(id), lines, whole: names.join(' · ') },
      markerEnd: { type: MarkerType.ArrowClosed },
    }));
  return (
    <>
      <div className="workflow-chart" role="group" aria-label={t('workflow.chart')}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          edgeTypes={edgeTypes}
          // The whole would be too small to read: it begins where a complaint does, and the rest is drawn in by hand.
          defaultViewport={{ x: 16, y: 44, zoom: legible }}
          onInit={setFlow}
          minZoom={0.15}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          preventScrolling={false}
          zoomOnScroll={false}
          colorMode={dark ? 'dark' : 'light'}
          onNodeClick={(_event, { id }) => setChosen(id)}
          onPaneClick={() => setChosen(undefined)}
          ariaLabelConfig={{
            'controls.ariaLabel': t('workflow.chartControls'),
            'controls.zoomIn.ariaLabel': t('workflow.chartIn'),
            'controls.zoomOut.ariaLabel': t('workflow.chartOut'),
            'controls.fitView.ariaLabel': t('workflow.chartFit'),
          }}
        >
          <Background />
          <Controls showInteractive={false} fitViewOptions={{ padding: 0.03 }} />
        </ReactFlow>
      </div>
      <Onwards chart={chart} chosen={chosen} choose={bringUp} />
    </>
  );
}

/** The same in words, for who cannot see or press the picture: choose a moment, read where what leads. */
function Onwards({
  chart: { states, ways },
  chosen,
  choose,
}: {
  chart: Chart;
  chosen: string | undefined;
  choose: (key: string | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const nameOf = (key: string): string => {
    const state = states.find((one) => one.key === key);
    return state ? `${word('stages', state.stage)} · ${word('states', state.name)}` : key;
  };
  const open = ways.filter(({ from }) => from === chosen);
  return (
    <div className="workflow-onwards">
      <select
        className="input"
        aria-label={t('workflow.chosen')}
        value={chosen ?? ''}
        onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('workflow.choose')}</option>
        {states.map(({ key }) => (
          <option key={key} value={key}>
            {nameOf(key)}
          </option>
        ))}
      </select>
      {chosen !== undefined && (
        <ul aria-live="polite" aria-label={t('workflow.from', { moment: nameOf(chosen) })}>
          {open.length === 0 && <li className="quiet">{t('workflow.nowhere')}</li>}
          {open.map(({ to, events }) => (
            <li key={to}>
              {events.map((event) => word('events', event)).join(' · ')}{' '}
              <strong>{t('workflow.to', { moment: nameOf(to) })}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
