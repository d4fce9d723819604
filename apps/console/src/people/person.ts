import type { AnswerOf, Api } from '../http/ask.js';

export type Person = AnswerOf<'GET /api/staff'>['items'][number];
export type Team = Api['Team'];
