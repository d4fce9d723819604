import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CareNotice } from '../care/care-notice.js';
import { AgreedNotice } from '../conduct/agreed-notice.js';
import { ask } from '../http/ask.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { StageTag } from '../pieces/stage-tag.js';
import { AddressForm } from './address-form.js';
import type { Complaint } from './complaint.js';
import { Refused } from './refused.js';
import { SidePanel } from './side-panel.js';
import { useCustomerFile } from './use-customer-file.js';

/** Other complaints of the customer that are shown at once. */
const most = 5;

/** Who complains, how they are reached (masked until a reason is given), and what else they have with us. */
export function CustomerCard({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { contact, customerId, ref, locale } = complaint;
  const file = useCustomerFile(customerId);
  const others = file?.complaints.filter((one) => one.ref !== ref) ?? [];
  return (
    <SidePanel title={t('complaint.customer.title')}>
      <CareNotice customer={file?.customer} said={file?.said.filter((one) => one.ref === ref)} />
      <AgreedNotice restrictions={file?.restrictions} />
      <dl className="facts-list">
        {contact?.name !== undefined && (
          <>
            <dt>{t('complaint.customer.name')}</dt>
            <dd>
              <bdi>{contact.name}</bdi>
            </dd>
          </>
        )}
        {contact?.onBehalfOf && (
          <>
            <dt>{t('complaint.customer.onBehalfOf')}</dt>
            <dd>
              <bdi>{contact.onBehalfOf.name}</bdi> · <bdi>{contact.onBehalfOf.relation}</bdi>
            </dd>
          </>
        )}
        <dt>{word('facts', 'locale')}</dt>
        <dd>{t(`complaint.customer.language.${locale}`)}</dd>
        {file?.customer.level !== undefined && (
          <>
            <dt>{t('complaint.customer.level')}</dt>
            <dd>{t('complaint.customer.levelOf', { level: file.customer.level })}</dd>
          </>
        )}
        <Reach complaint={complaint} />
        <AddressForm complaint={complaint} />
      </dl>
      {file && (
        <p className="quiet plain">
          {others.length === 0
            ? t('complaint.customer.first')
            : t('complaint.customer.others', { count: others.length })}
        </p>
      )}
      <ul className="lines">
        {others.slice(0, most).map((one) => (
          <li key={one.id}>
            <ComplaintLink complaintRef={one.ref} subject={one.subject} />
            <StageTag stage={one.stage} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function Reach({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: () => ask('POST /api/complaints/{ref}/reveal', { path: { ref: complaint.ref }, body: { reason } }),
  });
  const revealed = reveal.data?.contact as { email?: string; phone?: string } | undefined;
  const { email, phone } = revealed ?? complaint.contact ?? {};
  const isMasked = !revealed && /\*/.test(`${email ?? ''}${phone ?? ''}`);
  return (
    <>
      {email !== undefined && (
        <>
          <dt>{t('complaint.customer.email')}</dt>
          <dd>{email}</dd>
        </>
      )}
      {phone !== undefined && (
        <>
          <dt>{t('complaint.customer.phone')}</dt>
          <dd>{phone}</dd>
        </>
      )}
      {isMasked && (
        <dd className="reveal">
          {isAsked ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                reveal.mutate();
              }}
            >
              <Input
                autoFocus
                size="small"
                value={reason}
                aria-label={t('complaint.customer.revealWhy')}
                placeholder={t('complaint.customer.revealWhy')}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button size="small" htmlType="submit" disabled={reason.trim() === ''} loading={reveal.isPending}>
                {t('complaint.customer.reveal')}
              </Button>
            </form>
          ) : (
            <Button size="small" onClick={() => setAsked(true)}>
              {t('complaint.customer.reveal')}
            </Button>
          )}
          {reveal.isError && <Refused error={reveal.error} stale={undefined} again={() => reveal.mutate()} />}
        </dd>
      )}
    </>
  );
}
