import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';
import type { PromiseState } from '../pieces/promise-tones.js';

export type Complaint = Api['ComplaintWithEvents'];
export type Clock = Api['Clock'];
export type AllowedEvent = Api['AllowedEvent'];
export type HistoryEntry = Api['HistoryEntry'];
export type Message = Api['Message'];

/** What the workflow knows of a complaint, as far as the page shows it. The document leaves it open. */
export interface Known {
  readonly receivedAt: number;
  readonly severity: string;
  readonly category?: string;
  readonly product?: string;
  readonly amount?: number;
  readonly desiredOutcome?: string;
  readonly ownerId?: string;
  readonly teamId: string;
  readonly complainedAbout: readonly string[];
  readonly points: readonly {
    readonly id: string;
    readonly text: string;
    /** The complaint that it came with, when that one was merged into this one. */
    readonly from?: string;
    readonly finding?: { readonly result: string; readonly basis: string; readonly evidence: string };
  }[];
  readonly letters: readonly { readonly id: string; readonly letter: string; readonly state: LetterState }[];
  readonly promises: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly dueAt: number;
    readonly madeBy: string;
    readonly state: PromiseState;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly department: string;
    readonly question: string;
    readonly state: 'open' | 'answered' | 'handedBack';
  }[];
  readonly remedies: readonly {
    readonly id: string;
    readonly kind: string;
    readonly description: string;
    readonly amount?: number;
    readonly state: 'proposed' | 'agreed' | 'done' | 'dropped';
  }[];
  readonly actions?: readonly { readonly id: string; readonly action: string; readonly state: string }[];
  readonly links?: readonly { readonly kind: string; readonly other: string }[];
  readonly outcome?: string;
  readonly mood?: string;
  readonly rules: {
    readonly extensions: readonly { readonly clock: string; readonly reasons: readonly string[] }[];
  };
}

export type LetterState = 'sent' | 'delivered' | 'failed' | 'withheld' | 'replaced';

export const knownOf = ({ context }: Pick<Complaint, 'context'>): Known => context as unknown as Known;

export const complaintQuery = (ref: string) =>
  queryOptions({
    queryKey: ['complaint', ref],
    queryFn: ({ signal }) => ask('GET /api/complaints/{ref}', { path: { ref }, signal }),
  });

export const historyQuery = (ref: string) =>
  queryOptions({
    queryKey: ['complaint', ref, 'history'],
    queryFn: async ({ signal }) => (await ask('GET /api/complaints/{ref}/history', { path: { ref }, signal })).items,
  });

/** Asked for anew whenever the complaint has changed; none are asked for where there are none. */
export const linksQuery = ({ ref, version, context }: Pick<Complaint, 'ref' | 'version' | 'context'>) =>
  queryOptions({
    queryKey: ['complaint', ref, 'links', version],
    queryFn: async ({ signal }) => (await ask('GET /api/complaints/{ref}/links', { path: { ref }, signal })).items,
    enabled: (knownOf({ context }).links ?? []).length > 0,
    placeholderData: keepPreviousData,
  });

/** The newest first; the next page is the one before in time. */
export const messagesQuery = (ref: string) =>
  infiniteQueryOptions({
    queryKey: ['complaint', ref, 'messages'],
    queryFn: ({ signal, pageParam }) =>
      ask('GET /api/complaints/{ref}/messages', {
        path: { ref },
        query: { order: 'newest', limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const openHoursQuery = (ref: string, from: number, until: number) =>
  queryOptions({
    queryKey: ['complaint', ref, 'open-hours', from, until],
    queryFn: ({ signal }) =>
      ask('GET /api/complaints/{ref}/open-hours', { path: { ref }, query: { from, until }, signal }),
    staleTime: Infinity,
  });

export const previewQuery = (ref: string) =>
  queryOptions({
    queryKey: ['complaint', ref, 'preview'],
    queryFn: async ({ signal }) => (await ask('GET /api/complaints/{ref}/preview', { path: { ref }, signal })).items,
  });
