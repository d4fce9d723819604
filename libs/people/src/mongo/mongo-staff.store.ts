import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { DigestSettings } from '../digest-settings.js';
import type { Absence, SecondFactor, StaffCredentials, StaffMember, StaffTerms } from '../staff.js';
import type { Away, StaffChange } from '../staff.store.js';
import { StaffStore } from '../staff.store.js';
import { PeopleRevision } from './people-revision.js';
import { StaffRecord } from './staff.schema.js';

/** What proves who somebody is; it is read by whoever checks it alone. */
const withoutProofs = { passwordHash: 0, secondFactor: 0, offeredSecret: 0, recoveryCodes: 0 } as const;

const stillHere = { leftAt: { $exists: false } } as const;

@Injectable()
export class MongoStaffStore extends StaffStore {
  constructor(
    @InjectModel(StaffRecord.name) private readonly staff: Model<StaffRecord>,
    private readonly revision: PeopleRevision,
  ) {
    super();
  }

  override async find(id: string): Promise<StaffMember | undefined> {
    const record = await this.staff.findOne({ _id: id }, withoutProofs).lean();
    return record ? memberOf(record) : undefined;
  }

  override async findByEmail(email: string): Promise<StaffCredentials | undefined> {
    const record = await this.staff.findOne({ email: email.trim().toLowerCase() }).lean();
    return record ? credentialsOf(record) : undefined;
  }

  override async findByExtension(extension: string): Promise<StaffMember | undefined> {
    const [record, another] = await this.staff
      .find({ extension, ...stillHere }, withoutProofs)
      .limit(2)
      .lean();
    return record && !another ? memberOf(record) : undefined;
  }

  override async credentialsOf(id: string): Promise<StaffCredentials | undefined> {
    const record = await this.staff.findOne({ _id: id }).lean();
    return record ? credentialsOf(record) : undefined;
  }

  override async hasAdministrator(): Promise<boolean> {
    return (await this.staff.exists({ roles: 'administrator', ...stillHere })) !== null;
  }

