import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../pieces/use-narrow.js';

/** What is asked before something is done about an alert: at the bottom of a phone, where a thumb reaches, else at the side. */
export function AnswerSheet({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}): ReactNode {
  const narrow = useNarrow();
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
