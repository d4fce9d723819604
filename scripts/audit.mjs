/**
 * `npm run audit`: asks the registry for known weaknesses of what is shipped. A high or critical one fails, unless
 * `scripts/audit-exceptions.json` says why it does not concern us, and until when. A registry that does not answer is said and
 * does not fail: it is no fault of ours.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @type {{ id: string, reason: string, until: string }[]} */
const exceptions = JSON.parse(readFileSync(new URL('audit-exceptions.json', import.meta.url), 'utf8'));
const unexplained = exceptions.filter(({ reason, until }) => !reason || !/^\d{4}-\d\d-\d\d$/.test(until ?? ''));
if (unexplained.length > 0) throw new Error(`an exception says why, and until when: ${JSON.stringify(unexplained)}`);
const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: 30_000,
});
const found = weaknessesIn(stdout);

if (!found) {
  console.log('The registry did not answer: known weaknesses were not looked up. 软件源没有响应，未能查询已知漏洞。');
} else {
  const today = new Date().toISOString().slice(0, 10);
  const excused = new Map(exceptions.map((one) => [one.id, one.until]));
  const open = found.filter(
    (one) => ['high', 'critical'].includes(one.severity) && (excused.get(one.id) ?? '') < today,
  );
  for (const { id, name, severity, title } of open) console.error(`${severity}: ${name} (${id}) ${title}`);
  console.log(
    `${found.length} known, ${open.length} that concern us. 已知 ${found.length} 项，其中 ${open.length} 项需要处理。`,
  );
  process.exitCode = open.length > 0 ? 1 : 0;
}

/**
 * Each weakness once; nothing when what was said is no answer to the question.
 * @param {string} said
 */
function weaknessesIn(said) {
  /** @type {{ vulnerabilities?: Record<string, { via: (string | Weakness)[] }> }} */
  let report;
  try {
    report = JSON.parse(said);
  } catch {
    return undefined;
  }
  if (typeof report.vulnerabilities !== 'object') return undefined;
  /** @type {Map<string, { id: string, name: string, severity: string, title: string }>} */
  const once = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const one of via) {
      if (typeof one === 'string') continue;
      const { url, name, severity, title } = one;
      const id = url.split('/').at(-1) ?? url;
      once.set(`${id} ${name}`, { id, name, severity, title });
    }
  }
  return [...once.values()];
}

/** @typedef {{ url: string, name: string, severity: string, title: string }} Weakness */
