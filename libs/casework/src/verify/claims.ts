import type { SealedHead } from '../seal.js';

/** What one seal claims of one complaint: that its entry with this number has this hash. */
export interface Claim {
  readonly seal: number;
  readonly sequence: number;
  readonly hash: string;
}

/** What all the seals claim of one complaint, the oldest first. */
export interface Claims {
  readonly ref: string;
  readonly claims: readonly Claim[];
}

/** Bytes of one claim: two numbers and a SHA-256. */
const size = 4 + 4 + 32;

/**
 * The claims of all seals. Every one is kept, not only the newest of a complaint: a history that was rewritten and then
 * sealed again agrees with the newest. Packed, so that a million complaints fit into a usual machine's memory.
 */
export class ClaimBook {
  private readonly packed = new Map<string, { ref: string; bytes: Buffer }>();

  add(seal: number, { complaintId, ref, sequence, hash }: SealedHead): void {
    const claim = Buffer.allocUnsafeSlow(size);
    claim.writeUInt32LE(seal);
    claim.writeUInt32LE(sequence, 4);
    claim.write(hash, 8, 'hex');
    const known = this.packed.get(complaintId);
    // The first name counts: a later one would be that of whoever changed it.
    if (!known) this.packed.set(complaintId, { ref, bytes: claim });
    else if (!isSame(known.bytes.subarray(-size), claim)) known.bytes = Buffer.concat([known.bytes, claim]);
  }

  /** Takes out the claims of a complaint: what is left at the end was claimed of complaints that are not there. */
  take(complaintId: string): Claims | undefined {
    const found = this.packed.get(complaintId);
    this.packed.delete(complaintId);
    return found && { ref: found.ref, claims: unpacked(found.bytes) };
  }

  *left(): Iterable<Claims & { readonly complaintId: string }> {
    for (const [complaintId, { ref, bytes }] of this.packed) yield { complaintId, ref, claims: unpacked(bytes) };
  }
}

/** The same but for the seal: the second of two seals that overlap adds nothing. */
function isSame(one: Buffer, other: Buffer): boolean {
  return one.subarray(4).equals(other.subarray(4));
}

function unpacked(bytes: Buffer): Claim[] {
  return Array.from({ length: bytes.length / size }, (_, index) => {
    const claim = bytes.subarray(index * size, (index + 1) * size);
    return { seal: claim.readUInt32LE(), sequence: claim.readUInt32LE(4), hash: claim.toString('hex', 8) };
  });
}
