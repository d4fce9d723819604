import { actionsForKeys } from '#people/machine-keys.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const digest = record({
  'at?': { ...text, description: 'On the wall of the house, `08:30`; when it opens, where nothing is said.' },
  'offDays?': { ...listOf(whole), description: 'Days of the week on which none comes, 1 is Monday.' },
});

const person = {
  id: text,
  name: text,
  roles: listOf({ enum: roles }),
  'departments?': listOf(text),
  'deputyId?': text,
  'absentFrom?': instant,
  'absentUntil?': instant,
  'digest?': digest,
  'extension?': text,
  'locale?': { enum: locales },
  'leftAt?': instant,
  'approvalLimit?': {
    ...whole,
    description: 'Granted at most, where it is less than the roles may; for administrators and auditors.',
  },
  'workingHours?': record({ days: listOf(whole), from: text, until: text }),
};

/** People, teams and keys, as answers. */
export const accountSchemas: Readonly<Record<string, JsonSchema>> = {
  SignOnProvider: record({ 'name?': { ...text, description: 'What it is called; absent where there is none.' } }),
  NextStep: record({ next: { enum: ['secondFactor', 'enrolment'] } }),
  StaffMember: record({
    id: text,
    email: text,
    name: text,
    roles: listOf({ enum: roles }),
    'next?': { enum: ['enrolment'], description: 'A second factor has to be set up before anything else.' },
  }),
  Account: record({
    id: text,
    email: text,
    name: text,
    roles: listOf({ enum: roles }),
    teamIds: listOf(text),
    'locale?': { enum: locales },
    secondFactor: record({ isOn: yesOrNo, isRequired: yesOrNo, recoveryCodesLeft: whole }),
  }),
  Notices: record({
    digest,
    'absence?': record({ 'from?': instant, until: instant, 'deputyId?': text }),
    mailsPerHour: whole,
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
  }),
  OfferedFactor: record({
    secret: text,
    address: text,
    picture: { ...text, description: 'A QR code, as the address of an image.' },
  }),
  RecoveryCodes: record({ recoveryCodes: listOf(text) }),
  Sessions: record({
    items: listOf(
      record({
        id: text,
        createdAt: instant,
        lastSeenAt: instant,
        'address?': text,
        'browser?': text,
        isThis: yesOrNo,
      }),
    ),
  }),
  StaffList: record({ items: listOf(record({ ...person, 'email?': text })) }),
  Staff: record({
    ...person,
    email: text,
    'link?': { ...text, description: 'To be handed over, where no mail server brings it.' },
  }),
  Team: record({
    id: text,
    name: refTo('Words'),
    'brand?': text,
    'leadId?': text,
    'managerId?': text,
    'directorId?': text,
    members: listOf(text),
  }),
  TeamList: record({ items: listOf(refTo('Team')) }),
  Key: record({
    id: text,
    name: text,
    roles: listOf({ enum: roles }),
    teamIds: listOf(text),
    actions: listOf({ enum: actionsForKeys }),
    madeBy: text,
    madeAt: instant,
    expiresAt: instant,
    'lastUsedAt?': instant,
    'key?': { ...text, description: 'What opens; given once, when it is made.' },
  }),
  KeyList: record({ items: listOf(refTo('Key')) }),
};
