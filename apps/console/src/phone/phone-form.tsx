import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../pieces/field.js';
import { CallBackFields } from './call-back-fields.js';
import { CallFields } from './call-fields.js';
import { CallNotice } from './call-notice.js';
import { MoodChoice } from './mood-choice.js';
import { NewComplaintFields } from './new-complaint-fields.js';
import type { PhoneDraft } from './phone-draft.js';
import type { Lack } from './phone-request.js';
import { refusalWords } from '../http/refusal-words.js';

/** What is lacking in these is a right instant; the others are empty. */
const instants: ReadonlySet<Lack> = new Set(['receivedAt', 'callBackAt', 'nextTryAt']);

/** What is written down of the call. */
export function PhoneForm({
  draft,
  change,
  lacks,
  error,
  isSaving,
  save,
  discard,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  /** What was missing when it was last tried. */
  lacks: readonly Lack[];
  error: unknown;
  isSaving: boolean;
  save: () => void;
  discard: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const faultOf = (field: Lack): string | undefined => {
    if (!lacks.includes(field)) return undefined;
    return instants.has(field) ? t(`phone.lack.${field}`) : t('phone.empty');
  };
  const isNew = draft.about === '';
  const parts = { draft, change, faultOf };
  return (
    <form
      className="panel phone-form"
      aria-label={t('phone.what')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a field goes nowhere: half a complaint is not sent by a slip.
      }}
    >
      <CallNotice draft={draft} />
      {isNew && (
        <Choice
          name="kind"
          label={t('phone.kind')}
          options={[
            { value: 'complaint', text: t('phone.isComplaint') },
            { value: 'enquiry', text: t('phone.isEnquiry') },
          ]}
          value={draft.isEnquiry ? 'enquiry' : 'complaint'}
          onChange={(kind) => change({ isEnquiry: kind === 'enquiry' })}
        />
      )}
      {isNew ? <NewComplaintFields {...parts} /> : <CallFields {...parts} />}
      {draft.reached && (
        <>
          <MoodChoice draft={draft} change={change} fault={faultOf('handOver')} />
          <CallBackFields draft={draft} change={change} fault={faultOf('callBackAt')} />
        </>
      )}
      <div className="phone-foot">
        {lacks.length > 0 && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('phone.lacks')}
            description={lacks.map((lack) => t(`phone.lack.${lack}`)).join(' · ')}
          />
        )}
        {error !== null && (
          <Alert type="error" showIcon role="alert" title={t('phone.refused')} description={refusalWords(error, t)} />
        )}
        <Button type="primary" size="large" loading={isSaving} onClick={save}>
          {t('phone.save')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button size="large" onClick={discard}>
          {t('phone.discard')}
        </Button>
      </div>
    </form>
  );
}
