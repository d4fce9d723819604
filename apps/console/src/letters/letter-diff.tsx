import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../pieces/empty-state.js';
import type { Texts } from './letter-queries.js';
import { languages } from './letter-queries.js';
import type { DiffLine } from './line-diff.js';
import { aroundChanges, lineDiff } from './line-diff.js';

const marks = { same: '', gone: '−', new: '+' } as const;

/** What one wording says otherwise than another, in both languages, line by line. */
export function LetterDiff({ before, after }: { before: Texts; after: Texts }): ReactNode {
  const { t } = useTranslation();
  const changed = languages.filter((locale) => before[locale].trimEnd() !== after[locale].trimEnd());
  if (changed.length === 0) return <EmptyState title={t('letters.noDifference')} />;
  return (
    <div className="letter-diffs">
      {changed.map((locale) => (
        <section key={locale} aria-label={t(`letters.language.${locale}`)}>
          <h3>{t(`letters.language.${locale}`)}</h3>
          <ol className="letter-diff" lang={locale}>
            {aroundChanges(lineDiff(before[locale], after[locale])).map((line, index) =>
              line.kind === 'left out' ? (
                <li key={index} className="letter-diff-same">
                  <span aria-hidden />
                  <span>{t('letters.leftOut')}</span>
                </li>
              ) : (
                <Line key={index} line={line} />
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ line: { kind, text } }: { line: DiffLine }): ReactNode {
  const { t } = useTranslation();
  return (
    <li className={`letter-diff-${kind}`}>
      <span aria-hidden>{marks[kind]}</span>
      <span>
        {kind === 'gone' && <span className="for-readers">{t('letters.gone')} </span>}
        {kind === 'new' && <span className="for-readers">{t('letters.added')} </span>}
        {kind === 'gone' ? <del>{text}</del> : kind === 'new' ? <ins>{text}</ins> : <span>{text}</span>}
      </span>
    </li>
  );
}
