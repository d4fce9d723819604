import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { ReactNode } from 'react';
import { pathText } from './chart-curves.js';
import type { DrawnWay } from './chart-labels.js';
import { lineHeight } from './chart-labels.js';

/** A way of the chart as the layout has drawn it, and what is said at it: in lines, and whole. */
export type LabelledEdge = Edge<{ drawn: DrawnWay | undefined; lines: readonly string[]; whole: string }, 'labelled'>;

export const edgeTypes = { labelled: LabelledWay };

function LabelledWay({ data, style, markerEnd }: EdgeProps<LabelledEdge>): ReactNode {
  if (!data?.drawn) return null;
  const { drawn, lines, whole } = data;
  return (
    <>
      <BaseEdge
        path={pathText(drawn.curve)}
        {...(style && { style })}
        {...(markerEnd !== undefined && { markerEnd })}
      />
      {drawn.label && (
        // Above every line, or the next one would be drawn through it.
        <EdgeLabelRenderer>
          <div
            className="way-label"
            title={whole}
            style={{
              width: drawn.label.width,
              height: drawn.label.height,
              lineHeight: `${lineHeight}px`,
              transform: `translate(-50%, -50%) translate(${drawn.label.x}px, ${drawn.label.y}px)`,
            }}
          >
            {lines.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
