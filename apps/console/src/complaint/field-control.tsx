import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Input, InputNumber, Radio, Select, TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, spoken } from '../locales/workflow-words.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import { ComplaintChoice } from './complaint-choice.js';
import type { Complaint, Known } from './complaint.js';
import type { FormField } from './event-form.js';
import { MessageChoice } from './message-choice.js';
import { treeOf } from './taxonomy-tree.js';
import type { Option } from './pickable.js';

/** What antd's form hands to the control that it holds. */
interface Held {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** One field, asked for as its kind wants. The form gives it its value. */
export function FieldControl({
  field,
  options,
  currency,
  complaint,
  points,
  ...held
}: Held & {
  field: FormField;
  options: readonly Option[];
  currency: string;
  complaint: Pick<Complaint, 'ref' | 'customerId'>;
  points: Known['points'];
}): ReactNode {
  const { t } = useTranslation();
  const { data: house } = useQuery(houseQuery);
  const { data: staff = [] } = useQuery(staffQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { id = '', onChange = () => undefined } = held;
  const value = held.value as never;
  const typed = { id, value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  const picked = { id, value, onChange, className: 'field-wide' } as const;
  switch (field.kind) {
    case 'prose':
      return <Input.TextArea {...typed} autoSize={{ minRows: 3, maxRows: 14 }} maxLength={field.schema.maxLength} />;
    case 'choice': {
      const choices = (field.schema.enum ?? []).map((one) => {
        const words = house?.choices[field.name]?.[one];
        return { value: one, label: words ? spoken(words) : one };
      });
      return choices.length <= 5 ? (
        <Radio.Group id={id} value={value} options={choices} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Select {...picked} options={choices} />
      );
    }
    case 'yesNo':
      return (
        <Radio.Group
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: true, label: t('complaint.form.yes') },
            { value: false, label: t('complaint.form.no') },
          ]}
        />
      );
    case 'number':
      return (
        <InputNumber {...picked} min={field.schema.minimum ?? 0} max={field.schema.maximum ?? Infinity} precision={0} />
      );
    case 'money':
      return <InputNumber {...picked} min={0} precision={2} addonAfter={currency} />;
    case 'instant':
      return <Input {...typed} type="datetime-local" />;
    case 'day':
      return <Input {...typed} type="date" />;
    case 'staff':
      return (
        <Select
          {...picked}
          showSearch={{ optionFilterProp: 'label' }}
          options={staff.map((one) => ({ value: one.id, label: one.name }))}
        />
      );
    case 'team':
      return (
        <Select {...picked} allowClear options={teams.map((one) => ({ value: one.id, label: spoken(one.name) }))} />
      );
    case 'department': {
      const departments = [...new Set(staff.flatMap((one) => one.departments ?? []))];
      return <AutoComplete {...picked} options={departments.map((one) => ({ value: one }))} />;
    }
    case 'category':
      return <TreeSelect {...picked} showSearch treeNodeFilterProp="title" treeData={treeOf(house?.categories)} />;
    case 'cause':
      return <TreeSelect {...picked} showSearch treeNodeFilterProp="title" treeData={treeOf(house?.causes)} />;
    case 'causes':
      return <TreeSelect {...picked} multiple showSearch treeNodeFilterProp="title" treeData={treeOf(house?.causes)} />;
    case 'complaint':
      return <ComplaintChoice id={id} value={value} onChange={onChange} complaint={complaint} />;
    case 'points':
      return points.length === 0 ? (
        <p className="quiet plain">{t('complaint.points.none')}</p>
      ) : (
        <Checkbox.Group
          className="choices"
          value={value}
          onChange={onChange}
          options={points.map((one) => ({ value: one.id, label: <bdi>{one.text}</bdi> }))}
        />
      );
    case 'messages':
      return <MessageChoice complaintRef={complaint.ref} value={value ?? []} onChange={onChange} />;
    case 'one':
      return <Select {...picked} options={[...options]} notFoundContent={t('complaint.form.nothingToChoose')} />;
    default:
      return <Input {...typed} maxLength={field.schema.maxLength} />;
  }
}
