import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../page/language.js';
import { PublishedAnswers } from './published-answers.js';

/** The most of a text that is looked at. */
const longest = 2_000;

/** Published answers for the page's script. What was typed comes in a post, so that no address and no log has it. */
@Controller('suggestions')
export class SuggestionsController {
  constructor(private readonly answers: PublishedAnswers) {}

  @Post()
  @HttpCode(200)
  async fitting(
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ question: string; answer: string }[]> {
    const locale = languageOf(request);
    const { text, category } = body ?? {};
    const found = await this.answers.fitting(
      typeof text === 'string' ? text.slice(0, longest) : '',
      typeof category === 'string' ? category.slice(0, 100) : '',
    );
    return found.map(({ question, answer }) => ({ question: question[locale], answer: answer[locale] }));
  }
}
