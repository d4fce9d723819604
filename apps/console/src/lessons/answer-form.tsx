import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerOf, ask } from '../http/ask.js';
import { Field } from '../pieces/field.js';

const languages = ['zh-CN', 'en'] as const;
const parts = ['question', 'answer', 'words'] as const;
type Typed = Readonly<Record<(typeof parts)[number], Readonly<Record<(typeof languages)[number], string>>>>;

const empty: Typed = {
  question: { 'zh-CN': '', en: '' },
  answer: { 'zh-CN': '', en: '' },
  words: { 'zh-CN': '', en: '' },
};

const listOf = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What customers are to be told, in both languages. */
export function AnswerForm({
  lessonRef,
  drafted,
  close,
}: {
  lessonRef: string;
  drafted: (answers: AnswerOf<'POST /api/lessons/{ref}/answers'>) => void;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(empty);
  const isWhole = parts.every((part) => languages.every((language) => typed[part][language].trim() !== ''));
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/lessons/{ref}/answers', {
        path: { ref: lessonRef },
        body: {
          question: typed.question,
          answer: typed.answer,
          words: { 'zh-CN': listOf(typed.words['zh-CN']), en: listOf(typed.words.en) },
        },
      }),
    onSuccess: drafted,
  });
  return (
    <div className="answer-form">
      <p className="plain quiet">{t('lessons.answer.help')}</p>
      {languages.map((language) =>
        parts.map((part) => (
          <Field
            key={`${language} ${part}`}
            id={`${id}-${language}-${part}`}
            label={`${t(`lessons.answer.${part}`)} · ${t(`lessons.answer.language.${language}`)}`}
            help={part === 'words' ? t('lessons.answer.wordsHelp') : undefined}
          >
            <textarea
              id={`${id}-${language}-${part}`}
              className="input"
              lang={language}
              rows={part === 'answer' ? 3 : 1}
              maxLength={2000}
              value={typed[part][language]}
              onChange={({ target }) => setTyped({ ...typed, [part]: { ...typed[part], [language]: target.value } })}
            />
          </Field>
        )),
      )}
      {send.isError && <Alert type="error" showIcon role="alert" title={t('lessons.actions.failed')} />}
      <div className="action-acts">
        <Button type="primary" disabled={!isWhole} loading={send.isPending} onClick={() => send.mutate()}>
          {t('lessons.answer.draft')}
        </Button>
        <Button onClick={close}>{t('lessons.actions.cancel')}</Button>
      </div>
    </div>
  );
}
