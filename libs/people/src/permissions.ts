import type { Role } from '#workflows/complaint/complaint.roles.js';

/**
 * How far a permission reaches. `own`: what the person owns, follows up or has to change something for; `department`: what
 * one of the person's departments was asked about; `team`: what belongs to a team for which the person works or answers;
 * `brand`: what belongs to any team of those teams' brands. Each of them holds `own` as well.
 */
export type Scope = 'own' | 'department' | 'team' | 'brand' | 'all';

const everybody = {
  agent: 'own',
  lead: 'own',
  manager: 'own',
  director: 'own',
  departmentMember: 'own',
  administrator: 'own',
  auditor: 'own',
} as const satisfies Record<Role, Scope>;

const customerService = { agent: 'team', lead: 'team', manager: 'team', director: 'brand' } as const;
const answerable = { lead: 'team', manager: 'team', director: 'brand' } as const;

/**
 * Who may do what, and how far. What is not said here nobody may do; what a complaint itself allows in its situation is the
 * workflow's to say (`complaint.permissions.ts`), after this.
 */
export const permissions = {
  /** One's own sign-in: password, second factor, sessions. */
  'account.own': everybody,
  /** Absence of others: of those in teams that one leads, manages or directs. */
  'absence.set': { ...answerable, administrator: 'all' },
  'alerts.own': everybody,
  'alerts.team': { ...answerable, administrator: 'all', auditor: 'all' },
  /** What waits for the word of somebody above: who decides of it is the workflow's to say. */
  'approvals.look': answerable,
  /** How far complaints have climbed, and what climbs next. */
  'board.look': { ...answerable, administrator: 'all', auditor: 'all' },
  'live.follow': everybody,
  'document.read': everybody,
  'system.look': everybody,
  'queues.look': { administrator: 'all' },
  /** How mailboxes, outbox, timers, queues and the search index are. */
  'operations.look': { administrator: 'all', auditor: 'all' },
  'operations.act': { administrator: 'all' },
  /** The seals of the histories; to have them verified changes nothing but the list of verifications. */
  'seals.look': { administrator: 'all', auditor: 'all' },
  'seals.verify': { administrator: 'all', auditor: 'all' },

  'complaints.read': { ...customerService, departmentMember: 'department', administrator: 'all', auditor: 'all' },
  'complaints.list': { ...customerService, administrator: 'all', auditor: 'all' },
  /** What one's own department is asked. */
  'requests.list': { departmentMember: 'department' },
  'complaints.open': customerService,
  /** What a telephone system does: its calls are told to those of the teams for which its key acts. */
  'calls.announce': customerService,
  /** Calls to one's own telephone. */
  'calls.own': customerService,
  'complaints.act': { ...customerService, departmentMember: 'department' },
  /** All that somebody has open, to those who stay. */
  'complaints.handOver': answerable,
  /** The list for criticism (通报批评) is for those who answer for others. */
  'criticism.read': { ...answerable, administrator: 'all', auditor: 'all' },
  /** How many, how old, how late; and the list behind each number. */
  'figures.look': { ...answerable, auditor: 'all' },
  /** Answering for an alarm about a cause that comes back (FEATURES I4); whoever lists complaints may look at it. */
  'alarms.answer': answerable,
  /** Reviews of closed complaints (FEATURES I7): of one's own work what was found; of one's teams all, and what is counted. */
  'quality.look': { agent: 'own', ...answerable, auditor: 'all' },
  /** What was found of one's own work, and what one has to change because of it. */
  'quality.answer': { agent: 'own', lead: 'own', manager: 'own', director: 'own' },
  /** Reviewing what one was given; saying what is changed because of it, and who else reviews. */
  'quality.review': answerable,
  'quality.assign': { manager: 'team', director: 'brand' },
  /** What complaints of a month tell a department: of one's own, and of those for which one answers; everybody what they were told. */
  'feedback.look': {
    ...everybody,
    ...answerable,
    departmentMember: 'department',
    administrator: 'all',
    auditor: 'all',
  },
  /** Confirming it: whoever was told of it, or heads the department, whatever else they are. */
  'feedback.confirm': {
    agent: 'own',
    lead: 'own',
    manager: 'own',
    director: 'own',
    departmentMember: 'own',
    administrator: 'own',
  },
  /** Showing customers what a lesson has become, and taking it back. */
  'answers.publish': answerable,
  /** The sentences that the house offers for letters; whoever lists complaints may use them. */
  'texts.write': answerable,
  /** The wording of letters: what they say, what they owe, and what they said before. */
  'letters.look': { lead: 'all', manager: 'all', director: 'all', administrator: 'all', auditor: 'all' },
  /** Mails that no rule could place. */
  'suspended.look': { ...customerService, administrator: 'all', auditor: 'all' },
  'suspended.decide': customerService,
  /** Every mail of the house that went or is to go, also those about no complaint. */
  'outgoing.look': { administrator: 'all', auditor: 'all' },
  /** What was put in the post, mails to colleagues among it. */
  'mails.read': { ...answerable, administrator: 'all', auditor: 'all' },
  /** An administrator may mend the system and try again, but not decide for a complaint. */
  'effects.look': { ...answerable, administrator: 'all', auditor: 'all' },
  'effects.retry': { ...answerable, administrator: 'all' },
  'effects.dismiss': answerable,

  /** A customer's file is one for the whole house; of its complaints only those are shown that a person may read. */
  'customers.read': { ...customerService, auditor: 'all' },
  'customers.write': customerService,
  /** Addresses and numbers of customers unmasked in every answer; others ask for them one by one, and say why. */
  'contacts.plain': answerable,
  /** How a customer may reach us, limited for unreasonable conduct: who asks for it, and who decides. */
  'restrictions.ask': answerable,
  'restrictions.decide': { manager: 'team', director: 'brand' },
  'contacts.reveal': { ...customerService, auditor: 'all' },
  /** Who saw what. */
  'readLog.look': { administrator: 'all', auditor: 'all' },
  /** Everything that is held about a customer, for the customer who asks. */
  'customers.export': answerable,
  /** Erasure and legal hold. */
  'customers.erase': { manager: 'team', director: 'brand', administrator: 'all' },
  /** What was kept long enough, and what was purged. */
  'retention.look': { administrator: 'all', auditor: 'all' },
  'retention.purge': { administrator: 'all' },

  /** Policies, calendars and what is planned with them. */
  'rules.look': { director: 'all', administrator: 'all', auditor: 'all' },
  /** Writing drafts, trying them, moving running complaints. What is written counts for nothing before it is approved. */
  'rules.draft': { administrator: 'all' },
  /** The second person. */
  'rules.approve': { director: 'all', administrator: 'all' },

  'staff.look': { ...everybody, administrator: 'all', auditor: 'all' },
  'staff.manage': { administrator: 'all' },
  /** Keys by which machines come in. */
  'keys.manage': { administrator: 'all' },
} as const satisfies Readonly<Record<string, Partial<Record<Role, Scope>>>>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as readonly Action[];

