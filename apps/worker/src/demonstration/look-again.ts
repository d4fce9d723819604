import { Injectable } from '@nestjs/common';
import type { Criterion, Mark, QualityReview, Score } from '#lessons/quality-review.js';
import { answered, criteria, reviewed } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { ChooseReviews } from '../quality/choose-reviews.js';
import { TellOfReviews } from '../quality/tell-of-reviews.js';

const day = 86_400_000;

/** A reviewer needs so long; one review in four is left, so that there is something to be done. */
const takes = 1.5 * day;

const mostOpen = 50;

interface Finding {
  readonly marks: Partial<Record<Criterion, readonly [Mark, Words]>>;
  readonly summary: Words;
  readonly answer?: Words;
}

/** What reviewers find, one after the other. */
const findings: readonly Finding[] = [
  {
    marks: {},
    summary: {
      en: 'Well handled from the first call on. The way you confirmed each point is what we want to see everywhere.',
      'zh-CN': '从首次接听起就处理得当，逐点确认的做法值得推广。',
    },
  },
  {
    marks: {
      clear: [
        'partly',
        { en: 'The letter does not say where to go further.', 'zh-CN': '答复函未写明客户还可以向谁反映。' },
      ],
      promises: ['notApplicable', { en: 'Nothing was promised.', 'zh-CN': '未作承诺。' }],
    },
    summary: {
      en: 'The outcome is right. Please say in every final letter where customers can go if they disagree.',
      'zh-CN': '处理结果正确。今后每封最终答复都请写明客户不同意时的后续途径。',
    },
    answer: {
      en: 'I will use the text block for it from now on.',
      'zh-CN': '收到，以后会使用相应的文本块。',
    },
  },
  {
    marks: {
      acknowledged: [
        'notMet',
        { en: 'Called back only after the deadline had passed.', 'zh-CN': '超过告知时限后才联系客户。' },
      ],
      lesson: ['partly', { en: 'Names what happened, and not why.', 'zh-CN': '写明了经过，但没有写明原因。' }],
    },
    summary: {
      en: 'Good investigation, slow beginning. A lesson needs the reason behind the reason.',
      'zh-CN': '调查扎实，但起步偏慢。总结请再往下问一层“为什么”。',
    },
    answer: {
      en: 'That week two of us were away; I have noted it in the handover.',
      'zh-CN': '当周组内两人休假，已在交接说明中注明。',
    },
  },
  {
    marks: { remedy: ['notApplicable', { en: 'Nothing was granted.', 'zh-CN': '未涉及补救。' }] },
    summary: {
      en: 'Clear, kind and complete. Nothing to add.',
      'zh-CN': '清楚、耐心、完整，没有需要补充的。',
    },
  },
];

/** Has closed complaints looked at again once a day, and what was found said and answered. */
@Injectable()
export class LookAgain {
  private found = 0;

  constructor(
    private readonly choosing: ChooseReviews,
    private readonly telling: TellOfReviews,
    private readonly reviews: QualityReviews,
  ) {}

  /** @param now epoch milliseconds */
  async aDay(now: number): Promise<void> {
    await this.choosing.choose();
    const { items } = await this.reviews.page({ isOpen: true }, mostOpen);
    for (const review of items.filter(({ chosenAt }) => chosenAt < now - takes)) await this.review(review, now);
    await this.telling.tell();
  }

  private async review({ complaintId, reviewerId: by, ownerId, teamId }: QualityReview, at: number): Promise<void> {
    if (by === undefined || parseInt(complaintId.slice(-2), 16) % 4 === 0) return;
    const finding = findings[this.found % findings.length];
    if (!finding) return;
    this.found += 1;
    const locale = teamId === 'payments' ? 'en' : 'zh-CN';
    const { marks, summary, answer } = finding;
    const scores = criteria.map((criterion) => scoreOf(criterion, marks[criterion], locale));
    await this.reviews.change(complaintId, (one) => reviewed(one, { by, at, scores, summary: summary[locale] }));
    if (answer && ownerId !== undefined)
      await this.reviews.change(complaintId, (one) => answered(one, { by: ownerId, at, text: answer[locale] }));
  }
}

function scoreOf(criterion: Criterion, said: readonly [Mark, Words] | undefined, locale: Locale): Score {
  return said ? { criterion, mark: said[0], note: said[1][locale] } : { criterion, mark: 'met' };
}
