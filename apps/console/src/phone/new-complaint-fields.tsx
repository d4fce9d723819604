import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { Choice, Field, Tick } from '../pieces/field.js';
import { CategoryField, GuidedQuestions } from './category-field.js';
import type { PhoneDraft } from './phone-draft.js';
import type { Lack } from './phone-request.js';
import { ReceivedField } from './received-field.js';
import { TeamField } from './team-field.js';

const severities = ['low', 'normal', 'high', 'critical'] as const;

/** What is taken down of a new complaint, or of an enquiry. */
export function NewComplaintFields({
  draft,
  change,
  faultOf,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  faultOf: (field: Lack) => string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  return (
    <>
      <Field id="phone-subject" label={t('phone.subject')} fault={faultOf('subject')}>
        <input
          id="phone-subject"
          className="input"
          maxLength={200}
          value={draft.subject}
          onChange={({ target }) => change({ subject: target.value })}
        />
      </Field>
      <Field id="phone-summary" label={t('phone.summary')} fault={faultOf('summary')}>
        <textarea
          id="phone-summary"
          className="input"
          rows={4}
          maxLength={8000}
          value={draft.summary}
          onChange={({ target }) => change({ summary: target.value })}
        />
      </Field>
      <div className="field-row">
        <CategoryField draft={draft} change={change} />
        {draft.customerId === '' && (
          <Field id="phone-name" label={t('phone.name')}>
            <input
              id="phone-name"
              className="input"
              autoComplete="off"
              maxLength={200}
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </Field>
        )}
      </div>
      <GuidedQuestions draft={draft} change={change} />
      <Field id="phone-desired" label={t('phone.desired')}>
        <input
          id="phone-desired"
          className="input"
          maxLength={1000}
          value={draft.desired}
          onChange={({ target }) => change({ desired: target.value })}
        />
      </Field>
      <Choice
        name="severity"
        label={t('phone.severity')}
        options={severities.map((value) => ({ value, text: word('severities', value) }))}
        value={draft.severity}
        onChange={(severity) => change({ severity })}
      />
      <div className="field-row">
        <Tick text={t('phone.safety')} isOn={draft.safety} onChange={(safety) => change({ safety })} />
        <Tick text={t('phone.mine')} isOn={draft.isMine} onChange={(isMine) => change({ isMine })} />
      </div>
      <TeamField draft={draft} change={change} />
      <ReceivedField
        draft={draft}
        change={change}
        faults={{ receivedAt: faultOf('receivedAt'), lateReason: faultOf('lateReason') }}
      />
      {draft.isEnquiry && (
        <Field id="phone-enquiry" label={t('phone.enquiryReason')} fault={faultOf('enquiryReason')}>
          <input
            id="phone-enquiry"
            className="input"
            maxLength={1000}
            value={draft.enquiryReason}
            onChange={({ target }) => change({ enquiryReason: target.value })}
          />
        </Field>
      )}
    </>
  );
}
