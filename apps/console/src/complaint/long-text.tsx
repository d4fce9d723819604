import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Lines of a long text that are shown at first. */
const shownLines = 8;

/** A text as it was written; a long one is folded, so that the stream can be read at a glance. */
export function LongText({ text }: { text: string }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const lines = text.replace(/\n{3,}/g, '\n\n').split('\n');
  const isLong = lines.length > shownLines + 2 || text.length > 900;
  const shown = isLong && !isOpen ? lines.slice(0, shownLines).join('\n').slice(0, 800).trimEnd() : lines.join('\n');
  return (
    <>
      <p className="said-text">
        <bdi>{shown}</bdi>
        {isLong && !isOpen && '…'}
      </p>
      {isLong && (
        <Button type="link" size="small" className="said-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('complaint.message.less') : t('complaint.message.more')}
        </Button>
      )}
    </>
  );
}
