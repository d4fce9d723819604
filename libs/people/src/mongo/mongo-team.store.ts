import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Team } from '../team.js';
import { TeamStore } from '../team.store.js';
import { TeamRecord } from './team.schema.js';

@Injectable()
export class MongoTeamStore extends TeamStore {
  constructor(@InjectModel(TeamRecord.name) private readonly teams: Model<TeamRecord>) {
    super();
  }

  override async find(id: string): Promise<Team | undefined> {
    const record = await this.teams.findOne({ _id: id }).lean();
    if (!record) return undefined;
    const { _id, ...team } = record;
    return { id: _id, ...team };
  }

  override async add({ id, ...team }: Team): Promise<boolean> {
    try {
      await this.teams.create({ _id: id, ...team, members: [...team.members] });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
