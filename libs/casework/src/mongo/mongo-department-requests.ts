import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { OpenRequest } from '../department-requests.js';
import { DepartmentRequests } from '../department-requests.js';
import { ComplaintDocument } from './complaint.schema.js';

const shown = { ref: 1, subject: 1, severity: 1, clocks: 1, 'snapshot.context.requests': 1 } as const;

@Injectable()
export class MongoDepartmentRequests extends DepartmentRequests {
  constructor(
    @InjectModel(ComplaintDocument.name) private readonly complaints: Model<ComplaintDocument>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async open(departments: readonly string[], limit: number): Promise<OpenRequest[]> {
    const lists = await Promise.all(
      departments.map((department) =>
        this.complaints
          .find({ askedDepartments: department }, shown)
          .sort({ nextDueAt: 1, _id: 1 })
          .limit(limit)
          .lean<ComplaintDocument[]>(),
      ),
    );
    // One complaint may ask several of them.
    const found = [...new Map(lists.flat().map((one) => [one._id, one])).values()];
    const opened = await this.vault.open(found);
    return opened
      .flatMap(requestsOf)
      .filter(({ department }) => departments.includes(department))
      .toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || (one.ref < other.ref ? -1 : 1));
  }
}

function requestsOf({ _id, ref, subject, severity, clocks, snapshot }: ComplaintDocument): OpenRequest[] {
  const { requests } = (snapshot as { context: Pick<ComplaintContext, 'requests'> }).context;
  const clockOf = (name: string, requestId: string) =>
    clocks.find((clock) => clock.name === name && clock.subject === requestId && clock.state !== 'ended');
  return requests
    .filter(({ state }) => state === 'open')
    .map(({ id, department, question, awaited }) => {
      const [answer, handBack] = [clockOf('departmentRequest', id), clockOf('handBack', id)];
      return {
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
