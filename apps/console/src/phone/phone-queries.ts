import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type CustomerRecord = AnswerOf<'GET /api/customers/{id}'>;
export type CustomerLine = AnswerOf<'POST /api/customers/search'>['items'][number];
export type PhoneGuide = AnswerOf<'GET /api/phone-guide'>;
export type AnnouncedCall = AnswerOf<'GET /api/calls/{id}'>;

/** Fewer digits than these find nobody. */
const fewestDigits = 7;

export const guideQuery = queryOptions({
  queryKey: ['phone-guide'],
  queryFn: ({ signal }) => ask('GET /api/phone-guide', { signal }),
  staleTime: Infinity,
});

/** Customers by a number as far as it is typed. */
export const callersQuery = (typed: string) =>
  queryOptions({
    queryKey: ['callers', typed],
    queryFn: async ({ signal }) => (await ask('POST /api/customers/search', { body: { typed }, signal })).items,
    enabled: isEnough(typed),
    staleTime: 60_000,
  });

export const isEnough = (typed: string): boolean =>
  typed.replace(/\D/g, '').length >= fewestDigits || typed.includes('@');

/** A customer's file with all that belongs to it. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => ask('GET /api/customers/{id}', { path: { id }, signal }),
    enabled: id !== '',
  });

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['call', id],
    queryFn: ({ signal }) => ask('GET /api/calls/{id}', { path: { id }, signal }),
    enabled: id !== '',
    retry: 1,
  });
