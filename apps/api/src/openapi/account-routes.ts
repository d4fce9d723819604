import { ChangePasswordDto, ChoosePasswordDto, ForgottenPasswordDto, PasswordDto } from '../account/account.dto.js';
import { DigestDto } from '../account/notices.dto.js';
import { CodeDto, SignInDto } from '../sign-in.dto.js';
import { NewKeyDto } from '../staff/key.dto.js';
import { AbsenceDto, ChangeStaffDto, InviteDto, NewTeamDto, TeamDto, TermsDto } from '../staff/staff.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { listOf, record, refTo, text, whole } from './schema-words.js';

const nextStep = {
  status: 202,
  summary: 'Another step comes first: a code of the second factor, or setting one up',
  answer: refTo('NextStep'),
};

/** How people and machines come in, and who may: one's own sign-in, staff, teams and keys. */
export const accountRoutes: Readonly<Record<string, Route>> = {
  'POST /api/session': {
    summary: 'Sign in',
    open: true,
    body: schemaOf(SignInDto),
    status: 204,
    otherwise: nextStep,
    problems: [401, 422, 429],
  },
  'POST /api/session/second-factor': {
    summary: 'Sign in, second step: a code of the authenticator, or a recovery code',
    open: true,
    body: schemaOf(CodeDto),
    status: 204,
    problems: [401, 422, 429],
  },
  'GET /api/session': { summary: 'Who is signed in', status: 200, answer: refTo('StaffMember') },
  'DELETE /api/session': { summary: 'Sign out', status: 204 },
  'GET /api/account/notices': {
    summary:
      'When and by whom you are reached: your digest, your absence, and how many mails you get in an hour at most',
    status: 200,
    answer: refTo('Notices'),
  },
  'PUT /api/account/digest': {
    summary: 'Choose when the daily digest of what waits for you comes, and on which days it does not',
    body: schemaOf(DigestDto),
    status: 204,
    problems: [422],
  },
  'PUT /api/account/absence': {
    summary: 'Say when you are away and who stands in; an end that has passed says that you are back',
    body: schemaOf(AbsenceDto),
    status: 204,
    problems: [404, 422],
  },
  'GET /api/session/single-sign-on/provider': {
    summary: 'Where else one may sign in',
    open: true,
    status: 200,
    answer: refTo('SignOnProvider'),
  },
  'GET /api/session/single-sign-on': {
    summary: 'Go and sign in at the organisation’s own provider',
    open: true,
    status: 302,
    answerHeaders: { Location: 'The provider’s page, or the sign-in page when it cannot be asked.' },
  },
  'GET /api/session/single-sign-on/return': {
    summary: 'Come back from there',
    open: true,
    status: 302,
    answerHeaders: { Location: 'The console, or the sign-in page with what went wrong.' },
  },

  'POST /api/password/forgotten': {
    summary: 'Have a link sent by which a new password is chosen; the answer is the same for everybody',
    open: true,
    body: schemaOf(ForgottenPasswordDto),
    status: 204,
    problems: [422, 429],
  },
  'POST /api/password': {
    summary: 'Choose a password by the link of an invitation or a reset',
    open: true,
    body: schemaOf(ChoosePasswordDto),
    status: 204,
    problems: [410, 422, 429],
  },
  'GET /api/account': { summary: 'One’s own account', status: 200, answer: refTo('Account') },
  'POST /api/account/password': {
    summary: 'Change one’s password; every other session ends',
    body: schemaOf(ChangePasswordDto),
    status: 204,
    problems: [403, 409, 422, 429],
  },
  'POST /api/account/second-factor': {
    summary: 'Begin to set up a second factor: its secret, as a picture and to be typed in',
    body: schemaOf(PasswordDto),
    status: 200,
    answer: refTo('OfferedFactor'),
    problems: [403, 409, 422, 429],
  },
  'POST /api/account/second-factor/confirm': {
    summary: 'Show by a code that the authenticator has it; gives the recovery codes, this once',
    body: schemaOf(CodeDto),
    status: 200,
    answer: refTo('RecoveryCodes'),
    problems: [403, 409, 422, 429],
  },
  'POST /api/account/second-factor/remove': {
    summary: 'Do without a second factor, where the role allows it',
    body: schemaOf(PasswordDto),
    status: 204,
    problems: [403, 409, 422, 429],
  },
  'POST /api/account/recovery-codes': {
    summary: 'New recovery codes in the place of the others',
    body: schemaOf(PasswordDto),
    status: 200,
    answer: refTo('RecoveryCodes'),
    problems: [403, 409, 422, 429],
  },
  'GET /api/account/sessions': { summary: 'Where one is signed in', status: 200, answer: refTo('Sessions') },
  'DELETE /api/account/sessions/{id}': { summary: 'End one of them', status: 204, problems: [403, 404] },
  'GET /api/staff': { summary: 'Who works here', status: 200, answer: refTo('StaffList') },
  'POST /api/staff': {
    summary: 'Invite somebody',
    body: schemaOf(InviteDto),
    status: 201,
    answer: refTo('Staff'),
    problems: [403, 409, 422],
  },
  'PATCH /api/staff/{id}': {
    summary: 'Change what somebody is; what they may do changes at once',
    body: schemaOf(ChangeStaffDto),
    status: 200,
    answer: refTo('Staff'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/staff/{id}/invite': {
    summary: 'Send another link to choose a password',
    status: 200,
    answer: refTo('Staff'),
    problems: [403, 404],
  },
  'PUT /api/staff/{id}/absence': {
    summary: 'Say until when somebody is away, and who stands in',
    body: schemaOf(AbsenceDto),
    status: 204,
    problems: [403, 404, 422],
  },
  'PUT /api/staff/{id}/terms': {
    summary: 'Say how much somebody may grant at most, and when they work; what is left out is not agreed any more',
    body: schemaOf(TermsDto),
    status: 204,
    problems: [403, 404, 422],
  },
  'POST /api/staff/{id}/leave': {
    summary: 'Somebody leaves: they do nothing any more, and stay named where they acted',
    status: 204,
    problems: [403, 404, 409],
  },
  'POST /api/staff/{id}/sessions/end': {
    summary: 'Sign somebody out everywhere',
    status: 204,
    problems: [403, 404],
  },
  'GET /api/staff/{id}/open-complaints': {
    summary: 'How many open complaints somebody owns, by team',
    status: 200,
    answer: record({ items: listOf(record({ teamId: text, count: whole })) }),
    problems: [403, 404],
  },
  'POST /api/staff/{id}/second-factor/remove': {
    summary: 'Take away a second factor that was lost',
    status: 204,
    problems: [403, 404],
  },
  'GET /api/teams': { summary: 'The teams and who is in them', status: 200, answer: refTo('TeamList') },
  'POST /api/teams': {
    summary: 'Found a team',
    body: schemaOf(NewTeamDto),
    status: 201,
    answer: refTo('Team'),
    problems: [403, 404, 409, 422],
  },
  'PUT /api/teams/{id}': {
    summary: 'Say anew what a team is and who is in it',
    body: schemaOf(TeamDto),
    status: 200,
    answer: refTo('Team'),
    problems: [403, 404, 422],
  },
  'GET /api/keys': { summary: 'Keys of machines', status: 200, answer: refTo('KeyList'), problems: [403] },
  'POST /api/keys': {
    summary: 'Make a key; what opens is shown this once',
    body: schemaOf(NewKeyDto),
    status: 201,
    answer: refTo('Key'),
    problems: [403, 422],
  },
  'DELETE /api/keys/{id}': { summary: 'Take a key away', status: 204, problems: [403, 404] },
};
