import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextBlockForm } from './text-block-form.js';
import type { TextBlock, TextBlockChange } from './text-block-queries.js';
import { TextBlockTexts } from './text-block-texts.js';
import { TextBlockVersions } from './text-block-versions.js';

/** One block: what it says, what it was, and what can be done with it. */
export function TextBlockCard({
  block,
  isSaving,
  change,
}: {
  block: TextBlock;
  isSaving: boolean;
  /** Calls `then` when it is saved. */
  change: (change: TextBlockChange, then: () => void) => void;
}): ReactNode {
  const { t } = useTranslation();
  /** The version that was there when somebody began to change it. */
  const [begunAt, setBegunAt] = useState<number>();
  const [showsHistory, setShowsHistory] = useState(false);
  const { id, version, names, texts, isRemoved } = block;
  const close = (): void => setBegunAt(undefined);
  if (begunAt !== undefined)
    return (
      <li className="panel text-block">
        {begunAt !== version && !isSaving && (
          <>
            <Alert type="warning" showIcon role="alert" title={t('texts.changedMeanwhile')} />
            <TextBlockTexts block={block} />
          </>
        )}
        <TextBlockForm
          block={block}
          isSaving={isSaving}
          save={(words) => change({ id, version, ...words }, close)}
          cancel={close}
        />
      </li>
    );
  return (
    <li className="panel text-block">
      <TextBlockTexts block={block} />
      <div className="text-block-acts">
        {isRemoved ? (
          <Button size="small" loading={isSaving} onClick={() => change({ id, version, names, texts }, close)}>
            {t('texts.restore')}
          </Button>
        ) : (
          <>
            <Button size="small" onClick={() => setBegunAt(version)}>
              {t('texts.edit')}
            </Button>
            <Button
              size="small"
              loading={isSaving}
              onClick={() => change({ id, version, names, texts, isRemoved: true }, close)}
            >
              {t('texts.remove')}
            </Button>
          </>
        )}
        <Button size="small" type="text" aria-expanded={showsHistory} onClick={() => setShowsHistory(!showsHistory)}>
          {t('texts.history')}
        </Button>
      </div>
      {showsHistory && (
        <TextBlockVersions
          id={id}
          use={(former) => change({ id, version, names: former.names, texts: former.texts }, close)}
        />
      )}
    </li>
  );
}
