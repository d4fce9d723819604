import ELK from 'elkjs/lib/elk.bundled.js';
import type { Api } from '../http/ask.js';

export interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The size of a moment on the chart, in pixels. */
export const moment = { width: 190, height: 58 };

/** Where each moment stands: from left to right as a complaint goes, ways crossing as little as can be. */
export async function layoutOf({ states, ways }: Api['StateChart']): Promise<Placed[]> {
  const laid = await new ELK().layout({
    id: 'chart',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '70',
      'elk.spacing.nodeNode': '28',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children: states.map(({ key }) => ({ id: key, ...moment })),
    edges: ways.map(({ from, to }) => ({ id: `${from} ${to}`, sources: [from], targets: [to] })),
  });
  return (laid.children ?? []).map(({ id, x = 0, y = 0 }) => ({ key: id, x, y }));
}
