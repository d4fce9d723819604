import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { useSettled } from '../search/use-search.js';
import type { Complaint } from './complaint.js';
import { useCustomerFile } from './use-customer-file.js';

/** Found complaints that are offered at once. */
const most = 8;

/** Another complaint: one of the same customer, or whatever is found by reference, subject or words. */
export function ComplaintChoice({
  complaint,
  id,
  value,
  onChange,
}: {
  complaint: Pick<Complaint, 'ref' | 'customerId'>;
  id: string;
  value: string | undefined;
  onChange: (ref: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed).trim();
  const file = useCustomerFile(complaint.customerId);
  const { data: found, isFetching } = useQuery({
    queryKey: ['search', settled, 'complaint', 'choice'],
    queryFn: ({ signal }) => ask('POST /api/search', { body: { typed: settled, kind: 'complaint' }, signal }),
    enabled: settled !== '',
    gcTime: 60_000,
  });
  const own = (file?.complaints ?? []).filter(({ stage }) => stage !== 'closed');
  const offered = settled === '' ? own.map(({ ref, subject }) => ({ ref, subject })) : foundIn(found?.items ?? []);
  const options = offered
    .filter(({ ref }) => ref !== complaint.ref)
    .slice(0, most)
    .map(({ ref, subject }) => ({ value: ref, label: `${ref} · ${subject}` }));
  return (
    <AutoComplete
      id={id}
      className="field-wide"
      value={value ?? null}
      options={options}
      placeholder={t('complaint.links.choose')}
      notFoundContent={isFetching ? t('complaint.links.looking') : undefined}
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}

/** One complaint is found by several of its texts. */
function foundIn(
  items: readonly { readonly ref?: string; readonly title: string }[],
): { ref: string; subject: string }[] {
  const byRef = new Map(items.flatMap(({ ref, title }) => (ref === undefined ? [] : [[ref, title] as const])));
  return [...byRef].map(([ref, subject]) => ({ ref, subject }));
}
