import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spoken } from '../locales/workflow-words.js';
import type { Letter } from './letter-queries.js';

/** What a letter has to say, who demands it, and with which names it is said. */
export function LetterDuties({ letter: { duties, isPart, related } }: { letter: Letter }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel letter-body">
      <h2>{isPart ? t('letters.usedIn') : t('letters.duties')}</h2>
      {isPart && <p className="plain quiet">{t('letters.usedInHelp')}</p>}
      {!isPart && duties.length === 0 && <p className="plain quiet">{t('letters.noDuties')}</p>}
      {!isPart && duties.length > 0 && (
        <ul className="letter-duties">
          {duties.map(({ duty, called, by, names }) => (
            <li key={duty}>
              <strong>{spoken(called)}</strong>
              <span className="letter-names-said">
                {names.map((name) => (
                  <code key={name}>{name}</code>
                ))}
              </span>
              <details>
                <summary>{t('letters.demandedBy', { count: by.length })}</summary>
                <span className="quiet">{by.map(spoken).join(t('letters.comma'))}</span>
              </details>
            </li>
          ))}
        </ul>
      )}
      {related.length > 0 && (
        <p className="plain letter-related">
          {!isPart && <span className="quiet">{t('letters.takesIn')} </span>}
          {related.map(({ name, title }) => (
            <Link key={name} to={`/letters/${name}`}>
              {spoken(title)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

/** The names that a wording can use, with what stands in their place. */
export function LetterNames({ letter: { placeholders } }: { letter: Letter }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel letter-body">
      <details className="letter-names">
        <summary>
          <h2>{t('letters.names')}</h2>
        </summary>
        <p className="plain quiet">{t('letters.namesHelp')}</p>
        <dl>
          {placeholders.map(({ path, kind, words, within }) => (
            <div key={`${within ?? ''} ${path}`} className={within === undefined ? '' : 'letter-name-within'}>
              <dt>
                <code>
                  {kind === 'list'
                    ? `{{#each ${path}}} … {{/each}}`
                    : kind === 'yesNo' || kind === 'group'
                      ? `{{#if ${path}}} … {{/if}}`
                      : kind === 'lines'
                        ? `{{lines ${path}}}`
                        : `{{${path}}}`}
                </code>
              </dt>
              <dd>{spoken(words)}</dd>
            </div>
          ))}
        </dl>
        <p className="plain quiet">{t('letters.tags')}</p>
      </details>
    </section>
  );
}
