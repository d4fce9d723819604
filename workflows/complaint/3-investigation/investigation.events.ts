import { IsBoolean, IsOptional } from 'class-validator';
import type { FindingResult } from '../complaint.context.js';
import { findingResults } from '../complaint.context.js';
import { Fact, IsInstant, IsKey, IsLine, IsOneOf, IsProse } from '../complaint.fact.js';

/** The customer was asked for something that only the customer can tell or send. */
export class InformationRequested extends Fact {
  readonly type = 'information.requested';

  @IsProse()
  readonly questions!: string;
}

/** Another department was asked. */
export class RequestSent extends Fact {
  readonly type = 'request.sent';

  @IsKey()
  readonly requestId!: string;

  @IsLine()
  readonly department!: string;

  @IsProse()
  readonly question!: string;

  /** The investigation waits for the answer. */
  @IsBoolean()
  readonly awaited!: boolean;

  @IsOptional()
  @IsInstant()
  readonly dueAt?: number;
}

export class RequestAnswered extends Fact {
  readonly type = 'request.answered';

  @IsKey()
  readonly requestId!: string;

  @IsProse()
  readonly answer!: string;
}

/** The department says that it is the wrong one, and why. The question is ours again. */
export class RequestHandedBack extends Fact {
  readonly type = 'request.handedBack';

  @IsKey()
  readonly requestId!: string;

  @IsProse()
  readonly reason!: string;
}

/** What we found on one point, on which basis (law, contract, standard) and from which evidence. */
export class FindingRecorded extends Fact {
  readonly type = 'finding.recorded';

  @IsKey()
  readonly pointId!: string;

  @IsOneOf(findingResults)
  readonly result!: FindingResult;

  @IsProse()
  readonly basis!: string;

  @IsProse()
  readonly evidence!: string;
}

export class InvestigationConcluded extends Fact {
  readonly type = 'investigation.concluded';

  @IsProse()
  readonly summary!: string;
}
