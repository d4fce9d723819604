import type { ReactNode } from 'react';

/** Who stands in while somebody is away: one of these, or nobody. */
export function DeputyChoice({
  id,
  value,
  nobody,
  others,
  onChange,
}: {
  id: string;
  value: string;
  /** What nobody is called. */
  nobody: string;
  others: readonly { readonly id: string; readonly name: string }[];
  onChange: (deputyId: string) => void;
}): ReactNode {
  return (
    <select id={id} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{nobody}</option>
      {others.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
