import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { useNarrow } from './use-narrow.js';

/** What stands first in a list, and the others when somebody asks: whatever comes after it on a page is to be reached with a thumb. */
export function FoldedList<Item>({
  items,
  most,
  className,
  after,
  children,
}: {
  items: readonly Item[];
  /** How many are shown unasked, on a phone and elsewhere. */
  most: { readonly narrow: number; readonly wide: number };
  className: string;
  /** What follows the list once all of it is shown, such as the way to its next page. */
  after?: ReactNode;
  children: (item: Item) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const limit = useNarrow() ? most.narrow : most.wide;
  const rest = items.length - limit;
  const shown = isUnfolded ? items : items.slice(0, limit);
  return (
    <>
      <ol className={className}>{shown.map(children)}</ol>
      {rest > 0 && (
        <Button
          className="list-more"
          aria-expanded={isUnfolded}
          icon={isUnfolded ? <UpOutlined /> : <DownOutlined />}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded
            ? t('list.fold')
            : t('list.unfold', { number: new Intl.NumberFormat(formattingLocale()).format(rest) })}
        </Button>
      )}
      {(rest <= 0 || isUnfolded) && after}
    </>
  );
}
