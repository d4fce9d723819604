import type { Action } from '#people/permissions.js';
import type { Person } from '../api.story.js';

/** What there is to be asked for, in one team. */
export interface Target {
  /** Somebody of that team. */
  readonly handler: Person;
  readonly id: string;
  readonly ref: string;
  readonly teamId: string;
  readonly messageId: string;
  readonly effectKey: string;
  readonly clockId: string;
  readonly alertId: string;
  readonly fileId: string;
}

/** A request: what stands in the address, and what is sent along. */
export interface Cell {
  readonly in?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
}

/** How a route is asked so that only who asks decides on the answer. */
export interface Asked {
  /** What decides, besides the role: the complaint it names, the effect's complaint, or the team. */
  readonly about?: 'complaint' | 'effect' | 'team';
  /** When the team is asked of the table under another name than the route itself. */
  readonly teamAction?: Action;
  /** For whoever may ask there is nothing at this address; the refusal of others is the same. */
  readonly isNeverThere?: true;
  readonly endsSession?: true;
  /** Another method to ask with, where an answer would never end. */
  readonly method?: 'HEAD';
  readonly with: (target: Target) => Cell;
}

const ofComplaint = (cell: (target: Target) => Cell = () => ({})): Asked => ({
  about: 'complaint',
  with: (target) => ({ ...cell(target), in: { ref: target.ref, ...cell(target).in } }),
});

const letterShown = (): Cell => ({ in: { name: 'progressUpdate' }, query: 'locale=en' });

const both = { en: '…', 'zh-CN': '…' };

