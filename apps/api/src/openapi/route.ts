import type { ClassOf, JsonSchema } from './json-schema.js';

/** One route as the outside is told of it. */
export interface Route {
  readonly summary: string;
  /** Anyone may ask; all other routes need a session. */
  readonly open?: true;
  readonly query?: ClassOf;
  /** Headers that it listens to, with what each is for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonSchema;
  /** `application/json` when it is not said. */
  readonly bodyType?: string;
  readonly status: number;
  /** Another status of an answer that is no refusal, with what it says. */
  readonly otherwise?: { readonly status: number; readonly summary: string; readonly answer: JsonSchema };
  readonly answer?: JsonSchema;
  /** `application/json` when it is not said. */
  readonly answerType?: string;
  /** Headers that its answer carries. */
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** Statuses of the problems that it may answer with, besides 401 and those of a request that is no request. */
  readonly problems?: readonly number[];
}
