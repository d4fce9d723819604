import { type ComponentType, lazy } from 'react';

/** A panel that another folder brings to a complaint; it loads itself (`lazy`), asks for what it shows, and brings its heading. */
export interface FurtherPanel {
  readonly name: 'similar';
  readonly Panel: ComponentType<{ complaintRef: string; stage: string }>;
}

/** Shown below the customer, in this order. */
export const furtherPanels: readonly FurtherPanel[] = [
  {
    name: 'similar',
    Panel: lazy(async () => ({ default: (await import('../search/similar-panel.js')).SimilarPanel })),
  },
];
