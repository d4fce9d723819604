import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { OtherwiseWished } from '../care/care-notice.js';
import { DoingNotice } from '../conduct/agreed-notice.js';
import { sessionQuery } from '../session/session.js';
import { customerQuery } from './phone-queries.js';
import type { PhoneDraft } from './phone-draft.js';

/** In what this call is not as it was agreed with the customer, or as they wish it. It is noted all the same. */
export function CallNotice({ draft: { customerId, about, direction } }: { draft: PhoneDraft }): ReactNode {
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const { data: record } = useQuery(customerQuery(customerId));
  if (!record) return null;
  const said = record.said.filter(({ ref }) => ref === about);
  return (
    <>
      {direction === 'out' && <OtherwiseWished customer={record.customer} said={said} doing="calling" />}
      <DoingNotice restrictions={record.restrictions} doing="calling" me={me} />
    </>
  );
}
