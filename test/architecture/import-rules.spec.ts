import { type Import, repository, ruleNames, violationsIn, violationsOf } from './import-rules.js';

const type = (specifier: string): string =>
  `import type { Complaint } from '${specifier}';\nexport type Case = Complaint;\n`;

/** For every rule the smallest breach of it: each tree breaks this one rule and no other. */
const probes: (Import & { rule: string })[] = [
  { rule: 'platform-imports-only-below', file: 'libs/platform/src/ids.ts', imports: '#clocks/deadline.js' },
  { rule: 'clocks-imports-only-below', file: 'libs/clocks/src/alarm.ts', imports: '#casework/complaint.store.js' },
  {
    rule: 'clocks-imports-only-below',
    file: 'libs/clocks/src/deadline.ts',
    imports: '#casework/complaint.js',
    as: type,
  },
  { rule: 'casework-imports-only-below', file: 'libs/casework/src/record.ts', imports: '#intake/receive-email.js' },
  { rule: 'privacy-imports-only-below', file: 'libs/privacy/src/person-vault.ts', imports: '#casework/message.js' },
  { rule: 'lessons-imports-only-below', file: 'libs/lessons/src/lesson-uses.ts', imports: '#casework/message.js' },
  { rule: 'search-imports-only-below', file: 'libs/search/src/search-index.ts', imports: '#casework/message.js' },
  {
    rule: 'customers-imports-only-below',
    file: 'libs/customers/src/customers.ts',
    imports: '#intake/receive-email.js',
  },
  { rule: 'intake-imports-only-below', file: 'libs/intake/src/route-email.ts', imports: '#notifications/letter.js' },
  { rule: 'notifications-imports-only-below', file: 'libs/notifications/src/letter.ts', imports: '#people/team.js' },
  { rule: 'people-imports-only-below', file: 'libs/people/src/session.ts', imports: '#casework/casework.service.js' },
  { rule: 'figures-imports-only-below', file: 'libs/figures/src/figures.ts', imports: '#customers/customers.js' },
  { rule: 'rules-imports-only-below', file: 'libs/rules/src/draft-rules.ts', imports: '#people/team.js' },
  { rule: 'watch-imports-only-below', file: 'libs/watch/src/watch.ts', imports: '#embedded-mongo/server.js' },
  {
    rule: 'embedded-mongo-imports-only-below',
    file: 'libs/embedded-mongo/src/server.ts',
    imports: '#platform/logs.js',
  },
  {
    rule: 'the-ground-knows-nothing-of-complaints',
    file: 'libs/platform/src/ids.ts',
    imports: '#workflows/complaint/complaint.events.js',
  },
  { rule: 'no-app-embeds-the-database', file: 'apps/api/src/main.ts', imports: '#embedded-mongo/server.js' },
  { rule: 'workflows-are-pure', file: 'workflows/complaint/complaint.advance.ts', imports: '#clocks/deadline.js' },
  { rule: 'workflows-are-pure', file: 'workflows/policies/default.ts', imports: 'node:fs' },
  { rule: 'workflows-are-pure', file: 'workflows/complaint/complaint.machine.ts', imports: 'rxjs' },
  {
    rule: 'workflow-specs-stay-pure',
    file: 'workflows/complaint/complaint.spec.ts',
    imports: '#platform/time-source.js',
  },
  { rule: 'nothing-imports-an-app', file: 'libs/casework/src/queries.ts', imports: '../../../apps/api/src/paging.js' },
  { rule: 'nothing-imports-an-app', file: 'test/faults/redis-lost.ts', imports: '../../apps/worker/src/sweep.js' },
  { rule: 'an-app-imports-no-other-app', file: 'apps/portal/src/form.ts', imports: '../../api/src/paging.js' },
  {
    rule: 'the-console-speaks-only-http',
    file: 'apps/console/src/stages.ts',
    imports: '#workflows/complaint/complaint.events.js',
  },
  { rule: 'the-console-speaks-only-http', file: 'apps/console/src/health.ts', imports: '#platform/health.js' },
  {
    rule: 'enter-a-library-by-the-front-door',
    file: 'apps/api/src/complaints.ts',
    imports: '#casework/mongo/complaint.schema.js',
  },
  {
    rule: 'enter-a-library-by-the-front-door',
    file: 'libs/casework/src/record.ts',
    imports: '../../clocks/src/calendars/cn.js',
  },
  {
    rule: 'enter-a-library-by-the-front-door',
    file: 'test/journeys/story.ts',
    imports: '#embedded-mongo/engine/pages.js',
  },
  { rule: 'no-cycle', file: 'libs/clocks/src/ladder.ts', imports: './policy.js', where: `import './ladder.js';` },
  { rule: 'no-barrel', file: 'libs/clocks/src/ladder.ts', imports: './index.js' },
  { rule: 'only-adapters-know-bullmq', file: 'libs/clocks/src/alarm.ts', imports: 'bullmq' },
  { rule: 'only-adapters-know-bullmq', file: 'apps/api/src/queues.controller.ts', imports: '@nestjs/bullmq' },
  { rule: 'only-platform-knows-redis', file: 'libs/people/src/session.ts', imports: 'ioredis' },
  { rule: 'only-stores-know-mongo', file: 'libs/casework/src/casework.service.ts', imports: 'mongoose' },
  { rule: 'only-stores-know-mongo', file: 'apps/worker/src/sweep.ts', imports: '@nestjs/mongoose' },
  { rule: 'only-the-mailer-sends-mail', file: 'libs/notifications/src/deliver.ts', imports: 'nodemailer' },
  { rule: 'only-the-embedded-database-knows-its-engine', file: 'test/faults/torn-page.ts', imports: 'lmdb' },
  { rule: 'only-the-embedded-database-knows-its-engine', file: 'libs/casework/src/queries.ts', imports: 'lmdb' },
  { rule: 'what-runs-in-production-is-installed-there', file: 'libs/clocks/src/deadline.ts', imports: 'fast-check' },
  { rule: 'every-import-is-found', file: 'libs/clocks/src/deadline.ts', imports: '#platform/ids.js', missing: true },
];

