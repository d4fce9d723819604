import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { BudgetEditor } from './budget-editor.js';
import type { RuleField } from './policy-queries.js';
import type { PointKind, WrittenRung } from './written-value.js';
import { pointKinds, readLadder, writeLadder } from './written-value.js';

const usualAmounts = { warn: '75', before: '1 business day', breach: '', after: '1 business day' } as const;

/** Who is alerted when, rung by rung. */
export function LadderEditor({
  value,
  recipients,
  change,
}: {
  value: string;
  recipients: NonNullable<RuleField['options']>;
  change: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const rungs = readLadder(value);
  const put = (index: number, rung: WrittenRung): void =>
    change(writeLadder(rungs.map((one, at) => (at === index ? rung : one))));
  return (
    <ol className="policy-ladder">
      {rungs.map((rung, index) => (
        // Rungs have no name of their own; where one stands is what it is.
        <li key={index}>
          <Rung rung={rung} number={index + 1} recipients={recipients} change={(one) => put(index, one)} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('policies.removeRung', { number: index + 1 })}
            onClick={() => change(writeLadder(rungs.filter((_, at) => at !== index)))}
          />
        </li>
      ))}
      <li>
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            change(writeLadder([...rungs, { kind: 'after', amount: '1 business day', alert: ['manager'] }]))
          }
        >
          {t('policies.addRung')}
        </Button>
      </li>
    </ol>
  );
}

function Rung({
  rung,
  number,
  recipients,
  change,
}: {
  rung: WrittenRung;
  number: number;
  recipients: NonNullable<RuleField['options']>;
  change: (rung: WrittenRung) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { kind, amount, alert } = rung;
  // A group of the house's own is kept as it is written.
  const shown = [
    ...recipients,
    ...alert.filter((one) => !recipients.some((known) => known.value === one)).map(asOption),
  ];
  const toggle = (name: string, isOn: boolean): readonly string[] => {
    if (name === 'nobody') return isOn ? ['nobody'] : [];
    const others = alert.filter((one) => one !== name && one !== 'nobody');
    return isOn ? [...others, name] : others;
  };
  return (
    <fieldset className="policy-rung">
      <legend className="for-readers">{t('policies.rung', { number })}</legend>
      <span className="policy-point">
        <select
          className="input"
          aria-label={t('policies.when')}
          value={kind}
          onChange={({ target }) => {
            const next = pointKinds.find((one) => one === target.value) ?? ('breach' satisfies PointKind);
            change({ ...rung, kind: next, amount: usualAmounts[next] });
          }}
        >
          {pointKinds.map((one) => (
            <option key={one} value={one}>
              {t(`policies.point.${one}`)}
            </option>
          ))}
        </select>
        {kind === 'warn' && (
          <span className="policy-share">
            <input
              className="input"
              type="number"
              min={1}
              max={99}
              aria-label={t('policies.share')}
              value={amount}
              onChange={({ target }) => change({ ...rung, amount: target.value })}
            />
            %
          </span>
        )}
        {(kind === 'before' || kind === 'after') && (
          <BudgetEditor
            label={t('policies.amount')}
            value={amount}
            change={(one) => change({ ...rung, amount: one })}
          />
        )}
      </span>
      <span className="policy-whom">
        {shown.map((one) => (
          <label key={one.value}>
            <input
              type="checkbox"
              checked={alert.includes(one.value)}
              onChange={({ target }) => change({ ...rung, alert: toggle(one.value, target.checked) })}
            />
            <span>{spoken(one.words)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function asOption(value: string): NonNullable<RuleField['options']>[number] {
  return { value, words: { en: value, 'zh-CN': value } };
}
