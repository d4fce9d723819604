import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { DoRuns } from './do-runs.js';
import { DraftRules } from './draft-rules.js';
import { HouseLettersModule } from './house-letters.module.js';
import { HouseRules } from './house-rules.js';
import { MongoRuleDrafts } from './mongo/mongo-rule-drafts.js';
import { MongoRuleRuns } from './mongo/mongo-rule-runs.js';
import { RuleDraftDocument, RuleDraftSchema } from './mongo/rule-draft.schema.js';
import { RuleRunDocument, RuleRunRowDocument, RuleRunRowSchema, RuleRunSchema } from './mongo/rule-run.schema.js';
import { OrderRuns } from './order-runs.js';
import { PublishRules } from './publish-rules.js';
import { RuleDrafts } from './rule-draft.store.js';
import { RuleRuns } from './rule-run.store.js';
import { WorkflowVersions } from './workflow-versions.js';

/** Changing the rules of the house while it works: drafts, trials, publication, moves. */
@Module({
  imports: [
    CaseworkModule,
    HouseLettersModule,
    MongooseModule.forFeature([
      { name: RuleDraftDocument.name, schema: RuleDraftSchema },
      { name: RuleRunDocument.name, schema: RuleRunSchema },
      { name: RuleRunRowDocument.name, schema: RuleRunRowSchema },
    ]),
  ],
  providers: [
    { provide: RuleDrafts, useClass: MongoRuleDrafts },
    { provide: RuleRuns, useClass: MongoRuleRuns },
    HouseRules,
    DraftRules,
    PublishRules,
    OrderRuns,
    DoRuns,
    WorkflowVersions,
  ],
  exports: [
    HouseLettersModule,
    RuleDrafts,
    RuleRuns,
    HouseRules,
    DraftRules,
    PublishRules,
    OrderRuns,
    DoRuns,
    WorkflowVersions,
  ],
})
export class RulesModule {
  /** @param codes the module that gives `CodesInUse`, where taxonomies are drafted */
  static beside(codes: Type): DynamicModule {
    return { module: RulesModule, imports: [codes] };
  }
}
