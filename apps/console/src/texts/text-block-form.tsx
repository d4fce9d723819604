import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, FieldGroup } from '../pieces/field.js';
import type { TextBlock } from './text-block-queries.js';

const languages = ['zh-CN', 'en'] as const;

export type BlockWords = Pick<TextBlock, 'names' | 'texts'>;

/** A block in both languages, with each text as its customer reads it. */
export function TextBlockForm({
  block,
  isSaving,
  save,
  cancel,
}: {
  block: BlockWords;
  isSaving: boolean;
  save: (words: BlockWords) => void;
  cancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [{ names, texts }, setWords] = useState(block);
  const isWhole = languages.every((one) => names[one].trim() !== '' && texts[one].trim() !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) save({ names, texts });
  };
  return (
    <form className="text-block-form" onSubmit={submit}>
      {languages.map((one) => (
        <FieldGroup key={one} label={t(`texts.languages.${one}`)}>
          <Field id={`${id}-name-${one}`} label={t('texts.name')}>
            <input
              id={`${id}-name-${one}`}
              className="input"
              lang={one}
              maxLength={60}
              required
              value={names[one]}
              onChange={({ target }) => setWords({ names: { ...names, [one]: target.value }, texts })}
            />
          </Field>
          <Field id={`${id}-text-${one}`} label={t('texts.text')}>
            <textarea
              id={`${id}-text-${one}`}
              className="input"
              lang={one}
              rows={4}
              maxLength={2000}
              required
              value={texts[one]}
              onChange={({ target }) => setWords({ names, texts: { ...texts, [one]: target.value } })}
            />
          </Field>
          <p className="plain quiet">{t('texts.preview')}</p>
          <p className="plain text-block-text" lang={one}>
            <bdi>{texts[one].trim()}</bdi>
          </p>
        </FieldGroup>
      ))}
      <div className="text-block-acts">
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={isSaving}>
          {t('texts.save')}
        </Button>
        <Button onClick={cancel}>{t('texts.cancel')}</Button>
      </div>
    </form>
  );
}
