import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint, Known } from './complaint.js';
import type { FormField, FormValues } from './event-form.js';
import { FieldControl } from './field-control.js';
import { optionsOf } from './pickable.js';

interface Around {
  readonly complaint: Pick<Complaint, 'ref' | 'customerId'>;
  readonly known: Known;
  readonly currency: string;
  readonly values: FormValues;
}

/** The fields of an event, with the labels of the workflow. */
export function EventFields({ fields, ...around }: Around & { fields: readonly FormField[] }): ReactNode {
  return fields
    .filter(({ kind }) => kind !== 'made')
    .map((field) =>
      field.kind === 'list' ? (
        <ItemList key={field.name} field={field} {...around} />
      ) : (
        <OneField key={field.name} field={field} path={field.name} {...around} />
      ),
    );
}

function OneField({
  field,
  path,
  complaint,
  known,
  currency,
  values,
}: Around & { field: FormField; path: string | (string | number)[] }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const options = field.of ? optionsOf(field.of, known, word, values) : [];
  return (
    <Form.Item
      name={path}
      label={word('fields', field.name)}
      rules={
        field.isRequired && field.kind !== 'yesNo' && field.kind !== 'points'
          ? [{ required: true, message: t('complaint.form.missing') }]
          : []
      }
      required={field.isRequired && field.kind !== 'points'}
    >
      <FieldControl field={field} options={options} currency={currency} complaint={complaint} points={known.points} />
    </Form.Item>
  );
}

function ItemList({ field, ...around }: Around & { field: FormField }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const label = word('fields', field.name);
  return (
    <fieldset className="items">
      <legend>{label}</legend>
      <Form.List name={field.name}>
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }) => (
              <div className="item" key={key}>
                {field.fields
                  .filter(({ kind }) => kind !== 'made')
                  .map((one) => (
                    <OneField key={one.name} field={one} path={[name, one.name]} {...around} />
                  ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('complaint.form.remove')}
                  title={t('complaint.form.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('complaint.form.add', { what: label })}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
