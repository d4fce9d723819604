import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RuleKind } from '#casework/published-rule.js';
import type { Form } from '#clocks/policy-form.js';
import { TimeSource } from '#platform/time-source.js';
import { HouseRules } from './house-rules.js';
import type { RuleProblem, SoundRule } from './judge-rule.js';
import { isSound } from './judge-rule.js';
import type { RuleDraft } from './rule-draft.js';
import { RuleDrafts } from './rule-draft.store.js';
import type { FieldDifference, RuleField } from './rule-field.js';
import { differencesOf } from './rule-field.js';
import { RuleChangedMeanwhile, RuleHasProblems, RuleNotFound, RuleRefused } from './rules.errors.js';

/** A draft with all that can be said of it. */
export interface DraftRead {
  readonly draft: RuleDraft;
  readonly fields: readonly RuleField[];
  /** What it would change of the version that it was begun from. */
  readonly differences: readonly FieldDifference[];
  readonly problems: readonly RuleProblem[];
}

/** Writes drafts of rules. Nothing that is written here counts for anything before a second person has published it. */
@Injectable()
export class DraftRules {
  constructor(
    private readonly drafts: RuleDrafts,
    private readonly house: HouseRules,
    private readonly time: TimeSource,
  ) {}

  /** Begins a draft from the newest version. @throws RuleNotFound, RuleRefused when there is one already */
  async begin(kind: RuleKind, name: string, reason: string, by: string): Promise<RuleDraft> {
    const rules = this.house.of(kind);
    const base = rules.newest(name);
    const version = (rules.versionsOf(name)[0]?.version ?? 0) + 1;
    const now = this.time.now();
    const draft: RuleDraft = {
      id: randomUUID(),
      kind,
      name,
      version,
      base: base.hash,
      baseVersion: base.version,
      form: JSON.stringify(rules.next(base, version)),
      revision: 1,
      written: 1,
      state: 'open',
      reason,
      begunAt: now,
      begunBy: by,
      changedAt: now,
      authors: [by],
    };
    if (!(await this.drafts.add(draft))) throw new RuleRefused('draft-exists');
    return draft;
  }

  /** @throws RuleNotFound */
  async get(id: string): Promise<RuleDraft> {
    const draft = await this.drafts.find(id);
    if (!draft) throw new RuleNotFound('draft');
    return draft;
  }

  /** What a draft says, changes and lacks. */
  read(draft: RuleDraft): DraftRead {
    const form = JSON.parse(draft.form) as Form;
    const rules = this.house.of(draft.kind);
    const fields = rules.fieldsOf(form);
    const judged = this.judge(draft);
    const base = rules.versionsOf(draft.name).find(({ hash }) => hash === draft.base);
    return {
      draft,
      fields,
      differences: base ? differencesOf(rules.fieldsOf(base.form), fields) : [],
      problems: isSound(judged) ? [] : judged,
    };
  }

  judge({ kind, name, form }: RuleDraft): SoundRule | readonly RuleProblem[] {
    return this.house.of(kind).judge(name, JSON.parse(form) as Form);
  }

  /** Writes values into an open draft. What is wrong with them is told by `read`, and keeps it from being handed in. */
  async change(
    id: string,
    revision: number,
    values: readonly { readonly path: string; readonly value: string }[],
    by: string,
  ): Promise<RuleDraft> {
    const draft = await this.openOne(id, revision);
    const rules = this.house.of(draft.kind);
    const form = values.reduce<Form>(
      (changed, { path, value }) => {
        const next = rules.withValue(changed, path, value);
        if (next === undefined) throw new RuleRefused('unknown-field');
        return next;
      },
      JSON.parse(draft.form) as Form,
    );
    return this.replace(draft, {
      form: JSON.stringify(form),
      written: draft.revision + 1,
      authors: withAuthor(draft, by),
    });
  }

  /** Hands it in for the second person. @throws RuleHasProblems, RuleRefused when it changes nothing */
  async propose(
    id: string,
    revision: number,
    { reason, from }: { readonly reason: string; readonly from?: number },
    by: string,
  ): Promise<RuleDraft> {
    const draft = await this.openOne(id, revision);
    const { problems, differences } = this.read(draft);
    if (problems.length > 0) throw new RuleHasProblems(problems);
    if (differences.length === 0) throw new RuleRefused('unchanged');
    const { wantedFrom: _earlier, answer: _answered, ...rest } = draft;
    return this.replace(rest, {
      state: 'proposed',
      reason,
      authors: withAuthor(draft, by),
      proposedBy: by,
      proposedAt: this.time.now(),
      isUntold: true,
      ...(from !== undefined && { wantedFrom: from }),
    });
  }

  /** Gives a proposed draft back to be written in, with the reason; its own authors take it back so. */
  async giveBack(id: string, revision: number, reason: string, by: string): Promise<RuleDraft> {
    const draft = await this.at(id, revision);
    if (draft.state !== 'proposed') throw new RuleRefused('not-proposed');
    return this.replace(draft, { state: 'open', answer: { at: this.time.now(), by, reason }, isUntold: true });
  }

  /** Gives it up. It stays to be read. */
  async drop(id: string, revision: number, reason: string, by: string): Promise<RuleDraft> {
    const draft = await this.at(id, revision);
    if (draft.state !== 'open' && draft.state !== 'proposed') throw new RuleRefused('over-already');
    const isUntold = draft.proposedAt !== undefined;
    return this.replace(draft, { state: 'dropped', answer: { at: this.time.now(), by, reason }, isUntold });
  }

  /** The draft as it was looked at. @throws RuleNotFound, RuleChangedMeanwhile */
  async at(id: string, revision: number): Promise<RuleDraft> {
    const draft = await this.get(id);
    if (draft.revision !== revision) throw new RuleChangedMeanwhile();
    return draft;
  }

  /** @throws RuleChangedMeanwhile when somebody was quicker */
  async replace(draft: RuleDraft, change: Partial<RuleDraft>): Promise<RuleDraft> {
    const changed: RuleDraft = { ...draft, ...change, revision: draft.revision + 1, changedAt: this.time.now() };
    if (!(await this.drafts.replace(changed))) throw new RuleChangedMeanwhile();
    return changed;
  }

  private async openOne(id: string, revision: number): Promise<RuleDraft> {
    const draft = await this.at(id, revision);
    if (draft.state !== 'open') throw new RuleRefused('not-open');
    return draft;
  }
}

function withAuthor({ authors }: RuleDraft, by: string): string[] {
  return [...new Set([...authors, by])];
}
