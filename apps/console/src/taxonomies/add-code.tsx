import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import type { Code } from './taxonomy-codes.js';

const nothing = { parent: '', key: '', en: '', zh: '' };

/** A new code: where it stands, what it is called in both languages. */
export function AddCode({ codes, add }: { codes: readonly Code[]; add: (code: Code) => void }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [form, setForm] = useState(nothing);
  const { parent, key, en, zh } = form;
  const code = parent === '' ? key : `${parent}.${key}`;
  const isTaken = codes.some((one) => one.code === code);
  const isRight = /^[a-z][A-Za-z0-9]{0,39}$/.test(key) && !isTaken && en.trim() !== '' && zh.trim() !== '';
  const parents = codes.filter((one) => !one.isRetired && one.code.split('.').length < 4);
  const text = (which: 'key' | 'en' | 'zh', help?: string, fault?: string): ReactNode => (
    <Field id={`${id}-${which}`} label={t(`taxonomies.${which}`)} help={help} fault={fault}>
      <input
        id={`${id}-${which}`}
        className="input"
        maxLength={which === 'key' ? 40 : 80}
        autoComplete="off"
        value={form[which]}
        onChange={({ target }) => setForm({ ...form, [which]: target.value })}
      />
    </Field>
  );
  return (
    <fieldset className="code-add">
      <legend>{t('taxonomies.add')}</legend>
      <Field id={`${id}-parent`} label={t('taxonomies.below')}>
        <select
          id={`${id}-parent`}
          className="input"
          value={parent}
          onChange={({ target }) => setForm({ ...form, parent: target.value })}
        >
          <option value="">{t('taxonomies.top')}</option>
          {parents.map((one) => (
            <option key={one.code} value={one.code}>
              {one.code} · {spoken({ en: one.en, 'zh-CN': one.zh })}
            </option>
          ))}
        </select>
      </Field>
      {text('key', t('taxonomies.keyHelp'), isTaken ? t('taxonomies.taken') : undefined)}
      {text('zh')}
      {text('en')}
      <Button
        disabled={!isRight}
        onClick={() => {
          add({ code, en: en.trim(), zh: zh.trim(), isRetired: false, replacedBy: '' });
          setForm({ ...nothing, parent });
        }}
      >
        {t('taxonomies.put')}
      </Button>
    </fieldset>
  );
}