  override async add(member: StaffCredentials): Promise<boolean> {
    const { id, roles, departments, recoveryCodes, absentFrom, absentUntil, leftAt, ...plain } = member;
    try {
      await this.staff.create({
        ...plain,
        _id: id,
        roles: [...roles],
        ...(departments && { departments: [...departments] }),
        ...(recoveryCodes && { recoveryCodes: [...recoveryCodes] }),
        ...(absentFrom !== undefined && { absentFrom: new Date(absentFrom) }),
        ...(absentUntil !== undefined && { absentUntil: new Date(absentUntil) }),
        ...(leftAt !== undefined && { leftAt: new Date(leftAt) }),
      });
      await this.revision.raise();
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async all(): Promise<StaffMember[]> {
    const records = await this.staff.find({}, withoutProofs).sort({ email: 1 }).lean();
    return records.map(memberOf);
  }

  override async withRoles(roles: readonly Role[]): Promise<StaffMember[]> {
    const wanted = { roles: { $in: [...roles] }, ...stillHere };
    return (await this.staff.find(wanted, withoutProofs).sort({ _id: 1 }).lean()).map(memberOf);
  }

  override async inDepartment(department: string): Promise<StaffMember[]> {
    const wanted = { departments: department, ...stillHere };
    return (await this.staff.find(wanted, withoutProofs).sort({ _id: 1 }).lean()).map(memberOf);
  }

  override async awayWithDeputy(deputyId: string, at: number): Promise<Away[]> {
    const away = await this.staff
      .find({ deputyId, absentUntil: { $gt: new Date(at) } }, { absentFrom: 1, absentUntil: 1 })
      .lean();
    return away
      .filter(({ absentFrom }) => (absentFrom?.getTime() ?? 0) <= at)
      .map(({ _id, absentUntil }) => ({ id: _id, until: absentUntil?.getTime() ?? at }));
  }

  override async setAbsence(id: string, { from, until, deputyId }: Absence): Promise<void> {
    const absence = {
      absentUntil: new Date(until),
      ...(from !== undefined && { absentFrom: new Date(from) }),
      ...(deputyId !== undefined && { deputyId }),
    };
    const gone = { ...(from === undefined && { absentFrom: 1 }), ...(deputyId === undefined && { deputyId: 1 }) };
    await this.staff.updateOne({ _id: id }, { $set: absence, ...(Object.keys(gone).length > 0 && { $unset: gone }) });
    await this.revision.raise();
  }

  override async setDigest(id: string, { at, offDays }: DigestSettings): Promise<void> {
    await this.set(id, { digest: { ...(at !== undefined && { at }), ...(offDays && { offDays: [...offDays] }) } });
    await this.revision.raise();
  }

  override async setTerms(id: string, { approvalLimit, workingHours }: StaffTerms): Promise<void> {
    await this.staff.updateOne(
      { _id: id },
      {
        $set: { ...(approvalLimit !== undefined && { approvalLimit }), ...(workingHours && { workingHours }) },
        $unset: { ...(approvalLimit === undefined && { approvalLimit: 1 }), ...(!workingHours && { workingHours: 1 }) },
      },
    );
    await this.revision.raise();
  }

  override async change(id: string, { leftAt, roles, departments, ...plain }: StaffChange): Promise<boolean> {
    const isKnown = await this.set(id, {
      ...plain,
      ...(roles && { roles: [...roles] }),
      ...(departments && { departments: [...departments] }),
      ...(leftAt !== undefined && { leftAt: new Date(leftAt) }),
    });
    await this.revision.raise();
    return isKnown;
  }

  override async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.set(id, { passwordHash });
  }

  override async offerSecret(id: string, offeredSecret: string): Promise<void> {
    await this.set(id, { offeredSecret });
  }

  override async setSecondFactor(
    id: string,
    secondFactor: SecondFactor,
    recoveryCodes: readonly string[],
  ): Promise<void> {
    await this.staff.updateOne(
      { _id: id },
      { $set: { secondFactor, recoveryCodes: [...recoveryCodes] }, $unset: { offeredSecret: 1 } },
    );
  }

  override async removeSecondFactor(id: string): Promise<void> {
    await this.staff.updateOne({ _id: id }, { $unset: { secondFactor: 1, offeredSecret: 1, recoveryCodes: 1 } });
  }

  override async setRecoveryCodes(id: string, recoveryCodes: readonly string[]): Promise<void> {
    await this.set(id, { recoveryCodes: [...recoveryCodes] });
  }

  override async useStep(id: string, step: number): Promise<boolean> {
    const notYet = { _id: id, 'secondFactor.lastStep': { $lt: step } };
    const used = await this.staff.updateOne(notYet, { $set: { 'secondFactor.lastStep': step } });
    return used.matchedCount > 0;
  }

  override async useRecoveryCode(id: string, codeHash: string): Promise<boolean> {
    const held = { _id: id, recoveryCodes: codeHash };
    const used = await this.staff.updateOne(held, { $pull: { recoveryCodes: codeHash } });
    return used.matchedCount > 0;
  }

  private async set(id: string, fields: Partial<Omit<StaffRecord, '_id'>>): Promise<boolean> {
    return (await this.staff.updateOne({ _id: id }, { $set: fields })).matchedCount > 0;
  }
}

function memberOf(record: StaffRecord): StaffMember {
  const { _id, email, name, roles, departments, deputyId, extension, locale, absentFrom, absentUntil, digest, leftAt } =
    record;
  const { approvalLimit, workingHours } = record;
  return {
    id: _id,
    email,
    name,
    roles,
    ...(departments && { departments }),
    ...(deputyId !== undefined && { deputyId }),
    ...(absentFrom && { absentFrom: absentFrom.getTime() }),
    ...(absentUntil && { absentUntil: absentUntil.getTime() }),
    ...(digest && { digest }),
    ...(extension !== undefined && { extension }),
    ...(locale && { locale }),
    ...(approvalLimit !== undefined && { approvalLimit }),
    ...(workingHours && { workingHours }),
    ...(leftAt && { leftAt: leftAt.getTime() }),
  };
}

function credentialsOf(record: StaffRecord): StaffCredentials {
  const { passwordHash, secondFactor, offeredSecret, recoveryCodes } = record;
  return {
    ...memberOf(record),
    ...(passwordHash !== undefined && { passwordHash }),
    ...(secondFactor && { secondFactor }),
    ...(offeredSecret !== undefined && { offeredSecret }),
    ...(recoveryCodes && { recoveryCodes }),
  };
}
