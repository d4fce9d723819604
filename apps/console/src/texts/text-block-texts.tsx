import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockWords } from './text-block-form.js';

/** What a block says in each language, side by side. */
export function TextBlockTexts({ block: { names, texts } }: { block: BlockWords }): ReactNode {
  const { t } = useTranslation();
  return (
    <dl className="text-block-texts">
      {(['zh-CN', 'en'] as const).map((one) => (
        <div key={one}>
          <dt>
            <span className="quiet">{t(`texts.languages.${one}`)}</span> <bdi lang={one}>{names[one]}</bdi>
          </dt>
          <dd className="text-block-text" lang={one}>
            <bdi>{texts[one]}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
