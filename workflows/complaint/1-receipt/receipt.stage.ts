import { dividing, mergingFrom, withdrawal } from '../at-any-time/leaving.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

const countingFromReceipt = [
  'clock:acknowledgement',
  'clock:resolution',
  'clock:finalResponse',
  'clock:progressUpdate',
  'clock:fastLane',
] as const;

const settlement = ['fastLaneOpen', 'withinOwnSettlement', 'actorIsImpartial'] as const;

/**
 * The complaint has come in. The customer hears at once that it did; somebody understands and weighs it, and it gets
 * one owner who keeps it to the end. Every clock counts from when the customer said it, not from when we wrote it down.
 */
export const receipt = complaint.createStateConfig({
  meta: { title: stageWords.receipt, owner: 'agent' },
  initial: 'assessing',
  entry: [{ type: 'sendOnce', params: { letter: 'receiptNotice' } }],
  states: {
    assessing: {
      id: 'assessing',
      meta: { owner: 'agent' },
      tags: countingFromReceipt,
      on: {
        'complaint.accepted': [
          {
            guard: when('classified', 'hasOwner', 'automaticNoticeSuffices', 'noticeNotLost'),
            target: '#investigation',
          },
          { guard: when('classified', 'hasOwner'), target: '#acknowledgement' },
        ],
        // DISP 1.5: whoever settles it before it is even taken on has done more than acknowledge it.
        'complaint.settledAtOnce': [
          {
            guard: when('classified', 'hasOwner', ...settlement, 'settledWithRemedies'),
            target: '#fulfilling',
            actions: [record('settlement'), send('summaryResolution')],
          },
          {
            guard: when('classified', 'hasOwner', ...settlement),
            target: '#followUp',
            actions: [record('settlement'), send('summaryResolution')],
          },
        ],
        'complaint.rejected': {
          target: 'givingNotice',
          actions: [{ type: 'end', params: { outcome: 'rejected' } }, send('rejection')],
        },
        'complaint.referred': {
          target: 'givingNotice',
          actions: [{ type: 'end', params: { outcome: 'referred' } }, send('referral')],
        },
        'enquiry.recognised': {
          guard: when('actorIsImpartial'),
          target: 'enquiring',
          actions: [record('onlyInHistory')],
        },
        ...withdrawal,
        ...mergingFrom('assessing'),
        ...dividing,
      },
    },
    /**
     * A question that nobody is dissatisfied about. Every clock runs on: it may turn out to be a complaint after all, which
     * counts from when it came (DISP, RG 271), and nobody gains time by calling a complaint an enquiry.
     */
    enquiring: {
      id: 'enquiring',
      meta: { owner: 'agent' },
      tags: countingFromReceipt,
      on: {
        'complaint.recognised': { target: 'assessing', actions: [record('onlyInHistory')] },
        'enquiry.answered': {
          guard: when('everyPromiseSettled'),
          target: '#closed',
          actions: [{ type: 'end', params: { outcome: 'enquiry' } }, record('closing')],
        },
        ...withdrawal,
        ...mergingFrom('enquiring'),
      },
    },
    /**
     * Not taken on is not yet told: it closes when the notice has arrived. Why it was not taken on is what it teaches,
     * so no lesson is asked for.
     */
    givingNotice: {
      id: 'givingNotice',
      meta: { owner: 'agent' },
      tags: ['clock:acknowledgement'],
      on: {
        'letter.delivered': [
          { guard: when('letter:rejection', 'everyPromiseSettled'), target: '#closed', actions: [record('closing')] },
          { guard: when('letter:referral', 'everyPromiseSettled'), target: '#closed', actions: [record('closing')] },
        ],
        'complaint.closed': {
          guard: when('everyPromiseSettled', 'everyLetterDelivered'),
          target: '#closed',
          actions: [record('closing')],
        },
      },
    },
  },
});
