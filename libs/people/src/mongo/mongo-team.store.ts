import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Team } from '../team.js';
import { TeamStore } from '../team.store.js';
import { PeopleRevision } from './people-revision.js';
import { TeamRecord } from './team.schema.js';

@Injectable()
export class MongoTeamStore extends TeamStore {
  constructor(
    @InjectModel(TeamRecord.name) private readonly teams: Model<TeamRecord>,
    private readonly revision: PeopleRevision,
  ) {
    super();
  }

  override async find(id: string): Promise<Team | undefined> {
    const record = await this.teams.findOne({ _id: id }).lean();
    return record ? teamOf(record) : undefined;
  }

  override async withPeople(staffIds: readonly string[]): Promise<Team[]> {
    const one = { $in: [...staffIds] };
    const found = await this.teams
      .find({ $or: [{ members: one }, { leadId: one }, { managerId: one }, { directorId: one }] })
      .lean();
    return found.map(teamOf);
  }

  override async idsOfBrands(brands: readonly (string | undefined)[]): Promise<string[]> {
    // To the database a field that is not there is null.
    const found = await this.teams
      .find({ brand: { $in: brands.map((brand) => brand ?? null) } as never }, { _id: 1 })
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async all(): Promise<Team[]> {
    return (await this.teams.find({}).sort({ _id: 1 }).lean()).map(teamOf);
  }

  override async replace({ id, ...team }: Team): Promise<boolean> {
    const replaced = await this.teams.replaceOne({ _id: id }, { ...team, members: [...team.members] });
    await this.revision.raise();
    return replaced.matchedCount > 0;
  }

  override async join(id: string, staffId: string): Promise<boolean> {
    const { matchedCount } = await this.teams.updateOne({ _id: id }, { $addToSet: { members: staffId } });
    await this.revision.raise();
    return matchedCount > 0;
  }

  override async add({ id, ...team }: Team): Promise<boolean> {
    try {
      await this.teams.create({ _id: id, ...team, members: [...team.members] });
      await this.revision.raise();
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

function teamOf({ _id, ...team }: TeamRecord): Team {
  return { id: _id, ...team };
}
