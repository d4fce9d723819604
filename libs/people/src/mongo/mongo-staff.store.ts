import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { StaffCredentials, StaffMember } from '../staff.js';
import { StaffStore } from '../staff.store.js';
import { StaffRecord } from './staff.schema.js';

@Injectable()
export class MongoStaffStore extends StaffStore {
  constructor(@InjectModel(StaffRecord.name) private readonly staff: Model<StaffRecord>) {
    super();
  }

  override async find(id: string): Promise<StaffMember | undefined> {
    const record = await this.staff.findOne({ _id: id }, { passwordHash: 0 }).lean();
    return record ? memberOf(record) : undefined;
  }

  override async findByEmail(email: string): Promise<StaffCredentials | undefined> {
    const record = await this.staff.findOne({ email: email.trim().toLowerCase() }).lean();
    return record ? { ...memberOf(record), passwordHash: record.passwordHash } : undefined;
  }

  override async hasAdministrator(): Promise<boolean> {
    return (await this.staff.exists({ roles: 'administrator' })) !== null;
  }

  override async add(member: StaffCredentials): Promise<boolean> {
    const { id, email, name, roles, departments, deputyId, absentUntil, locale, passwordHash } = member;
    try {
      await this.staff.create({
        _id: id,
        email,
        name,
        roles: [...roles],
        passwordHash,
        ...(departments && { departments: [...departments] }),
        ...(deputyId !== undefined && { deputyId }),
        ...(absentUntil !== undefined && { absentUntil: new Date(absentUntil) }),
        ...(locale && { locale }),
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async withRoles(roles: readonly Role[]): Promise<StaffMember[]> {
    return (
      await this.staff
        .find({ roles: { $in: [...roles] } }, { passwordHash: 0 })
        .sort({ _id: 1 })
        .lean()
    ).map(memberOf);
  }

  override async inDepartment(department: string): Promise<StaffMember[]> {
    return (await this.staff.find({ departments: department }, { passwordHash: 0 }).sort({ _id: 1 }).lean()).map(
      memberOf,
    );
  }

  override async awayWithDeputy(deputyId: string, at: number): Promise<string[]> {
    const away = await this.staff.find({ deputyId, absentUntil: { $gt: new Date(at) } }, { _id: 1 }).lean();
    return away.map(({ _id }) => _id);
  }

  override async setAbsence(id: string, absentUntil: number, deputyId?: string): Promise<void> {
    await this.staff.updateOne(
      { _id: id },
      { $set: { absentUntil: new Date(absentUntil), ...(deputyId && { deputyId }) } },
    );
  }
}

function memberOf({ _id, absentUntil, ...record }: Omit<StaffRecord, 'passwordHash'>): StaffMember {
  const { email, name, roles, departments, deputyId, locale } = record;
  return {
    id: _id,
    email,
    name,
    roles,
    ...(departments && { departments }),
    ...(deputyId !== undefined && { deputyId }),
    ...(absentUntil && { absentUntil: absentUntil.getTime() }),
    ...(locale && { locale }),
  };
}
