import { Injectable } from '@nestjs/common';
import type { RuleKind } from '#casework/published-rule.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Reader } from '#notifications/alert.js';
import { alertIdOf } from '#notifications/alert.js';
import { letterTitle } from '#notifications/letter-names.js';
import { instantText } from '#notifications/written-time.js';
import { rolesWith } from '#people/permissions.js';
import type { RuleDraft } from '#rules/rule-draft.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from './raise-alert.js';

/** Drafts that are told of in one round. */
const atOnce = 50;

const kinds = {
  policy: { en: 'the policy', 'zh-CN': '时限政策' },
  calendar: { en: 'the calendar', 'zh-CN': '日历' },
  letter: { en: 'the letter', 'zh-CN': '函件' },
  taxonomy: { en: 'the taxonomy', 'zh-CN': '分类' },
} as const satisfies Record<RuleKind, Words>;

const words = {
  asked: {
    en: 'A new version of {kind} “{name}” waits for your approval: {reason}',
    'zh-CN': '{kind}“{name}”的新版本待您审批：{reason}',
  },
  published: {
    en: 'Your new version of {kind} “{name}” was approved; it counts from {instant}',
    'zh-CN': '您起草的{kind}“{name}”新版本已获批准，自 {instant} 起生效',
  },
  returned: {
    en: 'Your draft of {kind} “{name}” was given back: {reason}',
    'zh-CN': '您起草的{kind}“{name}”已被退回：{reason}',
  },
  dropped: {
    en: 'The draft of {kind} “{name}” was given up: {reason}',
    'zh-CN': '{kind}“{name}”的草稿已被放弃：{reason}',
  },
} as const satisfies Record<string, Words>;

/**
 * Tells those who may approve a draft that it waits for one of them, and those who wrote it what became of it. A draft says
 * itself that somebody is to be told, in the same write as what happened, so that nobody is forgotten when a process dies.
 */
@Injectable()
export class TellOfDrafts {
  constructor(
    private readonly drafts: RuleDrafts,
    private readonly raiseAlert: RaiseAlert,
    private readonly book: AlertBook,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** Whoever is told twice has one alert all the same. */
  async tell(): Promise<void> {
    for (const draft of await this.drafts.untold(atOnce)) {
      if (draft.state === 'proposed') await this.ask(draft);
      else await this.answer(draft);
      await this.drafts.told(draft);
    }
  }

  private async ask(draft: RuleDraft): Promise<void> {
    const readers = (await this.approvers()).filter(({ staffId }) => !draft.authors.includes(staffId));
    const { proposedAt = draft.changedAt, reason } = draft;
    await this.raise(
      draft,
      'ruleAsked',
      { id: askedOf(draft), at: proposedAt },
      this.said(words.asked, draft, reason),
      readers,
    );
  }

  /** What was asked of the others is over, whatever the answer was. Nobody is told of what they did themselves. */
  private async answer(draft: RuleDraft): Promise<void> {
    await this.book.over(
      (await this.approvers()).map(({ staffId }) => ({ id: alertIdOf({ id: askedOf(draft) }, staffId), staffId })),
    );
    const { id, authors, state, answer, published } = draft;
    const { at, by } = published ?? answer ?? { at: draft.changedAt, by: undefined };
    const concerned = await Promise.all(
      authors.filter((author) => author !== by).map((author) => this.raiseAlert.person(author, 'owner')),
    );
    const what = state === 'published' ? words.published : state === 'dropped' ? words.dropped : words.returned;
    await this.raise(
      draft,
      'ruleAnswered',
      { id: `rule-draft-${id}-answered-${at}`, at },
      this.said(what, draft, answer?.reason ?? ''),
      concerned.filter((reader) => reader !== undefined),
    );
  }

  private async raise(
    { id: ruleDraftId }: RuleDraft,
    because: 'ruleAsked' | 'ruleAnswered',
    { id, at }: { readonly id: string; readonly at: number },
    what: Words,
    readers: readonly Reader[],
  ): Promise<void> {
    if (readers.length === 0) return;
    await this.raiseAlert.raise(
      { id, ruleDraftId, because, what, severity: 'normal', at },
      readers,
      this.rulebooks.currentRulebook(),
      { expectedAt: at, mustBeAnswered: false },
    );
  }

  private async approvers(): Promise<Reader[]> {
    return this.raiseAlert.withRoles(rolesWith('rules.approve'));
  }

  private said(text: Words, { kind, name, published }: RuleDraft, reason: string): Words {
    const { zone } = this.rulebooks.currentRulebook().calendar;
    const at = (locale: keyof Words): string =>
      published === undefined ? '' : instantText(published.from, locale, zone);
    const called = kind === 'letter' ? letterTitle(name) : name;
    return fill(text, { kind: kinds[kind], name: called, reason, instant: { en: at('en'), 'zh-CN': at('zh-CN') } });
  }
}

/** Names the asking: a draft that was given back and is handed in again is asked for anew. */
function askedOf({ id, proposedAt }: RuleDraft): string {
  return `rule-draft-${id}-asked-${proposedAt}`;
}
