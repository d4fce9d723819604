import { BaseEdge, type Edge, type EdgeProps, getBezierPath } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { LabelBox } from './chart-labels.js';
import { lineHeight } from './chart-labels.js';

/** A way of the chart whose label stands where the layout has put it. */
export type LabelledEdge = Edge<{ lines: readonly string[]; place: LabelBox | undefined; whole: string }, 'labelled'>;

export const edgeTypes = { labelled: LabelledWay };

function LabelledWay(props: EdgeProps<LabelledEdge>): ReactNode {
  const { data, style, markerEnd } = props;
  const [path] = getBezierPath(props);
  return (
    <>
      <BaseEdge path={path} {...(style && { style })} {...(markerEnd !== undefined && { markerEnd })} />
      {data?.place && <WayLabel {...data} place={data.place} />}
    </>
  );
}

function WayLabel({ lines, place, whole }: { lines: readonly string[]; place: LabelBox; whole: string }): ReactNode {
  const { x, y, width, height } = place;
  const first = (-(lines.length - 1) * lineHeight) / 2;
  return (
    <g className="way-label" transform={`translate(${x} ${y})`}>
      <title>{whole}</title>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={3} />
      <text textAnchor="middle" dominantBaseline="central">
        {lines.map((line, index) => (
          <tspan key={index} x={0} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
