import { complaint, record, send, when } from '../complaint.vocabulary.js';

/**
 * What is written into the case file at any time, wherever the complaint stands: notes and contacts, promises, letters
 * and what became of them, clocks that passed. It moves nothing; a stage that goes on because of one of these says so itself.
 */
export const caseFile = complaint.createStateConfig({
  initial: 'kept',
  states: {
    kept: {
      meta: { owner: 'agent' },
      on: {
        'complaint.classified': [
          {
            guard: when('isOpen', 'reasonWhenReclassified', 'callsForManager'),
            actions: [
              record('classification'),
              { type: 'alert', params: { because: 'trigger', recipients: ['manager'] } },
            ],
          },
          { guard: when('isOpen', 'reasonWhenReclassified'), actions: [record('classification')] },
        ],
        'complaint.assigned': {
          guard: when('isOpen', 'handoverNoted', 'newOwnerIsImpartial', 'newOwnerIsNew'),
          actions: [record('owner'), { type: 'notifyOwner', params: { about: 'assigned' } }],
        },
        'conflict.declared': {
          guard: when('isOpen'),
          actions: [record('conflict'), { type: 'alert', params: { because: 'conflict', recipients: ['lead'] } }],
        },

        /** Several complaints of one customer are more than the sum of them: somebody looks at all of them together. */
        'complaint.repeated': {
          guard: when('isOpen', 'notCountedYet'),
          actions: [
            record('repetition'),
            { type: 'climb' },
            { type: 'alert', params: { because: 'repeated', recipients: ['lead'] } },
          ],
        },

        // Also of one that has closed: what is alike stays alike.
        'complaint.linked': { guard: when('linkIsNew'), actions: [record('linked'), { type: 'link' }] },
        'complaint.unlinked': {
          guard: when('linkSaid', 'linkKnown'),
          actions: [record('unlinked'), { type: 'unlink' }],
        },
        'link.noted': { guard: when('linkIsNew'), actions: [record('linkNoted')] },
        'link.dropped': { guard: when('linkKnown'), actions: [record('linkDropped')] },
        'complaint.parted': { guard: when('joined'), actions: [record('parting')] },

        'note.added': { actions: [record('onlyInHistory')] },
        // A chase is answered by whoever tells the customer where it stands, by word or by letter.
        'contact.recorded': [
          { guard: when('inVain', 'nextTryFits'), actions: [record('calledInVain')] },
          {
            guard: when('toCustomer', 'reached', 'noNextTry'),
            actions: [record('mood'), record('spokenWith'), record('chasesAnswered')],
          },
          { guard: when('fromCustomer', 'reached', 'noNextTry'), actions: [record('mood'), record('spokenWith')] },
        ],
        // Also after it has closed: a question is answered whenever it comes.
        'customer.informed': { actions: [record('onlyInHistory'), send('message')] },
        'customer.wrote': [
          { guard: when('merged'), actions: [record('onlyInHistory'), { type: 'passOn' }] },
          { actions: [record('onlyInHistory'), { type: 'notifyOwner', params: { about: 'customerWrote' } }] },
        ],
        'customer.chased': [
          {
            guard: when('isOpen', 'chasesLeft', 'criticismDue'),
            actions: [
              record('chaseToAnswer'),
              record('criticism'),
              { type: 'alert', params: { because: 'criticism', recipients: ['owner', 'lead', 'manager'] } },
            ],
          },
          {
            guard: when('isOpen', 'chasesLeft', 'chasedBefore'),
            actions: [
              record('chaseToAnswer'),
              { type: 'alert', params: { because: 'chase', recipients: ['owner', 'lead'] } },
            ],
          },
          {
            guard: when('isOpen', 'chasesLeft'),
            actions: [record('chaseToAnswer'), { type: 'alert', params: { because: 'chase', recipients: ['owner'] } }],
          },
        ],

        'promise.made': { guard: when('isOpen', 'promiseIsNew', 'promisedAhead'), actions: [record('promise')] },
        'promise.kept': { guard: when('promiseOpen'), actions: [record('promiseKept')] },
        'promise.broken': { guard: when('promiseOpen'), actions: [record('promiseBroken')] },
        'promise.renegotiated': {
          guard: when('isOpen', 'promiseOpen', 'newPromiseIsNew', 'promisedAhead'),
          actions: [record('promiseRenegotiated')],
        },
        'instruction.given': {
          guard: when('isOpen', 'promiseIsNew', 'promisedAhead'),
          actions: [
            record('instruction'),
            { type: 'alert', params: { because: 'instruction', recipients: ['owner'] } },
          ],
        },

        'request.answered': {
          guard: when('requestOpen'),
          actions: [record('requestAnswered'), { type: 'notifyOwner', params: { about: 'requestAnswered' } }],
        },
        'request.handedBack': {
          guard: when('requestOpen', 'handBackInTime'),
          actions: [record('requestHandedBack'), { type: 'notifyOwner', params: { about: 'requestHandedBack' } }],
        },

        'correctiveAction.done': { guard: when('actionOpen'), actions: [record('actionDone')] },

        'letter.delivered': [
          {
            guard: when('letterKnown', 'tellsWhereItStands'),
            actions: [record('letterDelivered'), record('chasesAnswered')],
          },
          { guard: when('letterKnown'), actions: [record('letterDelivered')] },
        ],
        'letter.failed': {
          guard: when('letterKnown'),
          actions: [
            record('letterFailed'),
            { type: 'alert', params: { because: 'letterFailed', recipients: ['owner'] } },
          ],
        },
        // What was broken off is told once, when it is broken off; what is only too much, with each letter.
        'letter.withheld': [
          { guard: when('letterKnown', 'brokenOff'), actions: [record('letterWithheld')] },
          {
            guard: when('letterKnown'),
            actions: [
              record('letterWithheld'),
              { type: 'alert', params: { because: 'letterFailed', recipients: ['owner'] } },
            ],
          },
        ],
        'letter.released': {
          guard: when('letterKnown', 'letterWithheld'),
          actions: [record('letterReleased'), { type: 'sendAgain' }],
        },
        'letter.resent': { guard: when('letterKnown'), actions: [record('letterResent'), { type: 'sendAgain' }] },

        'extension.asked': {
          guard: when('isOpen', 'extensionAskable'),
          actions: [record('extensionAsked'), { type: 'askExtension' }],
        },
        'deadline.extended': {
          guard: when('isOpen', 'extensionAllowed', 'answererDidNotAsk'),
          actions: [
            record('extension'),
            { type: 'sendExtensionLetter' },
            { type: 'tellExtensionGranted' },
            record('extensionGranted'),
          ],
        },
        'extension.declined': {
          guard: when('extensionWasAsked', 'answererDidNotAsk'),
          actions: [record('extensionDeclined'), { type: 'notifyOwner', params: { about: 'extensionDeclined' } }],
        },

        'trigger.noticed': [
          {
            guard: when('isOpen', 'triggerIsListed'),
            actions: [
              record('onlyInHistory'),
              { type: 'alert', params: { because: 'trigger', recipients: ['manager'] } },
            ],
          },
          {
            guard: when('isOpen'),
            actions: [
              record('onlyInHistory'),
              { type: 'alert', params: { because: 'trigger', recipients: ['owner', 'lead'] } },
            ],
          },
        ],
        'escalation.raised': { guard: when('isOpen'), actions: [record('onlyInHistory'), { type: 'alertChosen' }] },

        'clock.warned': { actions: [{ type: 'alertOfClock' }] },
        'clock.breached': [
          {
            guard: when('clock:progressUpdate'),
            actions: [record('onlyInHistory'), { type: 'send', params: { letter: 'progressUpdate' } }],
          },
          { actions: [record('breach'), { type: 'alertOfClock' }] },
        ],
        'clock.stayedBreached': { actions: [{ type: 'alertOfClock' }] },
      },
    },
  },
});
