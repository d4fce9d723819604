import { randomUUID } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Observable } from 'rxjs';
import { mergeMap } from 'rxjs';
import { mayDo } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import type { Read, ReadKind } from '#privacy/read-log.js';
import { ReadLog } from '#privacy/read-log.js';
import type { SignedInRequest } from '../acting.js';
import type { SearchAnswer } from '../search/search-view.js';
import { masked } from './mask.js';
import { isRevealing, readKind } from './reads.js';

/** Who looks at the same thing again within this time has not stopped looking; milliseconds. */
const oneLook = 10 * 60_000;

/** Looks that a process remembers. */
const mostRemembered = 10_000;

/** Routes whose answers tell of customers; the others tell of staff, in whose addresses there is no secret. */
const ofCustomers =
  /^\/api\/(actions|calls|complaints|customers|figures|lessons|outgoing-mails|quality-reviews|refused-mails|phone-complaints|restrictions|search|suspended-mails)(\/|$)/;

/** Of whom, or of what, a read is. */
type Shown = Pick<Read, 'ref' | 'customerId' | 'detail'>;

/** Every answer passes here: what it shows of a customer is logged before it is shown, and addresses are masked by role. */
@Injectable()
export class PrivacyInterceptor implements NestInterceptor {
  private readonly looks = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly log: ReadLog,
    private readonly time: TimeSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const { acting } = request;
    const targets = [context.getHandler(), context.getClass()];
    const what = this.reflector.getAllAndOverride<ReadKind | undefined>(readKind, targets);
    const tellsOfThem = ofCustomers.test(request.routeOptions.url ?? '');
    if (!acting || !(what ?? tellsOfThem)) return next.handle();
    const isPlain = this.reflector.getAllAndOverride<boolean>(isRevealing, targets) || mayDo(acting, 'contacts.plain');
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (what) await this.note(what, acting.id, request, answer);
        return isPlain || !tellsOfThem ? answer : masked(answer);
      }),
    );
  }

  /** A read that cannot be logged is not given. A reveal is always logged anew, for its reason. */
  private async note(what: ReadKind, by: string, request: SignedInRequest, answer: unknown): Promise<void> {
    const params = request.params as Readonly<Record<string, string | undefined>>;
    const { reason } = (request.body ?? {}) as { readonly reason?: string };
    const at = this.time.now();
    const reads: Read[] = [];
    for (const shown of what === 'search' ? shownBy(answer) : [subjectOf(what, params, answer)]) {
      const { ref, customerId, detail = detailOf(what, request, ref !== undefined) } = shown;
      const look = JSON.stringify([by, what, ref, customerId, detail]);
      if (reason === undefined && this.wasJustSeen(look, at)) continue;
      reads.push({
        id: randomUUID(),
        at,
        by,
        what,
        ...(ref !== undefined && { ref }),
        ...(customerId !== undefined && { customerId }),
        ...(detail !== undefined && { detail }),
        ...(reason !== undefined && { reason }),
      });
    }
    await this.log.note(...reads);
    for (const { ref, customerId, detail } of reads)
      this.remember(JSON.stringify([by, what, ref, customerId, detail]), at);
  }

  private wasJustSeen(look: string, now: number): boolean {
    return now - (this.looks.get(look) ?? -Infinity) < oneLook;
  }

  private remember(look: string, now: number): void {
    this.looks.delete(look);
    this.looks.set(look, now);
    const [oldest] = this.looks.size > mostRemembered ? this.looks.keys() : [];
    if (oldest !== undefined) this.looks.delete(oldest);
  }
}

/** Which one of several: the file, the message; or which list, and whose, but not which page of it. */
function detailOf(
  what: ReadKind,
  { params, query, routeOptions }: SignedInRequest,
  isOfOne: boolean,
): string | undefined {
  const { id, fileId, figure } = params as Readonly<Record<string, string | undefined>>;
  if (what === 'suspendedMail') return fileId === undefined ? id : `${String(id)} ${fileId}`;
  if (what !== 'list') return fileId ?? (isOfOne ? id : undefined);
  const asked = query as Readonly<Record<string, string | undefined>>;
  const whose = ['teamId', 'ownerId'].flatMap((name) =>
    asked[name] === undefined ? [] : [`${name}=${asked[name] ?? ''}`],
  );
  const list = (routeOptions.url ?? '').replace(/^\/api\//, '').replace(':figure', figure ?? ':figure');
  return [list, ...whose].join(' ').slice(0, 200);
}

/** The complaint and the customer that an answer tells of. */
function subjectOf(what: ReadKind, params: Readonly<Record<string, string | undefined>>, answer: unknown): Shown {
  const told = (typeof answer === 'object' && answer !== null ? answer : {}) as Pick<Read, 'ref' | 'customerId'>;
  if (what === 'suspendedMail') return {};
  const isOfComplaint = params['ref'] !== undefined;
  const ref = told.ref ?? params['ref'];
  const customerId = told.customerId ?? (isOfComplaint || what === 'customers' ? undefined : params['id']);
  return {
    ...(isOfComplaint && ref !== undefined && { ref }),
    ...(customerId !== undefined && { customerId }),
  };
}

/** Every complaint, every customer and every mail put aside of which something is shown by what a search found. */
function shownBy(answer: unknown): Shown[] {
  const { items, meant = { complaints: [], customers: [], mails: [] } } = answer as SearchAnswer;
  const refs = [...items, ...meant.complaints].flatMap(({ ref }) => ref ?? []);
  const customers = [...items.flatMap(({ customerId }) => customerId ?? []), ...meant.customers.map(({ id }) => id)];
  const mails = [...items.flatMap(({ mailId }) => mailId ?? []), ...meant.mails.map(({ id }) => id)];
  return [
    ...[...new Set(refs)].map((ref) => ({ ref })),
    ...[...new Set(customers)].map((customerId) => ({ customerId })),
    ...[...new Set(mails)].map((detail) => ({ detail })),
  ];
}
