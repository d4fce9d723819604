/**
 * Who may import whom. `npm run check` asks these rules of the real tree, and `test/architecture` proves with one
 * tiny tree each that every one of them still fires: a new rule comes with its probe.
 */

/** What a library may import beside itself, `workflows/` and packages. Arrows point down; none may be turned round. */
const layers = {
  platform: [],
  clocks: ['platform'],
  privacy: ['platform'],
  search: ['platform', 'privacy'],
  casework: ['platform', 'clocks', 'privacy'],
  customers: ['platform', 'privacy', 'search', 'casework', 'notifications'],
  intake: ['platform', 'privacy', 'casework', 'customers'],
  notifications: ['platform', 'privacy'],
  people: ['platform'],
  figures: ['platform', 'clocks', 'privacy', 'casework', 'notifications', 'people'],
  rules: ['platform', 'clocks', 'privacy', 'casework', 'notifications'],
  lessons: ['platform'],
  watch: ['platform', 'clocks', 'privacy', 'casework', 'customers', 'intake', 'notifications', 'people'],
  'embedded-mongo': [],
};

/** Matches a package, its subpaths and its published types, wherever npm has put them. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const specs = '\\.(spec|contract|story)\\.tsx?$';
/** An integration spec, and the story that several share, may look behind the code's back into the store that the code wrote to. */
const integrationSpecs = '\\.int\\.(spec|story)\\.ts$';
const modules = '\\.module\\.ts$';
const bullmqAdapters = '(^|/)bullmq-[^/]+\\.ts$';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([library, below]) =>
      forbid(
        `${library}-imports-only-below`,
        'platform <- clocks <- casework <- customers <- intake; platform <- privacy <- casework, notifications; notifications <- customers; privacy <- search <- customers; platform <- people; platform <- lessons; casework, notifications, people <- figures; casework, notifications <- rules; all of them <- watch; embedded-mongo stands alone',
        { path: `^libs/${library}/` },
        { path: '^libs/', pathNot: [library, ...below].map((name) => `^libs/${name}/`) },
      ),
    ),
    forbid(
      'the-ground-knows-nothing-of-complaints',
      'platform serves every library and embedded-mongo every database client: neither has a subject of its own',
      { path: '^libs/(platform|embedded-mongo)/' },
      { path: '^workflows/' },
    ),
    forbid(
      'no-app-embeds-the-database',
      'the embedded database is started by scripts and tests; a process only ever sees MONGODB_URI',
      { path: '^apps/' },
      { path: '^libs/embedded-mongo/' },
    ),
    forbid(
      'workflows-are-pure',
      'the rules of complaint handling run, replay and simulate anywhere: they know no store, no queue and no Node',
      { path: '^workflows/', pathNot: specs },
      { pathNot: ['^workflows/', packages('xstate', 'class-validator', 'class-transformer')] },
    ),
    forbid(
      'workflow-specs-stay-pure',
      'a rule that needs more than its own words to be tested is no longer a pure rule',
      { path: `^workflows/.*${specs}` },
      {
        pathNot: [
          '^workflows/',
          packages('xstate', 'class-validator', 'class-transformer', '@jest/globals', 'jest', 'fast-check'),
          // Released records and definitions are files, and a spec reads every one that there is.
          '^(node:)?(fs|path|url|crypto)(/promises)?$',
        ],
      },
    ),
    forbid(
      'nothing-imports-an-app',
      'an app is wiring: what two places need belongs to a library',
      { pathNot: '^apps/' },
      { path: '^apps/' },
    ),
    forbid(
      'an-app-imports-no-other-app',
      'processes meet over HTTP, queues and the database, never in code',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'the-console-speaks-only-http',
      'the console is a client like any other; its types come from the OpenAPI document',
      { path: '^apps/console/' },
      { path: '^(libs|workflows)/' },
    ),
    forbid(
      'enter-a-library-by-the-front-door',
      'files directly in libs/<library>/src are public, everything else in it is private',
      { path: '^([^/]+)/([^/]+)' },
      { path: '^libs/', pathNot: ['^libs/[^/]+/src/[^/]+$', '^$1/$2/'] },
    ),
    forbid('no-cycle', 'turn the arrow round', {}, { circular: true }),
    forbid(
      'no-barrel',
      'an index.ts hides who uses what and makes cycles',
      {},
      { path: '(^|/)index\\.[cm]?tsx?$', pathNot: 'node_modules/' },
    ),
    forbid(
      'only-adapters-know-bullmq',
      'the queue is an alarm clock that can be replaced; the rest asks a port',
      { path: '^(apps|libs)/', pathNot: [bullmqAdapters, modules, integrationSpecs, '^apps/worker/'] },
      { path: packages('bullmq', '@nestjs/bullmq') },
    ),
    forbid(
      'only-platform-knows-redis',
      'one place says how Redis is reached and what is done when it is gone',
      {
        path: '^(apps|libs)/',
        pathNot: ['^libs/platform/', bullmqAdapters, modules, integrationSpecs, '^apps/worker/'],
      },
      { path: packages('ioredis') },
    ),
    forbid(
      'only-stores-know-mongo',
      'a store is a port; its Mongo side lives in mongo/ and in schemas',
      {
        path: '^(apps|libs)/',
        pathNot: ['/mongo/', '\\.schema\\.ts$', modules, integrationSpecs, '^libs/platform/', '^libs/embedded-mongo/'],
      },
      { path: packages('mongoose', '@nestjs/mongoose', 'mongodb') },
    ),
    forbid(
      'only-the-mailer-sends-mail',
      'a second sender would not know the marks that keep mail from looping',
      { path: '^(apps|libs)/', pathNot: ['(^|/)mailer\\.ts$', '\\.spec\\.ts$'] },
      { path: packages('nodemailer') },
    ),
    forbid(
      'only-the-embedded-database-knows-its-engine',
      'whoever writes to its files directly bypasses the database',
      // The bench measures the engine alone as the database's floor.
      { pathNot: ['^libs/embedded-mongo/', '^test/bench/'] },
      { path: packages('lmdb') },
    ),
    forbid(
      'what-runs-in-production-is-installed-there',
      'production installs without development dependencies; types may come from them, code may not',
      // The embedded database runs where everything is installed, and the console is shipped as it was built.
      { path: '^(apps|libs|workflows)/', pathNot: [specs, '^libs/embedded-mongo/', '^apps/console/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'every-import-is-found',
      'an import that cannot be resolved is an import that no other rule can judge',
      { path: '^(apps|libs|workflows|test)/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
