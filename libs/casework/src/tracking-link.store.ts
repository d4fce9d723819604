/** The private link of one complaint, as it is stored: the token itself is not. */
export interface TrackingLink {
  readonly complaintId: string;
  /** 128 bits of chance, base64url. */
  readonly chance: string;
  /** SHA-256 of the token, base64url. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
}

export abstract class TrackingLinkStore {
  abstract find(complaintId: string): Promise<TrackingLink | undefined>;
  abstract findByHash(hash: string): Promise<TrackingLink | undefined>;
  /** False, and nothing stored, when the complaint has a link already. */
  abstract addIfNone(link: TrackingLink): Promise<boolean>;
  /** Puts it in the place of the one before. */
  abstract replace(link: TrackingLink): Promise<void>;
}
