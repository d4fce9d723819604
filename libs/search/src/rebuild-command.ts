import { setTimeout as wait } from 'node:timers/promises';
import type { Rebuild } from './feed-progress.js';
import { openProgress } from './mongo/open-progress.js';

/** Where the index is that is to be made anew. */
export interface RebuildPlace {
  readonly mongodbUri: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: 'en' | 'zh-CN';
  readonly print: (line: string) => void;
  /** Says how far it has come; it is for the eye alone. */
  readonly tell: (line: string) => void;
}

/** Milliseconds between two looks at how far it is. */
const interval = 1000;

/** Looks without any progress after which nobody seems to be at work. */
const patience = 20;

/**
 * `npm run search:rebuild`: asks the worker to make the search index anew, and follows it. It goes on whether it is followed or not,
 * and is searched meanwhile.
 * @returns the exit code
 */
export async function runRebuildCommand({ mongodbUri, now, locale, print, tell }: RebuildPlace): Promise<number> {
  const say = (en: string, chinese: string): string => (locale === 'zh-CN' ? chinese : en);
  const { progress, close } = await openProgress(mongodbUri);
  try {
    await progress.askForRebuild(now);
    let before: Rebuild | undefined;
    for (let idle = 0; idle < patience; idle += 1) {
      const rebuild = await progress.rebuild();
      const { done = 0, total = 0, finishedAt } = rebuild ?? {};
      if (finishedAt !== undefined) {
        print(
          say(
            `The search index was made anew: ${done} complaints, customers' files and mails put aside.`,
            `检索索引已重建：共 ${done} 件投诉、客户档案与暂存来信。`,
          ),
        );
        return 0;
      }
      if (total > 0) tell(say(`${done} of ${total}`, `${done} / ${total}`));
      if (before?.done !== rebuild?.done || before?.from !== rebuild?.from) idle = 0;
      before = rebuild;
      await wait(interval);
    }
    print(
      say(
        'Asked for. No worker is at it just now; it begins, or goes on, when one runs.',
        '已提交重建请求。目前没有工作进程在执行；有工作进程运行时将开始或继续。',
      ),
    );
    return 0;
  } finally {
    await close();
  }
}
