import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from './taxonomy-codes.js';
import { parentOf } from './taxonomy-codes.js';
import './taxonomies.css';

/** Every code below the one that it stands under, in both languages side by side. */
export function CodeTree({ codes, parent }: { codes: readonly Code[]; parent?: string }): ReactNode {
  const here = codes.filter(({ code }) => parentOf(code) === parent);
  if (here.length === 0) return null;
  return (
    <ul className="code-tree">
      {here.map((one) => (
        <li key={one.code}>
          <CodeLine code={one} />
          <CodeTree codes={codes} parent={one.code} />
        </li>
      ))}
    </ul>
  );
}

function CodeLine({ code: { code, en, zh, isRetired, replacedBy } }: { code: Code }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={isRetired ? 'code-line code-retired' : 'code-line'}>
      <span lang="zh-CN">{zh}</span>
      <span lang="en">{en}</span>
      <code>{code}</code>
      {isRetired && (
        <span className="code-state">
          <span className="tag">{t('taxonomies.isRetired')}</span>{' '}
          <span className="quiet">
            {replacedBy === '' ? t('taxonomies.nothingInstead') : t('taxonomies.instead', { codes: replacedBy })}
          </span>
        </span>
      )}
    </div>
  );
}
