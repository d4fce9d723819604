import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
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
    return record ? { id: record._id, email: record.email, name: record.name, roles: record.roles } : undefined;
  }

  override async findByEmail(email: string): Promise<StaffCredentials | undefined> {
    const record = await this.staff.findOne({ email: email.trim().toLowerCase() }).lean();
    if (!record) return undefined;
    const { _id, ...member } = record;
    return { id: _id, ...member };
  }

  override async hasAdministrator(): Promise<boolean> {
    return (await this.staff.exists({ roles: 'administrator' })) !== null;
  }

  override async add({ id, ...member }: StaffCredentials): Promise<boolean> {
    try {
      await this.staff.create({ _id: id, ...member, roles: [...member.roles] });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
