import type { ReactNode } from 'react';
import { useWorkflowWords } from '../locales/workflow-words.js';

/** Where a complaint is, in the workflow's word. */
export function StageTag({ stage }: { stage: string }): ReactNode {
  const word = useWorkflowWords();
  return <span className={stage === 'closed' ? 'tag tag-done' : 'tag'}>{word('stages', stage)}</span>;
}
