import type { ReactNode } from 'react';

/** Nothing is here, why that is so, and what can be done. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  /** What can be done: a button or a link. */
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text !== undefined && <p className="quiet plain">{text}</p>}
      {children}
    </div>
  );
}
