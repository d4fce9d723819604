import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { type TextBlock, versionsQuery } from './text-block-queries.js';
import { TextBlockTexts } from './text-block-texts.js';

/** What a block was before, who wrote it so and when, and the way back to it. */
export function TextBlockVersions({ id, use }: { id: string; use: (former: TextBlock) => void }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { data, isError, error, refetch } = useQuery(versionsQuery(id));
  if (isError) return <FaultNotice title={t('texts.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />;
  return (
    <ol className="text-block-versions">
      {data.map((one, index) => (
        <li key={one.version}>
          <p className="plain quiet">
            {one.at === undefined ? (
              t('texts.shipped')
            ) : (
              <>
                {t('texts.written', { time: shortInstant(one.at, now, formattingLocale(), zone) })}{' '}
                <PersonName id={one.by} />
              </>
            )}{' '}
            {one.isRemoved && <span className="tag">{t('texts.removed')}</span>}
          </p>
          <TextBlockTexts block={one} />
          {index > 0 && (
            <Button size="small" onClick={() => use(one)}>
              {t('texts.use')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
