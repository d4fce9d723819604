import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { Matter } from './matter.js';

export type Doer = 'owner' | 'lead' | 'manager' | 'colleague' | 'department' | 'customer';

/** What a step knows when it happens. */
export interface Scene {
  readonly matter: Matter;
  /** Ids of staff. */
  readonly cast: Readonly<Record<Exclude<Doer, 'customer'>, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** In the language of the complaint. */
  readonly say: (words: { readonly en: string; readonly 'zh-CN': string }) => string;
}

/** One thing that happens in a complaint's life. */
export interface Step {
  /** Minutes of business time after the step before. */
  readonly after: number;
  readonly by: Doer;
  readonly type: ComplaintEventType;
  readonly facts: (scene: Scene) => object;
}
