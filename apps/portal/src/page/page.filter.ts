import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/domain-error.js';
import { languageOf } from './language.js';
import { Pages } from './pages.js';
import { troubleTexts } from './trouble.texts.js';

/** The kinds of trouble that a page explains. */
type Trouble = 'notFound' | 'notOpen' | 'forbidden' | 'tooMany' | 'tooLarge' | 'notRight' | 'broken';

const troubleOf: Readonly<Record<number, Trouble>> = {
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
};

/** Turns an error into a page that says what it means and what to do. What we did not foresee tells nothing but the request's id. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageFilter.name);

  /** @param statusOf the HTTP status of each `DomainError` code that the portal may answer with */
  constructor(
    private readonly pages: Pages,
    private readonly statusOf: Readonly<Record<string, number>>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = this.statusFor(error);
    if (status >= 500) this.logger.error(error);
    const trouble = troubleAt(request.url, status);
    const html = this.pages.show(reply, {
      template: 'trouble',
      locale: languageOf(request),
      title: 'title',
      texts: { ...troubleTexts[trouble], ...troubleTexts.common },
      content: { requestId: request.id, isBroken: trouble === 'broken', isNotOpen: trouble === 'notOpen' },
      path: '/',
      status,
    });
    void reply.send(html);
  }

  private statusFor(error: unknown): number {
    if (error instanceof DomainError) return this.statusOf[error.code] ?? 500;
    if (error instanceof HttpException) return error.getStatus();
    // Fastify's own refusals (a body that is too large, or broken off) carry their status.
    const refused = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return refused >= 400 && refused < 600 ? refused : 500;
  }
}

/** The same for a complaint that is not there and for one that this browser may not see. */
function troubleAt(url: string, status: number): Trouble {
  if (status === 404 && url.startsWith('/complaints/')) return 'notOpen';
  return troubleOf[status] ?? (status < 500 ? 'notRight' : 'broken');
}
