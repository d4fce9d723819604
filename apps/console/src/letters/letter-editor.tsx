import { Alert, Button } from 'antd';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import type { Language } from '../locales/preferred-language.js';
import { spoken } from '../locales/workflow-words.js';
import type { Draft } from '../policies/policy-queries.js';
import { languages } from './letter-queries.js';
import { useKeptTexts } from './use-kept-texts.js';

type DraftProblem = Draft['problems'][number];

/** A draft's text in both languages, side by side. What is wrong with it is told below it, and leads to its line. */
export function LetterEditor({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const { texts, state, error, type, keep, takeKept } = useKeptTexts(draft);
  return (
    <section className="panel letter-body" aria-label={t('letters.text')}>
      <div className="letter-head-line">
        <h2>{t('letters.text')}</h2>
        <span role="status" className={state === 'kept' ? 'quiet' : 'tone-warning'}>
          {t(`letters.state.${state}`)}
        </span>
      </div>
      {(state === 'failed' || state === 'stale') && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t(`letters.trouble.${state}`)}
          description={state === 'failed' && error ? refusalWords(error, t) : t('letters.trouble.choose')}
          action={
            <span className="letter-choices">
              <Button size="small" type="primary" onClick={keep}>
                {state === 'stale' ? t('letters.keepMine') : t('letters.again')}
              </Button>
              {state === 'stale' && (
                <Button size="small" onClick={takeKept}>
                  {t('letters.takeTheirs')}
                </Button>
              )}
            </span>
          }
        />
      )}
      <div className="letter-columns">
        {languages.map((locale) => (
          <TextOf
            key={locale}
            locale={locale}
            text={texts[locale]}
            problems={draft.problems.filter(({ path }) => path === locale)}
            isJudged={state === 'kept'}
            change={(text) => type(locale, text)}
          />
        ))}
      </div>
    </section>
  );
}

function TextOf({
  locale,
  text,
  problems,
  isJudged,
  change,
}: {
  locale: Language;
  text: string;
  problems: readonly DraftProblem[];
  isJudged: boolean;
  change: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const goTo = (line: number): void => {
    const from =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const length = text.split('\n')[line - 1]?.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(from, from + length);
  };
  return (
    <div className={problems.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{t(`letters.language.${locale}`)}</label>
      <textarea
        id={id}
        ref={field}
        className="input letter-source"
        lang={locale}
        rows={18}
        maxLength={20_000}
        spellCheck={locale === 'en'}
        aria-describedby={`${id}-wrong`}
        aria-invalid={problems.length > 0}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
      <ul id={`${id}-wrong`} className={isJudged ? 'letter-problems' : 'letter-problems letter-problems-old'}>
        {problems.length === 0 && <li className="tone-well">{t('letters.nothingWrong')}</li>}
        {problems.map(({ line, words }, index) => (
          <li key={index} className="tone-bad">
            {line !== undefined && (
              <button type="button" className="letter-line" onClick={() => goTo(line)}>
                {t('letters.line', { line })}
              </button>
            )}
            <span>{spoken(words)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
