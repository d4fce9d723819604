import type { StaffMember } from '#people/staff.js';
import type { Team } from '#people/team.js';

type Person = Omit<StaffMember, 'email'>;

const people: readonly Person[] = [
  { id: 'chen.jing', name: '陈静', roles: ['agent'], locale: 'zh-CN' },
  { id: 'li.ming', name: '李明', roles: ['agent'], locale: 'zh-CN' },
  { id: 'zhou.lan', name: '周岚', roles: ['agent'], locale: 'zh-CN' },
  { id: 'anna.weber', name: 'Anna Weber', roles: ['agent'], locale: 'en' },
  { id: 'tom.hughes', name: 'Tom Hughes', roles: ['agent'], locale: 'en' },
  { id: 'wang.fang', name: '王芳', roles: ['lead'], locale: 'zh-CN' },
  { id: 'david.miller', name: 'David Miller', roles: ['lead'], locale: 'en' },
  { id: 'zhao.qiang', name: '赵强', roles: ['manager'], locale: 'zh-CN' },
  { id: 'sun.li', name: '孙丽', roles: ['director'], locale: 'zh-CN' },
  { id: 'zhou.gang', name: '周刚', roles: ['departmentMember'], departments: ['installation'], locale: 'zh-CN' },
  { id: 'wu.hao', name: '吴昊', roles: ['departmentMember'], departments: ['logistics'], locale: 'zh-CN' },
  { id: 'grace.kim', name: 'Grace Kim', roles: ['departmentMember'], departments: ['finance'], locale: 'en' },
  { id: 'ma.xin', name: '马欣', roles: ['auditor'], locale: 'zh-CN' },
  { id: 'root', name: '系统管理员 Administrator', roles: ['administrator'], locale: 'zh-CN' },
];

/** Everybody who works in the demonstration, in every role. Their addresses exist nowhere (RFC 2606). */
export const staff: readonly StaffMember[] = people.map((person) => ({
  ...person,
  email: `${person.id}@demonstration.example`,
}));

const above = { managerId: 'zhao.qiang', directorId: 'sun.li' } as const;

export const teams: readonly Team[] = [
  {
    id: 'complaints',
    name: { en: 'Complaints', 'zh-CN': '投诉处理组' },
    leadId: 'wang.fang',
    ...above,
    members: ['chen.jing', 'li.ming', 'zhou.lan', 'anna.weber', 'wang.fang'],
  },
  {
    id: 'payments',
    name: { en: 'Cards and accounts', 'zh-CN': '支付与账户组' },
    leadId: 'david.miller',
    ...above,
    members: ['tom.hughes', 'anna.weber', 'david.miller'],
  },
  {
    id: 'installation',
    name: { en: 'Installation', 'zh-CN': '安装部' },
    leadId: 'zhou.gang',
    ...above,
    members: ['zhou.gang'],
  },
  { id: 'logistics', name: { en: 'Logistics', 'zh-CN': '物流部' }, leadId: 'wu.hao', ...above, members: ['wu.hao'] },
  { id: 'finance', name: { en: 'Finance', 'zh-CN': '财务部' }, leadId: 'grace.kim', ...above, members: ['grace.kim'] },
];

/** Who handles what comes in each language, and what goes to the cards and accounts. */
export const handlers = {
  'zh-CN': ['chen.jing', 'li.ming', 'zhou.lan'],
  en: ['anna.weber'],
  payments: ['tom.hughes', 'anna.weber'],
} as const;

/** Names and how they are reached; no such number is given to anybody. */
export const customers = {
  'zh-CN': [
    '林晓梅',
    '张建国',
    '王海燕',
    '刘洋',
    '黄志强',
    '周婷婷',
    '吴敏',
    '徐伟',
    '孙晓东',
    '马丽',
    '朱红',
    '胡斌',
    '郭芳',
    '何军',
    '高洁',
    '罗平',
    '郑爽',
    '梁静',
    '宋涛',
    '唐雨',
    '许诺',
    '韩雪',
    '冯刚',
    '邓超群',
    '曹颖',
    '彭博',
  ],
  en: [
    'Emma Clarke',
    'James Porter',
    'Olivia Reed',
    'Noah Fischer',
    'Sophie Martin',
    'Liam Murphy',
    'Grace Bennett',
    'Lucas Novak',
    'Maria Santos',
    'Peter Lindqvist',
    'Hannah Cole',
    'Daniel Okafor',
    'Ruth Adler',
    'Samir Patel',
  ],
} as const;
