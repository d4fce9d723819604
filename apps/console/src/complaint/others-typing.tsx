import type { ReactNode } from 'react';

export function OthersTyping(_: { complaintRef: string; text: string }): ReactNode {
  return null;
}
