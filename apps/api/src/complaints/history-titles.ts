import type { RecordedEvent } from '#casework/complaint-record.js';
import { eventWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** What a line of the history is called. */
export function titleOf({ type }: RecordedEvent): Words {
  return titles[type];
}

const titles: Readonly<Record<RecordedEvent['type'], Words>> = {
  ...eventWords,
  'workflow.migrated': { en: 'moved to another version of the workflow', 'zh-CN': '迁移至其他流程版本' },
  'workflow.migrationUndone': { en: 'moved back to the version before', 'zh-CN': '撤销流程迁移' },
  'rulebook.rebased': { en: 'moved to other time limits', 'zh-CN': '改按其他时限政策计算' },
  'rulebook.rebaseUndone': { en: 'moved back to the time limits before', 'zh-CN': '恢复原时限政策' },
};
