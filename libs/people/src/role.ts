/** What a member of staff may be. Each later role of a line answers for the ones before it. */
export const roles = ['agent', 'lead', 'manager', 'director', 'departmentMember', 'administrator', 'auditor'] as const;

export type Role = (typeof roles)[number];
