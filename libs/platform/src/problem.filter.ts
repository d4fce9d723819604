import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, HttpStatus, Logger, UnprocessableEntityException, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';
import { isDatabaseAway } from './is-database-away.js';

/** An error as the outside sees it (RFC 9457, `application/problem+json`). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable machine word, such as `complaint.not-found`. */
  readonly code: string;
  readonly detail?: string;
  readonly requestId: string;
  /** What is wrong with each field of the request, when that is the problem. */
  readonly errors?: readonly { readonly field: string; readonly reasons: readonly string[] }[];
}

/** Refuses unknown fields and names every wrong one: 422 with `errors`. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (faults) =>
      new UnprocessableEntityException({ errors: faults.flatMap((fault) => fieldsOf(fault)) }),
  });
}

function fieldsOf(fault: ValidationError, parent = ''): { field: string; reasons: string[] }[] {
  const field = parent + fault.property;
  const own = fault.constraints ? [{ field, reasons: Object.values(fault.constraints) }] : [];
  return [...own, ...(fault.children ?? []).flatMap((child) => fieldsOf(child, `${field}.`))];
}

/** The one place where an error becomes an answer. What we did not foresee tells the outside nothing but the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  /** @param statusOf the HTTP status of each `DomainError` code that this process may answer with. */
  constructor(private readonly statusOf: Readonly<Record<string, HttpStatus>>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problemOf(error, request.id);
    if (problem.status >= 500) this.logger.error(error);
    const reply = http.getResponse<FastifyReply>();
    if ('retryAfter' in problem) void reply.header('retry-after', String(problem.retryAfter));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }

  private problemOf(error: unknown, requestId: string): Problem {
    const status = this.statusFor(error);
    if (error instanceof DomainError && status < 500) {
      return { ...shape(error.code, status, requestId), detail: error.message, ...fieldsOfError(error) };
    }
    if (error instanceof HttpException && status < 500) {
      const answer = error.getResponse();
      const errors =
        typeof answer === 'object' && 'errors' in answer ? (answer.errors as Problem['errors']) : undefined;
      return {
        ...shape(errors ? 'request.fields-invalid' : codeOf(status), status, requestId),
        detail: errors ? 'Some fields are missing or not right.' : error.message,
        ...(errors && { errors }),
      };
    }
    return shape(codeOf(status), status, requestId);
  }

  private statusFor(error: unknown): number {
    if (error instanceof DomainError) return this.statusOf[error.code] ?? HttpStatus.INTERNAL_SERVER_ERROR;
    if (error instanceof HttpException) return error.getStatus();
    if (isDatabaseAway(error)) return HttpStatus.SERVICE_UNAVAILABLE;
    // Fastify's own refusals (a body that is too large, or is no JSON) carry their status.
    const refused = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return refused >= 400 && refused < 600 ? refused : 500;
  }
}

function shape(code: string, status: number, requestId: string): Problem {
  return { type: `urn:redress:problem:${code}`, title: titleOf(status), status, code, requestId };
}

const titleOf = (status: number): string => wordsOf(status).replace(/^./, (letter) => letter.toUpperCase());
const codeOf = (status: number): string => `request.${wordsOf(status).replaceAll(' ', '-')}`;
const wordsOf = (status: number): string => (HttpStatus[status] ?? 'REFUSED').toLowerCase().replaceAll('_', ' ');

/** A domain error's own public fields (what is allowed, what changed) go out with it. */
function fieldsOfError(error: DomainError): Record<string, unknown> {
  const { code, name, message, stack, cause, ...fields } = error as DomainError & Record<string, unknown>;
  return fields;
}
