import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import { effectWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { concernOf, RaiseAlert } from './raise-alert.js';

const words: Words = {
  en: 'Could not be carried out, and was put aside: {effect} ({reason})',
  'zh-CN': '未能执行，已搁置：{effect}（{reason}）',
};

/** Tells the lead and the administrators that something could not be carried out: once each time that it is put aside. */
@Injectable()
export class TellParked {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly raiseAlert: RaiseAlert,
    private readonly time: TimeSource,
  ) {}

  async tell(complaint: StoredComplaint, { key, effect, since }: PendingEffect, reason: string): Promise<void> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { severity, teamId } = snapshotOf(complaint, rulebook).context;
    const readers = [
      ...(await this.raiseAlert.readers('lead', concernOf(complaint, rulebook))),
      ...(await this.raiseAlert.administrators()),
    ];
    const { en, 'zh-CN': zh } = effectWords[effect.type];
    const now = this.time.now();
    await this.raiseAlert.raise(
      {
        complaintId: complaint.id,
        // Put aside again after it was tried again, it is told again.
        id: `${key} put aside, waiting since ${since}`,
        ref: complaint.ref,
        personId: complaint.customerId,
        teamId,
        title: complaint.subject,
        because: 'effectParked',
        what: { en: fill(words, { effect: en, reason }).en, 'zh-CN': fill(words, { effect: zh, reason })['zh-CN'] },
        severity,
        at: now,
      },
      readers,
      rulebook,
      { expectedAt: now, mustBeAnswered: true },
    );
  }
}
