import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import i18next from 'i18next';
import type { Complaint } from './complaint.js';

const blocks = ['greeting', 'progress', 'ask', 'sorry', 'visit', 'closing'] as const;

/** Sentences that are often wanted, in the language of the customer and not in that of the page. */
export function TextBlocks({ locale, add }: { locale: Complaint['locale']; add: (text: string) => void }): ReactNode {
  const { t } = useTranslation();
  const theirs = { t: i18next.getFixedT(locale) };
  return (
    <Select
      className="text-blocks"
      value={null}
      placeholder={t('complaint.composer.blocks')}
      aria-label={t('complaint.composer.blocks')}
      options={blocks.map((one) => ({ value: one, label: t(`complaint.blocks.${one}.name`) }))}
      onChange={(one: (typeof blocks)[number] | null) => {
        if (one) add(theirs.t(`complaint.blocks.${one}.text`));
      }}
    />
  );
}
