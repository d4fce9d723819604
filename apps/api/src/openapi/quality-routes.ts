import {
  AnswerReviewDto,
  AssignReviewDto,
  ListReviewsDto,
  MeasureDoneDto,
  MeasureDto,
  QualityFiguresDto,
  ReviewResultDto,
} from '../quality/quality.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { listOf, record, refTo } from './schema-words.js';

/** Closed complaints that are looked at again, and what is learnt by it. */
export const qualityRoutes: Readonly<Record<string, Route>> = {
  'GET /api/quality-reviews': {
    summary: 'Reviews of closed complaints: open ones, what is due first before the rest; done ones, the latest first',
    query: ListReviewsDto,
    status: 200,
    answer: refTo('QualityReviewPage'),
    problems: [403, 422],
  },
  'GET /api/quality-reviews/counts': {
    summary: 'How many reviews are open for whoever asks and in their teams, and how many have a measure of theirs',
    status: 200,
    answer: refTo('QualityReviewCounts'),
    problems: [403],
  },
  'GET /api/quality-reviews/measures': {
    summary: 'What one has still to change because of reviews, what is due first before the rest',
    status: 200,
    answer: record({ items: listOf(refTo('OwnMeasure')) }),
    problems: [403],
  },
  'GET /api/quality-reviews/{ref}': {
    summary: 'The review of a complaint: why it was chosen, what was found, and what was answered',
    status: 200,
    answer: refTo('QualityReview'),
    problems: [403, 404],
  },
  'POST /api/quality-reviews/{ref}/result': {
    summary: 'Say what was found; by whoever was given the review, and once',
    body: schemaOf(ReviewResultDto),
    status: 200,
    answer: refTo('QualityReview'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/quality-reviews/{ref}/answer': {
    summary: 'Answer what was found of one’s own work, once',
    body: schemaOf(AnswerReviewDto),
    status: 200,
    answer: refTo('QualityReview'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/quality-reviews/{ref}/reviewer': {
    summary: 'Give the review to somebody else who may open the complaint and had no hand in it',
    body: schemaOf(AssignReviewDto),
    status: 200,
    answer: refTo('QualityReview'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/quality-reviews/{ref}/measures': {
    summary: 'Say what is to be changed because of a review, by whom and until when',
    body: schemaOf(MeasureDto),
    status: 200,
    answer: refTo('QualityReview'),
    problems: [403, 404, 422],
  },
  'POST /api/quality-reviews/{ref}/measures/{id}/done': {
    summary: 'Say that it was done, with what shows it',
    body: schemaOf(MeasureDoneDto),
    status: 204,
    problems: [403, 404, 409, 422],
  },
  'GET /api/quality-figures': {
    summary: 'Which share of each criterion was met, by team and by month; never by person',
    query: QualityFiguresDto,
    status: 200,
    answer: refTo('QualityFigures'),
    problems: [403, 422],
  },
};
