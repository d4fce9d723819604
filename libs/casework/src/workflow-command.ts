import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DomainError } from '#platform/domain-error.js';
import { explainClock } from './command/explain-clock.js';
import { migrateComplaints, rebaseComplaints, undoMove } from './command/move-rules.js';
import type { Options, Place } from './command/place.js';
import { CommandRefused, codeOf, say } from './command/place.js';
import { drawDiagrams, lintWorkflow, makeFixtures, publishWorkflow } from './command/release.js';
import { previewRecord, simulateRecords } from './command/try-rules.js';
import { WorkflowRefused, inOneLine } from './lint.js';
import type { Rulebooks } from './rulebooks.js';
import { loadRulebooks } from './rulebooks.js';

export type { Place } from './command/place.js';

interface Command {
  readonly usage: string;
  readonly does: { readonly en: string; readonly 'zh-CN': string };
  /** Names of its options; the value says what each takes. */
  readonly options: Readonly<Record<string, { type: 'string'; multiple?: boolean } | { type: 'boolean' }>>;
  /** How many words it takes beside its options. */
  readonly words: number;
  run(input: {
    options: Options;
    words: readonly string[];
    rulebooks: () => Rulebooks;
    place: Place;
  }): void | Promise<void>;
}

const text = { type: 'string' } as const;

const commands: Readonly<Record<string, Command>> = {
  lint: {
    usage: 'lint [<definition.json>]',
    does: {
      en: 'judges the workflow, its policies, calendars and taxonomies',
      'zh-CN': '检查流程、时限政策、日历与分类表',
    },
    options: {},
    words: 1,
    run: ({ words: [file], place }) => lintWorkflow(file, place),
  },
  publish: {
    usage: 'publish',
    does: { en: 'freezes what has changed as a new version', 'zh-CN': '将改动发布为新版本并冻结' },
    options: {},
    words: 0,
    run: ({ place }) => publishWorkflow(place),
  },
  fixtures: {
    usage: 'fixtures',
    does: { en: 'stores a complaint in each state of the newest version', 'zh-CN': '为最新版本的每个状态生成投诉样例' },
    options: {},
    words: 0,
    run: ({ place }) => makeFixtures(place),
  },
  diagram: {
    usage: 'diagram',
    does: { en: 'draws every published version into docs/diagrams', 'zh-CN': '将各已发布版本绘制到 docs/diagrams' },
    options: {},
    words: 0,
    run: ({ place }) => drawDiagrams(place),
  },
  explain: {
    usage:
      'explain --policy <name> --clock <name> --start <instant> [--severity <s>] [--pause <from>/<to>]… [--due <instant>]',
    does: { en: 'says why a clock is due when it is', 'zh-CN': '说明某时限为何在该时刻到期' },
    options: {
      policy: text,
      clock: text,
      start: text,
      severity: text,
      due: text,
      pause: { type: 'string', multiple: true },
    },
    words: 0,
    run: ({ options, rulebooks, place }) => explainClock(options, rulebooks(), place),
  },
  simulate: {
    usage: 'simulate --records <file.jsonl> --policy <name> [--against <name>] [--until <instant>]',
    does: { en: 'plays stored complaints under another policy', 'zh-CN': '按另一时限政策重演已存投诉' },
    options: { records: text, policy: text, against: text, until: text },
    words: 0,
    run: ({ options, rulebooks, place }) => simulateRecords(options, rulebooks(), place),
  },
  preview: {
    usage: 'preview --records <file.jsonl> [--id <complaint>] [--until <instant>]',
    does: { en: 'says who will be told what if nothing happens', 'zh-CN': '预告若无进展将通知谁' },
    options: { records: text, id: text, until: text },
    words: 0,
    run: ({ options, rulebooks, place }) => previewRecord(options, rulebooks(), place),
  },
  migrate: {
    usage: 'migrate --migration <file> --by <staff> [--dry-run [--records <file.jsonl>]]',
    does: { en: 'moves complaints to another version of the workflow', 'zh-CN': '将投诉迁移至其他流程版本' },
    options: { migration: text, by: text, records: text, 'dry-run': { type: 'boolean' } },
    words: 0,
    run: ({ options, rulebooks, place }) => migrateComplaints(options, rulebooks(), place),
  },
  rebase: {
    usage:
      'rebase --from <policy> --to <policy> [--calendar <name>] --reason <text> --by <staff> [--dry-run [--records <file.jsonl>]]',
    does: {
      en: 'moves running complaints to another policy or calendar, or to what these are now',
      'zh-CN': '将在办投诉改按其他（或最新的）时限政策与日历计算',
    },
    options: {
      from: text,
      to: text,
      calendar: text,
      reason: text,
      by: text,
      records: text,
      'dry-run': { type: 'boolean' },
    },
    words: 0,
    run: ({ options, rulebooks, place }) => rebaseComplaints(options, rulebooks(), place),
  },
  undo: {
    usage: 'undo --order <id> --by <staff> [--dry-run [--records <file.jsonl>]]',
    does: { en: 'takes a migration or a rebase back', 'zh-CN': '撤销一次迁移或时限变更' },
    options: { order: text, by: text, records: text, 'dry-run': { type: 'boolean' } },
    words: 0,
    run: ({ options, rulebooks, place }) => undoMove(options, rulebooks(), place),
  },
};

/**
 * `npm run workflow -- <command> …`: what people do with a workflow beside handling complaints.
 * @returns the exit code: 0, or 1 when it could not be done, with the reason complained of in words
 */
export async function runWorkflowCommand(words: readonly string[], place: Place): Promise<number> {
  try {
    const [name = '', ...rest] = words;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      place.complain(usageIn(place));
      return 1;
    }
    const { values, positionals } = parsed(rest, command, place);
    const rulebooks = (): Rulebooks =>
      loadRulebooks(join(place.root, 'workflows'), place.policies === undefined ? {} : { own: place.policies });
    await command.run({ options: values, words: positionals, rulebooks, place });
    return 0;
  } catch (error) {
    if (error instanceof WorkflowRefused)
      for (const one of error.problems) place.complain(inOneLine(one, place.locale));
    else if (error instanceof DomainError || error instanceof RangeError) place.complain(error.message);
    else throw error;
    return 1;
  }
}

function parsed(
  words: readonly string[],
  { options, words: most, usage }: Command,
  place: Place,
): { values: Options; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: most > 0 });
    if (positionals.length <= most) return { values, positionals };
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
  }
  throw new CommandRefused(say(place, `use it as: ${usage}`, `用法：${usage}`));
}

function usageIn(place: Place): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does[place.locale]}`);
  return [say(place, 'npm run workflow -- <command>:', 'npm run workflow -- <命令>：'), ...lines].join('\n');
}
