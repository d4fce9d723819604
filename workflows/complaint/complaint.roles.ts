import type { Words } from './complaint.words.js';

/** What a member of staff may be. */
export const roles = ['agent', 'lead', 'manager', 'director', 'departmentMember', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** The line of command in customer service, from the agent up; each answers for the ones before. */
export const lineOfCommand = ['agent', 'lead', 'manager', 'director'] as const satisfies readonly Role[];

/** How far a complaint has climbed. Whoever is named answers for it in person. */
export const rungs = ['calm', 'warned', 'lead', 'manager', 'director'] as const;
export type Rung = (typeof rungs)[number];

/** Who did something: a person in their roles and, where they may grant less than those, with their own limit, a customer who proved to be one, a channel that reports, or time itself. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly roles: readonly Role[];
      /** What the person may grant at most, in the smallest unit of the policy's currency. */
      readonly limit?: number;
    }
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'time' };

/** True when one of the person's roles stands at or above this one in the line of command. */
export function ranksAtLeast(actor: Actor, role: (typeof lineOfCommand)[number]): boolean {
  const least = lineOfCommand.indexOf(role);
  return actor.kind === 'staff' && lineOfCommand.some((one, rank) => rank >= least && actor.roles.includes(one));
}

export const roleWords = {
  agent: { en: 'agent', 'zh-CN': '客服专员' },
  lead: { en: 'lead', 'zh-CN': '客服主管' },
  manager: { en: 'manager', 'zh-CN': '客服经理' },
  director: { en: 'director', 'zh-CN': '客服总监' },
  departmentMember: { en: 'department member', 'zh-CN': '协办部门人员' },
  administrator: { en: 'administrator', 'zh-CN': '系统管理员' },
  auditor: { en: 'auditor', 'zh-CN': '审计员' },
} as const satisfies Record<Role, Words>;
