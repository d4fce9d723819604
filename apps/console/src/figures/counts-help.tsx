import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BothLanguages } from '../locales/workflow-words.js';
import { spoken } from '../locales/workflow-words.js';

/** What a figure counts, for who asks. */
export function CountsHelp({ title, counts }: { title: BothLanguages; counts: BothLanguages }): ReactNode {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" content={<p className="figure-help-text">{spoken(counts)}</p>}>
      <button type="button" className="figure-help" aria-label={t('figures.help', { title: spoken(title) })}>
        <QuestionCircleOutlined />
      </button>
    </Popover>
  );
}
