import './field.css';
import type { ReactNode } from 'react';

/** A field with its name above it, what helps below it, and its fault in words. */
export function Field({
  id,
  label,
  help,
  fault,
  children,
}: {
  id: string;
  label: string;
  help?: string | undefined;
  fault?: string | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {help !== undefined && <p className="plain quiet field-help">{help}</p>}
      {fault !== undefined && (
        <p className="plain tone-bad field-help" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Fields that belong together, under one name. */
export function FieldGroup({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="field-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

/** One of a few words; the arrow keys go from one to the next. What is asked stands before the words. */
export function Choice<Word extends string>({
  name,
  label,
  asks,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  asks?: string;
  options: readonly { readonly value: Word; readonly text: string }[];
  value: Word | '';
  onChange: (value: Word) => void;
}): ReactNode {
  return (
    <FieldGroup label={label}>
      {asks !== undefined && <p className="plain quiet choice-asks">{asks}</p>}
      <div className="choice">
        {options.map((one) => (
          <label key={one.value}>
            <input
              type="radio"
              name={name}
              value={one.value}
              checked={one.value === value}
              onChange={() => onChange(one.value)}
            />
            <span>{one.text}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Something that is so or not. */
export function Tick({
  text,
  isOn,
  onChange,
}: {
  text: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span>{text}</span>
    </label>
  );
}
