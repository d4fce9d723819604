import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { OpenRequest } from '../department-requests.js';
import { DepartmentRequests } from '../department-requests.js';
import type { Counted, DueLine } from '../due-page.js';
import { duePage } from '../due-page.js';
import { ComplaintDocument } from './complaint.schema.js';

const requests = 'snapshot.context.requests';

/** Where a request stands in the list. */
const places = {
  clocks: 1,
  [`${requests}.id`]: 1,
  [`${requests}.department`]: 1,
  [`${requests}.state`]: 1,
} as const;

const shown = { ref: 1, subject: 1, severity: 1, clocks: 1, [requests]: 1 } as const;

@Injectable()
export class MongoDepartmentRequests extends DepartmentRequests {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  /**
   * The dates are in the complaints, and one may ask several departments: the places of all that is open are read, and what
   * is written only of the page.
   */
  override async open(
    departments: readonly string[],
    limit: number,
    after?: DueLine,
  ): Promise<Counted<OpenRequest, DueLine>> {
    const asking = await this.find({ askedDepartments: { $in: [...departments] } }, places);
    const page = duePage(asking.flatMap(requestsOf).filter(isOf(departments)), limit, after);
    const ids = [...new Set(page.items.map(({ complaintId }) => complaintId))];
    const found = ids.length === 0 ? [] : await this.vault.open(await this.find({ _id: { $in: ids } }, shown));
    const opened = new Map(found.flatMap(requestsOf).map((one) => [keyOf(one), one]));
    // One that was answered between the two questions is no longer open.
    return { ...page, items: page.items.flatMap((one) => opened.get(keyOf(one)) ?? []).map(withoutPlace) };
  }

  private async find(
    filter: QueryFilter<ComplaintDocument>,
    fields: Readonly<Record<string, 1>>,
  ): Promise<ComplaintDocument[]> {
    return this.complaints.find(filter, fields).lean<ComplaintDocument[]>();
  }
}

/** A request as it is shown, with its place in the list. */
type PlacedRequest = OpenRequest & DueLine;

function isOf(departments: readonly string[]): (request: OpenRequest) => boolean {
  return ({ department }) => departments.includes(department);
}

function keyOf({ complaintId, id }: DueLine): string {
  return `${complaintId} ${id}`;
}

function withoutPlace({ id: _id, ...request }: PlacedRequest): OpenRequest {
  return request;
}

function requestsOf({ _id, ref, subject, severity, clocks, snapshot }: ComplaintDocument): PlacedRequest[] {
  const { context } = snapshot as { context: Pick<ComplaintContext, 'requests'> };
  const clockOf = (name: string, requestId: string) =>
    clocks.find((clock) => clock.name === name && clock.subject === requestId && clock.state !== 'ended');
  return context.requests
    .filter(({ state }) => state === 'open')
    .map(({ id, department, question, awaited }) => {
      const [answer, handBack] = [clockOf('departmentRequest', id), clockOf('handBack', id)];
      return {
        id,
        complaintId: _id,
        ref,
        subject,
        severity: severity as OpenRequest['severity'],
        requestId: id,
        department,
        question,
        awaited,
        ...(answer && { askedAt: answer.startedAt }),
        ...(answer?.deadline !== undefined && { dueAt: answer.deadline }),
        ...(handBack?.deadline !== undefined && { handBackUntil: handBack.deadline }),
      };
    });
}
