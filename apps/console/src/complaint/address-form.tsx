import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerQuery } from '../customers/customer.js';
import { ask } from '../http/ask.js';
import { sessionQuery } from '../session/session.js';
import type { Complaint } from './complaint.js';
import { complaintQuery } from './complaint.js';
import { Refused } from './refused.js';

const correcting = ['agent', 'lead', 'manager', 'director'];

/** Mends the address that letters go to: the one place where somebody looks when a letter came back. */
export function AddressForm({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const [email, setEmail] = useState<string>();
  const { ref, customerId } = complaint;
  const correct = useMutation({
    networkMode: 'always',
    mutationFn: (address: string) =>
      ask('PUT /api/complaints/{ref}/address', { path: { ref }, body: { email: address.trim() } }),
    onSuccess: async () => {
      setEmail(undefined);
      await client.invalidateQueries({ queryKey: complaintQuery(ref).queryKey });
      await client.invalidateQueries({ queryKey: customerQuery(customerId).queryKey });
    },
  });
  if (!roles.some((role) => correcting.includes(role))) return null;
  if (email === undefined)
    return (
      <dd className="reveal">
        <Button size="small" onClick={() => setEmail('')}>
          {t('complaint.customer.correct')}
        </Button>
      </dd>
    );
  return (
    <dd className="reveal">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate(email);
        }}
      >
        <Input
          autoFocus
          size="small"
          type="email"
          maxLength={254}
          value={email}
          aria-label={t('complaint.customer.correctTo')}
          placeholder={t('complaint.customer.correctTo')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={!email.includes('@')} loading={correct.isPending}>
          {t('complaint.customer.correctSave')}
        </Button>
        <Button size="small" type="text" onClick={() => setEmail(undefined)}>
          {t('complaint.customer.correctCancel')}
        </Button>
      </form>
      {correct.isError && <Refused error={correct.error} stale={undefined} again={() => correct.mutate(email)} />}
    </dd>
  );
}
