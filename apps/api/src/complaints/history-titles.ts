import type { HistoryEntry, RecordedEvent } from '#casework/complaint-record.js';
import { refusesLetter } from '#casework/refused-letters.js';
import { eventWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** What a line of the history is called. */
export function titleOf(entry: HistoryEntry, history: readonly HistoryEntry[]): Words {
  return refusesLetter(history, entry) ? letterRefused : titles[entry.event.type];
}

const letterRefused: Words = { en: 'withheld letter refused', 'zh-CN': '驳回暂扣函件' };

const titles: Readonly<Record<RecordedEvent['type'], Words>> = {
  ...eventWords,
  'workflow.migrated': { en: 'moved to another version of the workflow', 'zh-CN': '迁移至其他流程版本' },
  'workflow.migrationUndone': { en: 'moved back to the version before', 'zh-CN': '撤销流程迁移' },
  'rulebook.rebased': { en: 'moved to other time limits', 'zh-CN': '改按其他时限政策计算' },
  'rulebook.rebaseUndone': { en: 'moved back to the time limits before', 'zh-CN': '恢复原时限政策' },
};
