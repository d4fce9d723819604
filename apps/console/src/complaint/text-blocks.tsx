import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { textBlocksQuery } from '../texts/text-block-queries.js';
import type { Complaint } from './complaint.js';

/** Sentences that are often wanted, in the language of the customer and not in that of the page. */
export function TextBlocks({ locale, add }: { locale: Complaint['locale']; add: (text: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { data = [], isPending } = useQuery(textBlocksQuery);
  const offered = data.filter(({ isRemoved }) => !isRemoved);
  return (
    <Select
      className="text-blocks"
      value={null}
      loading={isPending}
      placeholder={t('complaint.composer.blocks')}
      aria-label={t('complaint.composer.blocks')}
      options={offered.map(({ id, names }) => ({ value: id, label: spoken(names) }))}
      onChange={(chosen: string | null) => {
        const block = offered.find(({ id }) => id === chosen);
        if (block) add(block.texts[locale]);
      }}
    />
  );
}
