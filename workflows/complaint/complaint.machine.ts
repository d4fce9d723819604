import { receipt } from './1-receipt/receipt.stage.js';
import { acknowledgement } from './2-acknowledgement/acknowledgement.stage.js';
import { investigation } from './3-investigation/investigation.stage.js';
import { resolution } from './4-resolution/resolution.stage.js';
import { followUp } from './5-follow-up/follow-up.stage.js';
import { lessonSummary } from './6-lesson-summary/lesson-summary.stage.js';
import { caseFile } from './at-any-time/case-file.region.js';
import { closed } from './closed/closed.stage.js';
import { complaint } from './complaint.vocabulary.js';
import { escalation } from './escalation/escalation.region.js';

/**
 * The life of a complaint: where it stands, how far it has climbed, and what is written down on the way.
 * Plain data. This is what is linted, hashed, published and pinned to each complaint.
 */
export const complaintLife = {
  id: 'complaint',
  type: 'parallel',
  states: {
    handling: {
      initial: 'receipt',
      states: { receipt, acknowledgement, investigation, resolution, followUp, lessonSummary, closed },
    },
    escalation,
    caseFile,
  },
} as const;

export const complaintMachine = complaint.createMachine({
  ...complaintLife,
  context: ({ input }) => input,
});
