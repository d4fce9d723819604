import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicate } from '#platform/is-duplicate.js';
import type { Publication, PublishedRule } from '../published-rule.js';
import { chained } from '../published-rule.js';
import { PublishedRules } from '../published-rules.js';
import { PublishedRuleDocument, ruleBookIn } from './published-rule.schema.js';

@Injectable()
export class MongoPublishedRules extends PublishedRules {
  constructor(@InjectModel(PublishedRuleDocument.name) private readonly rules: Model<PublishedRuleDocument>) {
    super();
  }

  override all(): Promise<PublishedRule[]> {
    return ruleBookIn(this.rules.db);
  }

  override async hasMoreThan(sequence: number): Promise<boolean> {
    return (await this.rules.exists({ _id: { $gt: sequence } })) !== null;
  }

  override async add(publication: Publication, last: PublishedRule | undefined): Promise<PublishedRule | undefined> {
    const entry = chained(publication, last);
    const { sequence, ...rest } = entry;
    try {
      await this.rules.create({ _id: sequence, ...rest, draftedBy: [...rest.draftedBy] });
      return entry;
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }
}
