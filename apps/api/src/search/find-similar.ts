import { Injectable } from '@nestjs/common';
import type { Neighbour } from '#casework/complaint-neighbours.js';
import { ComplaintNeighbours } from '#casework/complaint-neighbours.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { audienceOf } from '#casework/complaint-audience.js';
import { LessonUses } from '#lessons/lesson-uses.js';
import type { Tally } from '#lessons/usefulness.js';
import { usefulness } from '#lessons/usefulness.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDoTo } from '#people/permissions.js';
import { foldText } from '#search/fold-text.js';
import { gramsOfTerm } from '#search/grams.js';
import { longestTerm } from '#search/passages.js';
import { SearchIndex } from '#search/search-index.js';
import { likenessTo } from '#search/text-likeness.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { FindVisible } from './visible-hits.js';

/** Complaints of the same category that are compared, and such as share a word of the subject. */
const mostInCategory = 150;
const mostByWord = 20;

const mostShown = 5;

/** Below this two complaints have hardly more in common than their language. */
const leastLikeness = 0.12;

/** Why a complaint is thought to be like another one. */
export type SimilarBecause = 'category' | 'product' | 'words';

export interface Similar {
  readonly neighbour: Neighbour;
  readonly because: readonly SimilarBecause[];
  /** What was said of its lesson where it was shown. */
  readonly uses: Tally;
}

const unused: Tally = { used: 0, unhelpful: 0 };

/** Complaints like this one, so that nobody investigates for the first time what the house has learnt already. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly neighbours: ComplaintNeighbours,
    private readonly index: SearchIndex,
    private readonly visible: FindVisible,
    private readonly uses: LessonUses,
  ) {}

  /** The likest first; of about equally like ones those that taught something, and of these what has helped. Only such as this person may read. */
  async of(complaint: StoredComplaint, member: ActingMember): Promise<Similar[]> {
    if (complaint.isErased) return [];
    const { category, product } = (complaint.snapshot as { context: ComplaintContext }).context;
    const compared = await this.compared(complaint, category, member);
    const texts = await this.textsOf(compared);
    const likeness = likenessTo(`${complaint.subject}\n${complaint.summary}`, texts);
    const tallies = await this.uses.tallies(
      compared.filter(({ context }) => context.lesson?.kind === 'learned').map(({ id }) => id),
    );
    const judged = compared.map((neighbour, index) => {
      const words = likeness[index] ?? 0;
      const isOfCategory = category !== undefined && neighbour.context.category === category;
      const isOfProduct = product !== undefined && neighbour.context.product === product;
      const because: SimilarBecause[] = [];
      if (isOfCategory) because.push('category');
      if (isOfProduct) because.push('product');
      if (words >= leastLikeness) because.push('words');
      const uses = tallies.get(neighbour.id) ?? unused;
      const taught = neighbour.context.lesson?.kind === 'learned' ? 0.1 + usefulness(uses) : 0;
      return {
        neighbour,
        because,
        uses,
        likeness: words + (isOfCategory ? 0.15 : 0) + (isOfProduct ? 0.1 : 0) + taught,
      };
    });
    return judged
      .filter(({ because }) => because.includes('words') || because.length === 2)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, mostShown)
      .map(({ neighbour, because, uses }) => ({ neighbour, because, uses }));
  }

  private async compared(
    { id, subject }: StoredComplaint,
    category: string | undefined,
    member: ActingMember,
  ): Promise<Neighbour[]> {
    const near = category === undefined ? [] : await this.neighbours.inCategory(category, mostInCategory);
    const known = new Set([id, ...near.map((one) => one.id)]);
    const others = (await this.sharingWords(subject, member)).filter((one) => !known.has(one));
    return [...near, ...(await this.neighbours.withIds(others))].filter(
      (one) => one.id !== id && mayDoTo(member, 'complaints.read', audienceOf(one.context as ComplaintContext)),
    );
  }

  /** The latest complaints that share a word with the subject. */
  private async sharingWords(subject: string, member: ActingMember): Promise<string[]> {
    const grams = gramsOfTerm(foldText(subject).characters.slice(0, longestTerm)).filter((gram) => gram.length > 1);
    const found = await Promise.all(
      grams.map((gram) =>
        this.visible.find(member, { terms: [{ text: gram, characters: [...gram] }], kind: 'complaint' }, mostByWord),
      ),
    );
    return [...new Set(found.flatMap(({ hits }) => hits.map(({ subjectId }) => subjectId)))];
  }

  private async textsOf(neighbours: readonly Neighbour[]): Promise<string[]> {
    const passages = await this.index.of(neighbours.map(({ id }) => id));
    const first = new Map(
      passages
        .filter(({ kind, isWithheld, id, subjectId }) => kind === 'complaint' && !isWithheld && id === `${subjectId}.0`)
        .map(({ subjectId, text }) => [subjectId, text]),
    );
    return neighbours.map(({ id, subject }) => first.get(id) ?? subject);
  }
}
