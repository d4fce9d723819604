import { calculateObjectSize } from 'bson';

/** Bytes of a document; what a complaint in the middle of its life weighs. */
export const documentBytes = 3072;

const start = Date.parse('2026-03-02T01:00:00Z');

/** @param {number} number */
export const keyOf = (number) => `c-${String(number).padStart(7, '0')}`;

/**
 * Instants in no order of the keys, spread over half a year.
 * @param {number} number
 */
export const dueOf = (number) => new Date(start + ((number * 7919) % 250_000) * 60_000);

/** The indexes that a console's lists and the sweeps need; beside the key's own. */
export const indexes = /** @type {const} */ ([
  { ref: 1 },
  { nextTimerAt: 1 },
  { ownerId: 1, stage: 1, nextTimerAt: 1 },
  { teamId: 1, nextTimerAt: 1 },
  { customerId: 1, createdAt: -1 },
]);

/**
 * A document in the shape of a stored complaint, and of exactly `documentBytes`.
 * @param {number} number
 */
export function complaintDocument(number) {
  const document = {
    _id: keyOf(number),
    ref: `C-2026-${String(number).padStart(6, '0')}-7`,
    version: 7,
    channel: ['email', 'webForm', 'phone'][number % 3],
    severity: ['low', 'normal', 'high', 'critical'][number % 4],
    stage: ['receipt', 'acknowledgement', 'investigation', 'resolution', 'followUp', 'lessonSummary'][number % 6],
    customerId: `customer-${number % 20_000}`,
    ownerId: `agent-${number % 50}`,
    teamId: `team-${number % 5}`,
    subject: '洗衣机安装后漏水',
    clocks: ['acknowledgement', 'resolution', 'finalResponse'].map((name) => ({
      id: `${name}.internal.1`,
      name,
      limit: 'internal',
      startedAt: new Date(start),
      deadline: new Date(start + 86_400_000),
      state: 'running',
      reached: ['warn 50'],
    })),
    nextTimerAt: dueOf(number),
    history: Array.from({ length: 7 }, (_, index) => ({
      sequence: index + 1,
      event: { id: `e-${number}-${index}`, type: 'note.added', at: new Date(start), by: { kind: 'staff', id: 'ana' } },
      hash: '0123456789abcdef'.repeat(4),
    })),
    createdAt: new Date(start),
    summary: '',
  };
  document.summary = 'x'.repeat(documentBytes - calculateObjectSize(document));
  return document;
}
