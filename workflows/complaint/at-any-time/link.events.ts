import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { PointDraft } from '../1-receipt/receipt.events.js';
import type { LinkKind, SaidLink } from '../complaint.links.js';
import { linkKinds, saidLinks } from '../complaint.links.js';
import { Fact, IsInstant, IsKey, IsLine, IsListOfKeys, IsOneOf, IsProse } from '../complaint.fact.js';

/** It is about the same thing as another complaint, which goes on for both. */
export class ComplaintMerged extends Fact {
  readonly type = 'complaint.merged';

  /** Its reference. */
  @IsKey()
  readonly into!: string;
}

/** They are about two things after all: this one goes on by itself, from where it was. */
export class MergeUndone extends Fact {
  readonly type = 'merge.undone';

  @IsProse()
  readonly reason!: string;
}

/** Part of it is a matter of its own: another complaint begins for it, received when this one was. */
export class ComplaintSplit extends Fact {
  readonly type = 'complaint.split';

  /** Subject of the complaint that begins. */
  @IsLine()
  readonly subject!: string;

  @IsProse()
  readonly summary!: string;

  /** The points that go with it. */
  @IsListOfKeys()
  @ArrayMaxSize(50)
  readonly pointIds!: readonly string[];

  /** The messages that are read there too. They stay here as well: nothing that the customer wrote is taken out of a file. */
  @IsOptional()
  @IsListOfKeys()
  @ArrayMaxSize(50)
  readonly messageIds?: readonly string[];
}

/** Somebody says what another complaint is to this one. */
export class ComplaintLinked extends Fact {
  readonly type = 'complaint.linked';

  @IsOneOf(saidLinks)
  readonly link!: SaidLink;

  /** Its reference. */
  @IsKey()
  readonly other!: string;
}

/** What was said of another complaint does not hold. */
export class ComplaintUnlinked extends Fact {
  readonly type = 'complaint.unlinked';

  @IsOneOf(linkKinds)
  readonly link!: LinkKind;

  @IsKey()
  readonly other!: string;
}

/** What another complaint says of itself and this one; `saidBy` is the person who said it there. */
abstract class ToldByAnother extends Fact {
  /** Its reference. */
  @IsKey()
  readonly other!: string;

  @IsKey()
  readonly otherId!: string;

  @IsOptional()
  @IsKey()
  readonly saidBy?: string;
}

/** Another complaint was merged into this one, which answers for both. */
export class ComplaintJoined extends ToldByAnother {
  readonly type = 'complaint.joined';

  /** When the other one was received: the earlier of both governs the clocks. */
  @IsInstant()
  readonly receivedAt!: number;

  /** What the customer complains of there. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PointDraft)
  readonly points!: readonly PointDraft[];
}

/** The merger was undone: the other one goes on by itself. */
export class ComplaintParted extends ToldByAnother {
  readonly type = 'complaint.parted';
}

/** The other end of a link that was made there. */
export class LinkNoted extends ToldByAnother {
  readonly type = 'link.noted';

  @IsOneOf(linkKinds)
  readonly link!: LinkKind;

  @IsOptional()
  @IsListOfKeys()
  @ArrayMaxSize(50)
  readonly messageIds?: readonly string[];
}

/** The other end of a link that was taken off there. */
export class LinkDropped extends ToldByAnother {
  readonly type = 'link.dropped';

  @IsOneOf(linkKinds)
  readonly link!: LinkKind;
}