/** Whoever acts: a person with their teams as of now, or a machine that may do only some of it. */
export interface Powers {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly departments?: readonly string[];
  /** Teams for which the person works or answers, also in the place of somebody who is away. */
  readonly teamIds: readonly string[];
  /** All teams of those teams' brands. */
  readonly brandTeamIds: readonly string[];
  /** A key opens no more than this; nothing is said of people. */
  readonly onlyActions?: readonly Action[];
}

/** What of a complaint decides who may see it. */
export interface Audience {
  readonly teamId: string;
  /** Ids of staff who own it, follow it up, or have something to change because of it. */
  readonly people: readonly string[];
  /** Departments that were asked. */
  readonly departments: readonly string[];
  /** Ids of staff whom it is about. */
  readonly complainedAbout: readonly string[];
}

/** What somebody whom a complaint is about may not do with it, whatever else they are (ISO 10002, objectivity). */
const notOfOneself: readonly Action[] = [
  'mails.read',
  'effects.look',
  'effects.retry',
  'effects.dismiss',
  'quality.look',
  'quality.review',
  'quality.assign',
];

/** How far this person may do so, in each of their roles; nothing when they may not. */
export function scopesOf({ roles, onlyActions }: Powers, action: Action): Scope[] {
  if (onlyActions && !onlyActions.includes(action)) return [];
  const of: Partial<Record<Role, Scope>> = permissions[action];
  return [...new Set(roles.flatMap((role) => of[role] ?? []))];
}

/** The roles that may do so at all. */
export function rolesWith(action: Action): Role[] {
  return Object.keys(permissions[action]) as Role[];
}

/** Whether this person may do so at all, to something. */
export function mayDo(who: Powers, action: Action): boolean {
  return scopesOf(who, action).length > 0;
}

/** Whether this person may do so to this complaint. */
export function mayDoTo(who: Powers, action: Action, audience: Audience): boolean {
  if (isAboutThem(who, audience) && notOfOneself.includes(action)) return false;
  return scopesOf(who, action).some((scope) => reaches(scope, who, audience));
}

/** True of somebody whom the complaint is about: told and heard, but shown none of what colleagues note. */
export function isAboutThem({ id }: Pick<Powers, 'id'>, { complainedAbout }: Audience): boolean {
  return complainedAbout.includes(id);
}

/** Whether this person may be told which complaint something is about: they may read it, and it is not about them. */
export function mayHearOf(who: Powers, audience: Audience | undefined): boolean {
  return audience !== undefined && !isAboutThem(who, audience) && mayDoTo(who, 'complaints.read', audience);
}

/** The teams with whose complaints this person may do so. */
export function teamsFor(who: Powers, action: Action): readonly string[] | 'all' {
  const scopes = scopesOf(who, action);
  if (scopes.includes('all')) return 'all';
  if (scopes.includes('brand')) return [...new Set([...who.teamIds, ...who.brandTeamIds])];
  return scopes.includes('team') ? who.teamIds : [];
}

function reaches(scope: Scope, who: Powers, { teamId, people, departments }: Audience): boolean {
  if (scope === 'all' || people.includes(who.id)) return true;
  switch (scope) {
    case 'own':
      return false;
    case 'department':
      return departments.some((one) => who.departments?.includes(one));
    case 'team':
      return who.teamIds.includes(teamId);
    case 'brand':
      return who.teamIds.includes(teamId) || who.brandTeamIds.includes(teamId);
  }
}
