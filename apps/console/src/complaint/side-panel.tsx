import type { ReactNode } from 'react';

/** A panel at the side: a heading, how many, and what is in it. It can be folded. */
export function SidePanel({
  title,
  count,
  isFolded = false,
  children,
}: {
  title: string;
  count?: number;
  isFolded?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <details className="panel side-panel" open={!isFolded}>
      <summary>
        <h2>{title}</h2>
        {count !== undefined && <span className="tag">{count}</span>}
      </summary>
      <div className="side-body">{children}</div>
    </details>
  );
}
