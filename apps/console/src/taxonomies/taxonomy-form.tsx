import { Alert, Button } from 'antd';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { DraftFoot, useDraftValues } from '../policies/draft-values.js';
import type { Draft } from '../policies/policy-queries.js';
import { AddCode } from './add-code.js';
import type { Code } from './taxonomy-codes.js';
import { codesSaid, pathOf, restoring, retiring, valueOfCode } from './taxonomy-codes.js';
import './taxonomies.css';
import './words.js';

/** A draft of a taxonomy: codes are named anew, retired, used again and added; none is taken out. */
export function TaxonomyForm({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const searchId = useId();
  const values = useDraftValues(draft);
  const [sought, setSought] = useState('');
  const { fields, differences, problems } = draft;
  const codes = codesSaid(fields, values.typed);
  const known = new Set(fields.map(({ path }) => path));
  const changed = new Set([...differences.map(({ path }) => path), ...values.changes.map(({ path }) => path)]);
  const wanted = sought.trim().toLowerCase();
  const shown = codes.filter(({ code, en, zh }) => `${code} ${en} ${zh}`.toLowerCase().includes(wanted));
  const elsewhere = problems.filter(({ path }) => !known.has(path ?? ''));
  return (
    <form
      className="panel policy-form"
      onSubmit={(event) => {
        event.preventDefault();
        values.save();
      }}
    >
      <div className="policy-form-head">
        <label htmlFor={searchId} className="for-readers">
          {t('taxonomies.find')}
        </label>
        <input
          id={searchId}
          type="search"
          className="input"
          placeholder={t('taxonomies.find')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <div className="code-form">
        {elsewhere.map(({ words }) => (
          <Alert key={words.en} type="error" showIcon title={spoken(words)} />
        ))}
        <ul className="code-rows">
          {shown.map((code) => (
            <CodeRow
              key={code.code}
              code={code}
              choices={codes.filter((one) => !one.isRetired && one.code !== code.code)}
              isNew={!known.has(pathOf(code.code))}
              isChanged={changed.has(pathOf(code.code))}
              fault={problems.find(({ path }) => path === pathOf(code.code))}
              change={(next) => values.type({ [pathOf(code.code)]: valueOfCode(next) })}
              retire={() => values.type(retiring(codes, code.code))}
              restore={() => values.type(restoring(codes, code.code))}
            />
          ))}
        </ul>
        <AddCode codes={codes} add={(code) => values.type({ [pathOf(code.code)]: valueOfCode(code) })} />
      </div>
      <DraftFoot values={values} />
    </form>
  );
}

function CodeRow({
  code: one,
  choices,
  isNew,
  isChanged,
  fault,
  change,
  retire,
  restore,
}: {
  code: Code;
  choices: readonly Code[];
  isNew: boolean;
  isChanged: boolean;
  fault: Draft['problems'][number] | undefined;
  change: (code: Code) => void;
  retire: () => void;
  restore: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { code, isRetired, replacedBy } = one;
  const depth = code.split('.').length - 1;
  return (
    <li className={isChanged ? 'code-row code-row-changed' : 'code-row'}>
      <span className="code-name" style={{ paddingInlineStart: `${depth * 16}px` }}>
        <code>
          {code.split('.').map((part, place) => (
            <Fragment key={place}>
              {place > 0 && (
                <>
                  .<wbr />
                </>
              )}
              {part}
            </Fragment>
          ))}
        </code>
        {isNew && <span className="tag tag-today">{t('taxonomies.isNew')}</span>}
        {!isNew && isChanged && <span className="tag tag-today">{t('policies.changed')}</span>}
        {isRetired && <span className="tag">{t('taxonomies.isRetired')}</span>}
      </span>
      <input
        className="input"
        lang="zh-CN"
        aria-label={t('taxonomies.zhOf', { code })}
        maxLength={80}
        value={one.zh}
        onChange={({ target }) => change({ ...one, zh: target.value })}
      />
      <input
        className="input"
        lang="en"
        aria-label={t('taxonomies.enOf', { code })}
        maxLength={80}
        value={one.en}
        onChange={({ target }) => change({ ...one, en: target.value })}
      />
      {isRetired ? (
        <Button aria-label={t('taxonomies.restoreOf', { code })} onClick={restore}>
          {t('taxonomies.restore')}
        </Button>
      ) : (
        <Button aria-label={t('taxonomies.retireOf', { code })} onClick={retire}>
          {t('taxonomies.retire')}
        </Button>
      )}
      {isRetired && (
        <select
          className="input code-instead"
          aria-label={t('taxonomies.replacedBy', { code })}
          value={replacedBy}
          onChange={({ target }) => change({ ...one, replacedBy: target.value })}
        >
          <option value="">{t('taxonomies.nothingInstead')}</option>
          {replacedBy !== '' && !choices.some((choice) => choice.code === replacedBy) && (
            <option value={replacedBy}>{t('taxonomies.instead', { codes: replacedBy })}</option>
          )}
          {choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {t('taxonomies.instead', { codes: `${choice.code} · ${spoken({ en: choice.en, 'zh-CN': choice.zh })}` })}
            </option>
          ))}
        </select>
      )}
      {fault && (
        <p className="plain tone-bad code-fault" role="alert">
          {spoken(fault.words)}
        </p>
      )}
    </li>
  );
}