/** Every route that changes something or names something, and lists that can be asked for a team. */
export const asks: Readonly<Record<string, Asked>> = {
  'POST /api/session': { with: () => ({ body: {} }) },
  'POST /api/session/second-factor': { with: () => ({ body: {} }) },
  'POST /api/password': { with: () => ({ body: {} }) },
  'POST /api/password/forgotten': { with: () => ({ body: {} }) },
  ...bareRequests(
    'POST /api/account/password',
    'POST /api/account/second-factor',
    'POST /api/account/second-factor/confirm',
    'POST /api/account/second-factor/remove',
    'POST /api/account/recovery-codes',
    'PUT /api/account/digest',
    'PUT /api/account/absence',
    'DELETE /api/account/sessions/{id}',
    'POST /api/staff',
    'PATCH /api/staff/{id}',
    'POST /api/staff/{id}/invite',
    'PUT /api/staff/{id}/absence',
    'PUT /api/staff/{id}/terms',
    'POST /api/staff/{id}/leave',
    'POST /api/staff/{id}/sessions/end',
    'GET /api/staff/{id}/open-complaints',
    'POST /api/staff/{id}/second-factor/remove',
    'POST /api/teams',
    'PUT /api/teams/{id}',
    'POST /api/keys',
    'DELETE /api/keys/{id}',
    'POST /api/calls',
    'GET /api/calls/{id}',
    'POST /api/customers/search',
    'POST /api/customers',
    'GET /api/customers/{id}',
    'POST /api/customers/{id}/changes',
    'POST /api/customers/{id}/reaches',
    'POST /api/customers/{id}/reaches/{reachId}/remove',
    'POST /api/customers/{id}/merge',
    'POST /api/customers/{id}/unmerge',
    'POST /api/customers/{id}/duplicates/{otherId}/dismiss',
    'POST /api/customers/{id}/reveal',
    'POST /api/customers/{id}/export',
    'POST /api/customers/{id}/export/pdf',
    'POST /api/customers/{id}/export/zip',
    'POST /api/customers/{id}/erase',
    'POST /api/customers/{id}/erase/withdraw',
    'POST /api/customers/{id}/hold',
    'POST /api/customers/{id}/release',
    'POST /api/customers/{id}/care',
    'POST /api/customers/{id}/care/withdraw',
    'POST /api/customers/{id}/restrictions',
    'POST /api/customers/{id}/restrictions/{restrictionId}/approve',
    'POST /api/customers/{id}/restrictions/{restrictionId}/withdraw',
    'POST /api/customers/{id}/restrictions/{restrictionId}/decline',
    'POST /api/customers/{id}/restrictions/{restrictionId}/review',
    'POST /api/customers/{id}/restrictions/{restrictionId}/lift',
    'GET /api/customers/{id}/restrictions/{restrictionId}/letter',
    'POST /api/retention/runs',
    'GET /api/retention/runs/{id}/complaints',
    'GET /api/calendars/{name}',
    'GET /api/calendars/{name}/versions/{hash}',
    'GET /api/letter-templates/{name}',
    'GET /api/letter-templates/{name}/preview',
    'GET /api/letter-templates/{name}/preview/page',
    'GET /api/letter-templates/{name}/preview/pdf',
    'GET /api/taxonomies/{name}',
    'GET /api/taxonomies/{name}/versions/{version}',
    'GET /api/policies/{name}',
    'GET /api/policies/{name}/versions/{version}',
    'POST /api/rule-drafts',
    'GET /api/rule-drafts/{id}',
    'POST /api/rule-drafts/{id}/values',
    'POST /api/rule-drafts/{id}/propose',
    'POST /api/rule-drafts/{id}/approve',
    'POST /api/rule-drafts/{id}/give-back',
    'POST /api/rule-drafts/{id}/drop',
    'POST /api/rule-drafts/{id}/trials',
    'GET /api/workflow/versions/{version}',
    'POST /api/workflow/trials',
    'POST /api/workflow/moves',
    'POST /api/rule-runs/moves',
    'GET /api/rule-runs/{id}',
    'POST /api/rule-runs/{id}/cancel',
    'POST /api/rule-runs/{id}/undo',
    'GET /api/rule-runs/{id}/complaints',
    'GET /api/rule-runs/{id}/complaints.csv',
    // Whose mail it is, is told by the suspended mails' own spec.
    'GET /api/suspended-mails/{id}',
    'GET /api/suspended-mails/{id}/page',
    'GET /api/suspended-mails/{id}/original',
    'GET /api/suspended-mails/{id}/files/{fileId}',
    'POST /api/files',
    'POST /api/alarms/{id}/acknowledge',
    'PUT /api/text-blocks/{id}',
    'GET /api/text-blocks/{id}/versions',
    // Whose department it is, is told by the packs' own spec.
    'GET /api/feedback-packs/{id}',
    'GET /api/feedback-packs/{id}/pdf',
    'POST /api/feedback-packs/{id}/confirm',
    // Whose review it is, is told by the reviews' own spec.
    'GET /api/quality-reviews/{ref}',
    'POST /api/quality-reviews/{ref}/result',
    'POST /api/quality-reviews/{ref}/answer',
    'POST /api/quality-reviews/{ref}/reviewer',
    'POST /api/quality-reviews/{ref}/measures',
    'POST /api/quality-reviews/{ref}/measures/{id}/done',
    'PUT /api/work/filters/{id}',
    // Whose figures are sent, is told by their own spec.
    'PUT /api/figure-mails/{id}',
    'DELETE /api/figure-mails/{id}',
    'POST /api/figure-mails/{id}/trial',
    'DELETE /api/work/filters/{id}',
    // Whose complaints are assigned, is told by the assignments' own spec.
    'POST /api/complaints/assignments',
    'POST /api/complaints/hand-overs',
    'POST /api/suspended-mails/{id}/file',
    'POST /api/suspended-mails/{id}/open',
    'POST /api/suspended-mails/{id}/dismiss',
    'POST /api/mailboxes/{id}/try',
  ),
  'DELETE /api/session': { endsSession: true, with: () => ({}) },
  'POST /api/complaints': { about: 'team', with: ({ teamId }) => ({ body: registrationIn(teamId) }) },
  'POST /api/phone-complaints': {
    about: 'team',
    with: ({ teamId }) => ({ body: { registration: registrationIn(teamId) } }),
  },
  'GET /api/complaints': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/complaints/criticised': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/work': { about: 'team', with: ({ teamId }) => ({ query: `of=teams&teamId=${teamId}` }) },
  'GET /api/work/counts': { about: 'team', with: ({ teamId }) => ({ query: `of=teams&teamId=${teamId}` }) },
  'GET /api/figures': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/figures/export': { about: 'team', with: ({ teamId }) => ({ query: `format=csv&teamId=${teamId}` }) },
  'GET /api/figures/{figure}/export': {
    about: 'team',
    with: ({ teamId }) => ({ in: { figure: 'open' }, query: `format=xlsx&teamId=${teamId}` }),
  },
  'GET /api/figures/{figure}/list': {
    about: 'team',
    with: ({ teamId }) => ({ in: { figure: 'open' }, query: `teamId=${teamId}` }),
  },
  'GET /api/quality-reviews': { about: 'team', with: ({ teamId }) => ({ query: `of=teams&teamId=${teamId}` }) },
  'GET /api/quality-figures': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/suspended-mails': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/complaints/{ref}': ofComplaint(),
  'GET /api/letter-templates/{name}/complaints/{ref}': ofComplaint(letterShown),
  'GET /api/letter-templates/{name}/complaints/{ref}/page': ofComplaint(letterShown),
  'GET /api/letter-templates/{name}/complaints/{ref}/pdf': ofComplaint(letterShown),
  'POST /api/complaints/{ref}/events': ofComplaint(() => ({ body: { type: 'note.added', text: '…' } })),
  'POST /api/complaints/{ref}/calls': ofComplaint(() => ({ body: { direction: 'in', reached: true, summary: '…' } })),
  'GET /api/complaints/{ref}/history': ofComplaint(),
  'GET /api/complaints/{ref}/history/sealed': ofComplaint(),
  'POST /api/complaints/{ref}/reveal': ofComplaint(() => ({ body: { reason: 'a call' } })),
  'GET /api/complaints/{ref}/deadlines': ofComplaint(),
  'GET /api/complaints/{ref}/preview': ofComplaint(),
  'GET /api/complaints/{ref}/chart': ofComplaint(),
  'GET /api/complaints/{ref}/links': ofComplaint(),
  'POST /api/complaints/{ref}/incident/answers': ofComplaint(() => ({ body: { refs: ['C-1'], text: '…' } })),
  'GET /api/complaints/{ref}/similar': ofComplaint(),
  'PUT /api/complaints/{ref}/address': ofComplaint(() => ({ body: { email: 'wang@example.com' } })),
  'POST /api/complaints/{ref}/draft/promises': ofComplaint(() => ({ body: { text: '…' } })),
  'POST /api/complaints/{ref}/draft/check': ofComplaint(() => ({ body: { type: 'customer.informed', text: '…' } })),
  'POST /api/complaints/{ref}/draft/writing': ofComplaint(() => ({ body: {} })),
  'GET /api/complaints/{ref}/open-hours': ofComplaint(() => ({ query: 'from=0&until=86400000' })),
  'GET /api/complaints/{ref}/versions/{version}': ofComplaint(() => ({ in: { version: '1' } })),
  'GET /api/complaints/{ref}/messages': ofComplaint(),
  'GET /api/complaints/{ref}/mails': ofComplaint(),
  'GET /api/complaints/{ref}/deadlines/{clockId}/explain': ofComplaint(({ clockId }) => ({ in: { clockId } })),
  'GET /api/complaints/{ref}/files/{fileId}': ofComplaint(({ fileId }) => ({ in: { fileId } })),
  'GET /api/complaints/{ref}/messages/{id}/original': ofComplaint(({ messageId: id }) => ({ in: { id } })),
  'GET /api/complaints/{ref}/messages/{id}/page': ofComplaint(({ messageId: id }) => ({ in: { id } })),
  'GET /api/alerts': {
    about: 'team',
    teamAction: 'alerts.team',
    with: ({ teamId }) => ({ query: `teamId=${teamId}` }),
  },
  'GET /api/board': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/board/burning': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/board/climbing': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  // Whose alert it is, is told by the alerts' own spec.
  'POST /api/alerts/{id}/acknowledge': {
    isNeverThere: true,
    with: ({ alertId: id }) => ({ in: { id }, body: {} }),
  },
  'POST /api/alerts/{id}/take-over': { isNeverThere: true, with: ({ alertId: id }) => ({ in: { id }, body: {} }) },
  'POST /api/alerts/{id}/hand-down': {
    isNeverThere: true,
    with: ({ alertId: id }) => ({ in: { id }, body: { text: '…', dueAt: 1 } }),
  },
  'POST /api/operations/search/rebuild': { with: () => ({ body: {} }) },
  'POST /api/verifications': { with: () => ({ body: {} }) },
  // What it finds is told by its own spec.
  'POST /api/lessons/search': {
    about: 'team',
    teamAction: 'complaints.read',
    with: ({ teamId }) => ({ body: { teamId } }),
  },
  // Whose lesson it is, is told by the lessons' own spec.
  'GET /api/lessons/{ref}': { isNeverThere: true, with: () => ({}) },
  'GET /api/lessons/{ref}/files/{fileId}': { isNeverThere: true, with: () => ({}) },
  'GET /api/lessons/{ref}/answers': ofComplaint(),
  'POST /api/lessons/{ref}/answers': ofComplaint(() => ({
    body: { question: both, answer: both, words: { en: ['…'], 'zh-CN': ['…'] } },
  })),
  'POST /api/lessons/{ref}/answers/{id}/publish': ofComplaint(() => ({ in: { id: 'x' } })),
  'POST /api/lessons/{ref}/answers/{id}/withdraw': ofComplaint(() => ({ in: { id: 'x' }, body: {} })),
  'GET /api/actions': {
    about: 'team',
    teamAction: 'complaints.list',
    with: ({ teamId }) => ({ query: `of=teams&teamId=${teamId}` }),
  },
  'GET /api/causes': { about: 'team', with: ({ teamId }) => ({ query: `teamId=${teamId}` }) },
  'GET /api/causes/chart': { about: 'team', with: ({ teamId }) => ({ query: `cause=people&teamId=${teamId}` }) },
  'PUT /api/complaints/{ref}/similar/{other}/verdict': ofComplaint(({ ref: other }) => ({
    in: { other },
    body: { verdict: 'used' },
  })),
  'DELETE /api/complaints/{ref}/similar/{other}/verdict': ofComplaint(({ ref: other }) => ({ in: { other } })),
  'POST /api/search': { with: () => ({ body: { typed: '…' } }) },
  'GET /api/live': { method: 'HEAD', with: () => ({}) },
  'POST /api/effects/{key}/retry': { about: 'effect', with: ({ effectKey: key }) => ({ in: { key }, body: {} }) },
  'POST /api/effects/{key}/dismiss': {
    about: 'effect',
    with: ({ effectKey: key }) => ({ in: { key }, body: { reason: '…' } }),
  },
};

/** Nothing of these is limited to a team: whoever may do them at all is told what the request lacks, or that there is no such one. */
function bareRequests(...names: string[]): Record<string, Asked> {
  return Object.fromEntries(names.map((name) => [name, { isNeverThere: true, with: () => ({ body: {} }) }]));
}

function registrationIn(teamId: string): unknown {
  return {
    teamId,
    channel: 'phone',
    customerId: 'c',
    locale: 'zh-CN',
    subject: '…',
    summary: '…',
    severity: 'normal',
    receivedAt: 1,
  };
}
