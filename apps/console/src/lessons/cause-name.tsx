import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { titleOf } from '../complaint/taxonomy-tree.js';
import { houseQuery } from '../locales/workflow-words.js';

/** A cause with the group that it belongs to: `Logistics / Carrier`. One that was retired keeps its code. */
export function CauseName({ code }: { code: string }): ReactNode {
  const { data } = useQuery(houseQuery);
  return <span>{titleOf(data?.causes, code)}</span>;
}
