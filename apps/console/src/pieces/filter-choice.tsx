import type { ReactNode } from 'react';
import { useId } from 'react';

/** One of the filters of a list: any, or one of these. What an address names and the list does not know stays chosen. */
export function FilterChoice({
  id,
  className,
  label,
  any,
  value,
  choose,
  options,
}: {
  id?: string;
  className: string;
  label: string;
  /** The word for not choosing. */
  any: string;
  value: string | undefined;
  choose: (value: string | undefined) => void;
  options: readonly (readonly [string, string])[];
}): ReactNode {
  const own = useId();
  return (
    <span className={className}>
      <label htmlFor={id ?? own}>{label}</label>
      <select id={id ?? own} value={value ?? ''} onChange={({ target }) => choose(target.value || undefined)}>
        <option value="">{any}</option>
        {value !== undefined && !options.some(([one]) => one === value) && <option value={value}>{value}</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
