import type { Matter } from './matter.js';

/**
 * Told in English about accounts and cards. The customers' words are from the Consumer Complaint Database of the Consumer
 * Financial Protection Bureau (work of the government of the United States, public domain; complaints 2010655, 3090115,
 * 3157557, 3285112, 3296201, 3302879, 3313175 and 3329475); subjects and everything that follows are invented.
 */
const shared = {
  locale: 'en',
  team: 'payments',
  department: 'finance',
  question: 'Please send what we hold on this account, and where the entry came from.',
  answer: 'The entry was taken over from another file with a similar name. There is no contract with this customer.',
} as const;

export const mattersOfPayments: readonly Matter[] = [
  {
    ...shared,
    category: 'information.wrongAdvice',
    product: 'Credit account',
    severity: 'normal',
    tellings: [
      {
        subject: 'A collection notice that I was never told of',
        summary:
          "I monitor my credit report, more frequently now as we're attempting to buy our first house. A collection notice was filed for the amount of $3900.00. We have received no notification of this debt, no verification of this debt, and consequently no notice of right to dispute this debt.",
      },
      {
        subject: 'Paid debt still shown in full',
        summary:
          'My old car was repossessed after I became unemployed. The car was sold and the debt paid off, but the credit report is showing it is still the full balance amount from when I purchased the vehicle, and the account was charged off and still in poor standing. It should reflect as paid and closed since the debt was paid off after the vehicle was sold.',
      },
      {
        subject: 'Old medical debt reported as new',
        summary:
          'This was a medical debt covered by insurance and the provider did not file with our insurance policy within the 1 year allotted. This is from 2014 and being reported as if it happened recently.',
      },
    ],
    wish: 'Correct the entry and confirm it in writing',
    points: [{ text: 'The entry is wrong', result: 'upheld', evidence: 'Account statement and closing letter' }],
    basis: 'Our rule for reported balances: corrected within five working days of the proof',
    conclusion: 'The entry was not updated after the account had been settled.',
    remedy: { kind: 'information', description: 'Entry corrected, written confirmation sent to the customer' },
    cause: 'system.data',
    whatHappened: 'Settled accounts were not passed on to the reporting file.',
    change: 'The reporting file is rebuilt from the ledger every night',
    measuredBy: 'No wrong balance in the monthly sample',
  },
  {
    ...shared,
    category: 'privacy.consent',
    product: 'Credit check',
    severity: 'high',
    tellings: [
      {
        subject: 'Inquiries that I did not authorise',
        summary:
          'For the last 4 months I have contacted this bureau to remove these unauthorized hard inquiries on my consumer report. I did not authorize any of them. This bureau has not got back with me within the 30 days or even after. They are not cooperating with me and giving me results of whats going.',
      },
      {
        subject: 'An account that is not mine',
        summary:
          'I checked my credit recently and I notices an account that is not mine in my report I think that my identity was stolen, please help me remove this account from my credit report.',
      },
      {
        subject: 'Remove the fraud alert',
        summary:
          "Please remove the fraud alerts or any other personal statements that's on my credit files. Remove all fraud alerts immediately.",
      },
    ],
    wish: 'Remove the entries and say who asked for them',
    points: [
      { text: 'Data used without consent', result: 'upheld', evidence: 'No signed consent in the file' },
      { text: 'No answer within 30 days', result: 'upheld', evidence: 'Log of the mailbox' },
    ],
    basis: 'Data protection rule 3: no enquiry without a recorded consent',
    conclusion: 'Enquiries were made for another person of the same name.',
    remedy: { kind: 'compensation', description: 'Entries removed, 300 yuan for the trouble', amount: 30_000 },
    cause: 'system.data',
    whatHappened: 'Two files were joined because the names were alike.',
    change: 'Files are joined by number and date of birth, never by name alone',
    measuredBy: 'Wrongly joined files in the sample: none',
  },
  {
    ...shared,
    category: 'staff.misconduct',
    product: 'Collections',
    severity: 'high',
    tellings: [
      {
        subject: 'Threats for a debt of a person I do not know',
        summary:
          'calling and emailing with threats to collect from my business some debt for a person that has no relation to my business at all',
      },
      {
        subject: 'Abusive calls about a policy I cancelled',
        summary:
          'This debt is not owed. I canceled the policy and purchased another policy and this company is aware of this they attempted to call and harass me after I told them this using abusive language.',
      },
    ],
    wish: 'Stop the calls and confirm that nothing is owed',
    points: [
      { text: 'Calls in an improper tone', result: 'partlyUpheld', evidence: 'Recordings of two of five calls' },
      { text: 'The debt is not owed', result: 'upheld', evidence: 'Cancellation confirmed by the insurer' },
    ],
    basis: 'Code of conduct for collections, sections 2 and 5',
    conclusion: 'The claim should have been closed with the cancellation.',
    remedy: { kind: 'apology', description: 'Claim closed, number blocked for our calls, written apology' },
    cause: 'people.misconduct',
    whatHappened: 'A partner went on calling after the claim had been disputed.',
    change: 'Disputed claims are taken away from partners on the same day',
    measuredBy: 'No call after a dispute in the monthly recordings',
  },
];
