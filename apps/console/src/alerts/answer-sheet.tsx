import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** Where a thumb reaches: at the bottom of a phone, at the side of a wider window. */
const isNarrow = (): boolean => matchMedia('(max-width: 760px)').matches;

/** What is asked before something is done about an alert. */
export function AnswerSheet({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}): ReactNode {
  const narrow = isNarrow();
  return (
    <Drawer
      open
      onClose={close}
      title={title}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? 'auto' : 480}
      className="answer-sheet"
    >
      {children}
    </Drawer>
  );
}