/** One import of each kind that the rules must leave alone. */
const allowed: Import[] = [
  { file: 'libs/clocks/src/deadline.ts', imports: '#platform/time-source.js' },
  { file: 'libs/clocks/src/bullmq-alarm.ts', imports: 'bullmq' },
  { file: 'libs/casework/src/record.ts', imports: '#clocks/policy.js' },
  { file: 'libs/casework/src/casework.service.ts', imports: '#workflows/complaint/complaint.advance.js' },
  { file: 'libs/casework/src/mongo/mongo-complaint.store.ts', imports: 'mongoose' },
  { file: 'libs/casework/src/casework.module.ts', imports: '@nestjs/mongoose' },
  { file: 'libs/intake/src/receive-email.ts', imports: '#casework/queries.js' },
  { file: 'libs/notifications/src/letters.ts', imports: '#workflows/complaint/complaint.effects.js' },
  { file: 'libs/notifications/src/mailer.ts', imports: 'nodemailer' },
  { file: 'libs/people/src/people.int.spec.ts', imports: 'mongoose' },
  { file: 'libs/people/src/people.spec.ts', imports: 'fast-check' },
  { file: 'libs/platform/src/redis.ts', imports: 'ioredis' },
  { file: 'libs/embedded-mongo/src/engine.ts', imports: 'lmdb' },
  { file: 'libs/embedded-mongo/src/conformance.ts', imports: 'mongodb' },
  { file: 'workflows/complaint/complaint.machine.ts', imports: 'xstate' },
  { file: 'workflows/complaint/complaint.events.ts', imports: 'class-validator' },
  { file: 'workflows/complaint/complaint.spec.ts', imports: 'xstate/graph' },
  { file: 'apps/worker/src/route-email.processor.ts', imports: 'bullmq' },
  { file: 'apps/api/src/main.ts', imports: '#casework/board.js' },
  { file: 'apps/console/src/main.tsx', imports: 'react' },
  { file: 'test/support/database.ts', imports: '#embedded-mongo/start.js' },
];

describe('the import rules', () => {
  it.each(probes)('$rule fires when $file imports $imports', async ({ rule, ...breach }) => {
    const names = (await violationsOf([breach])).map((violation) => violation.replace(/:.*/, ''));
    expect(new Set(names)).toEqual(new Set([rule]));
  });

  it('each have a probe', () => {
    expect(new Set(probes.map(({ rule }) => rule))).toEqual(new Set(ruleNames()));
  });

  it('leave alone what the design allows', async () => {
    expect(await violationsOf(allowed)).toEqual([]);
  });

  // Reads every source file: alone a quarter of a minute, and beside other work many times as long.
  it('are kept by the whole repository', async () => {
    expect(await violationsIn(repository)).toEqual([]);
  }, 300_000);
});
