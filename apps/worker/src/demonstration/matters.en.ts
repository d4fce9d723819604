import type { Matter } from './matter.js';

const shared = { locale: 'en', team: 'complaints' } as const;

/** Told in English. Invented for the demonstration; nobody in it exists. */
export const mattersInEnglish: readonly Matter[] = [
  {
    ...shared,
    category: 'promiseNotKept.callBack',
    product: 'Customer service',
    severity: 'normal',
    tellings: [
      {
        subject: 'Nobody calls back',
        summary:
          'Three different people promised that somebody would call me "within 24 hours". That was eight days ago. I do not want another promise, I want the call.',
      },
      {
        subject: 'Still waiting for the manager to ring me',
        summary:
          'I was told on Monday that a manager would phone me the same afternoon about my broken oven. It is Friday.',
      },
    ],
    wish: 'A call from somebody who can decide',
    points: [
      { text: 'Promised calls were not made', result: 'upheld', evidence: 'No outgoing call in the telephone log' },
    ],
    basis: 'Our service standard 2.1: what is promised is recorded and kept',
    department: 'logistics',
    question: 'Please check whether a call-back was entered for this customer.',
    answer: 'It was noted in a free-text field and never became a task.',
    conclusion: 'The call-backs were promised but not entered as promises.',
    remedy: { kind: 'apology', description: 'A call from the team lead today, and a written apology' },
    cause: 'process.notFollowed',
    whatHappened: 'Call-backs were written into notes, where no clock watches them.',
    change: 'A call-back is always entered as a promise with a time',
    measuredBy: 'Missed call-backs down to under one in a hundred',
  },
  {
    ...shared,
    category: 'delivery.lost',
    product: 'Headphones',
    severity: 'normal',
    tellings: [
      {
        subject: 'Parcel marked as delivered, but it never came',
        summary:
          'Your tracking says "handed to resident" at 11:04. I was at work and live alone. Please find out who has my parcel.',
      },
      {
        subject: 'Order lost twice',
        summary:
          'The first parcel was lost, the replacement was sent to my old address although I changed it in your shop.',
      },
    ],
    wish: 'Send it again or refund it',
    points: [
      { text: 'The parcel was not received', result: 'upheld', evidence: 'GPS of the scan is 400 m from the address' },
    ],
    basis: 'Terms of delivery, section 5',
    department: 'logistics',
    question: 'Where was the parcel scanned, and who signed?',
    answer: 'Scanned at the depot by mistake; the parcel was found there this morning.',
    conclusion: 'Scanned as delivered before it left the depot.',
    remedy: { kind: 'redelivery', description: 'Delivered by courier tomorrow between 18 and 20 h' },
    cause: 'logistics.carrier',
    whatHappened: 'Drivers scan a whole tour as delivered at the depot to save time.',
    change: 'Scans away from the address are refused by the scanner',
    measuredBy: 'No complaint of this kind in two months',
  },
  {
    ...shared,
    category: 'repair.refused',
    product: 'Dishwasher',
    severity: 'normal',
    tellings: [
      {
        subject: 'Warranty refused for a two-year-old dishwasher',
        summary:
          'The pump failed after 22 months. Your technician wrote "limescale, customer\'s fault" after looking at it for two minutes.',
      },
      {
        subject: 'You will not honour the guarantee',
        summary: 'The guarantee card says three years. Your hotline says two. Which is it?',
      },
    ],
    wish: 'Repair under the guarantee',
    points: [
      {
        text: 'The guarantee was refused without ground',
        result: 'upheld',
        evidence: 'Second inspection: bearing worn',
      },
    ],
    basis: 'Guarantee card: three years on all moving parts',
    department: 'installation',
    question: 'Please have a second technician look at the pump.',
    answer: 'Bearing failure, not limescale. Covered.',
    conclusion: 'The first inspection was wrong.',
    remedy: { kind: 'repair', description: 'New pump, fitted free of charge on Thursday', amount: 46_000 },
    cause: 'people.knowledge',
    whatHappened: 'The technician did not know that the guarantee had been extended.',
    change: 'Guarantee terms are shown on the job sheet',
    measuredBy: 'Refused guarantees that are overturned: under 3 %',
  },
  {
    ...shared,
    category: 'service.waiting',
    product: 'Hotline',
    severity: 'low',
    tellings: [
      {
        subject: '50 minutes in the queue',
        summary: 'I waited 50 minutes and was then cut off. Twice. Your recorded voice says my call is important.',
      },
      {
        subject: 'Your chat closes while I am typing',
        summary: 'The chat says "are you still there?" after a minute and closes. I type slowly because of my hands.',
      },
    ],
    wish: 'Be reachable',
    points: [
      { text: 'Waiting time at the hotline', result: 'upheld', evidence: 'Median waiting time that day: 31 minutes' },
    ],
    basis: 'Service standard 1.3: an answer within five minutes',
    department: 'logistics',
    question: 'What was the staffing that day?',
    answer: 'Four of nine were ill.',
    conclusion: 'Too few people that day and no message about it.',
    remedy: { kind: 'apology', description: 'Apology, and a direct number until the matter is done' },
    cause: 'people.staffing',
    whatHappened: 'An illness wave met a promotion weekend; nobody told callers.',
    change: 'The voice tells the real waiting time and offers a call-back',
    measuredBy: 'Calls given up below 5 %',
  },
];
