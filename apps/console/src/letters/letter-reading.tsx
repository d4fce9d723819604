import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from './letter-queries.js';
import { languages } from './letter-queries.js';

/** A wording to be read, in both languages side by side, its lines numbered. */
export function LetterTexts({ title, texts }: { title: string; texts: Texts }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel letter-body" aria-label={title}>
      <h2>{title}</h2>
      <div className="letter-columns">
        {languages.map((locale) => (
          <div key={locale} className="letter-text">
            <h3>{t(`letters.language.${locale}`)}</h3>
            <ol className="letter-lines" lang={locale}>
              {texts[locale]
                .trimEnd()
                .split('\n')
                .map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
