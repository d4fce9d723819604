import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { replyAddress, replyPurpose, replyToken, requestParticipant } from '#casework/reply-address.js';
import type { Reader } from '#notifications/alert.js';
import type { AnswerByMail } from '#notifications/write-alert.js';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import type { DepartmentRequest } from '#workflows/complaint/complaint.context.js';
import { Senders } from './senders.js';

/** Gives each of a department an address of their own by which they answer a question in a mail. */
@Injectable()
export class AskDepartment {
  private readonly replyKey: KeyObject;

  constructor(
    private readonly senders: Senders,
    private readonly configuration: Configuration,
    secret: SecretKey,
  ) {
    this.replyKey = secret.derive(replyPurpose);
  }

  /** By the readers' ids. */
  answersOf(
    { ref, teamId }: { readonly ref: string; readonly teamId: string },
    { id, question }: DepartmentRequest,
    readers: readonly Reader[],
  ): ReadonlyMap<string, AnswerByMail> {
    return new Map(
      readers.map(({ staffId, address, locale }) => {
        const from = this.senders.of(teamId, locale);
        const right = { ref, participant: requestParticipant(address, id) };
        return [
          staffId,
          { question, from, replyTo: this.replyTo(from.address, right), token: replyToken(this.replyKey, right) },
        ];
      }),
    );
  }

  /** Where the marked address is not taken or is too long (RFC 5321 §4.5.3.1.1), the token in the text has to do. */
  private replyTo(base: string, right: { readonly ref: string; readonly participant: string }): string {
    if (this.configuration.MAIL_PLUS_ADDRESSES !== 'yes') return base;
    const marked = replyAddress(this.replyKey, base, right);
    return marked.lastIndexOf('@') <= 64 ? marked : base;
  }
}
