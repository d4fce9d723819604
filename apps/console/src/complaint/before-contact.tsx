import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CareNotice, OtherwiseWished } from '../care/care-notice.js';
import { DoingNotice } from '../conduct/agreed-notice.js';
import type { Doing } from '../conduct/not-as-agreed.js';
import { sessionQuery } from '../session/session.js';
import type { Complaint } from './complaint.js';
import { useCustomerFile } from './use-customer-file.js';

/** What the customer needs and what was agreed with them, said to whoever is about to get in touch. It hinders nothing. */
export function BeforeContact({
  complaint: { ref, customerId },
  doing,
}: {
  complaint: Pick<Complaint, 'ref' | 'customerId'>;
  doing: Doing;
}): ReactNode {
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const file = useCustomerFile(customerId);
  const said = file?.said.filter((one) => one.ref === ref);
  return (
    <>
      <CareNotice customer={file?.customer} said={said} />
      <OtherwiseWished customer={file?.customer} said={said} doing={doing} />
      <DoingNotice restrictions={file?.restrictions} doing={doing} me={me} />
    </>
  );
}
