/** A file that came with a mail, decoded. */
export interface ReadAttachment {
  readonly name?: string;
  readonly declaredType: string;
  readonly inline: boolean;
  readonly contentId?: string;
  readonly content: Uint8Array;
}

export interface ReadBody {
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly ReadAttachment[];
}
