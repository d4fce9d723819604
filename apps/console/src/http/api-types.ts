// Written by `npm run console:types` from the OpenAPI document; a test compares them. Not edited by hand.

export interface paths {
  readonly '/api/account': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One’s own account */
    readonly get: operations['GETApiAccount'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/absence': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Say when you are away and who stands in; an end that has passed says that you are back */
    readonly put: operations['PUTApiAccountAbsence'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/digest': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Choose when the daily digest of what waits for you comes, and on which days it does not */
    readonly put: operations['PUTApiAccountDigest'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** When and by whom you are reached: your digest, your absence, and how many mails you get in an hour at most */
    readonly get: operations['GETApiAccountNotices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Change one’s password; every other session ends */
    readonly post: operations['POSTApiAccountPassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/recovery-codes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** New recovery codes in the place of the others */
    readonly post: operations['POSTApiAccountRecoveryCodes'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin to set up a second factor: its secret, as a picture and to be typed in */
    readonly post: operations['POSTApiAccountSecondFactor'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Show by a code that the authenticator has it; gives the recovery codes, this once */
    readonly post: operations['POSTApiAccountSecondFactorConfirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Do without a second factor, where the role allows it */
    readonly post: operations['POSTApiAccountSecondFactorRemove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Where one is signed in */
    readonly get: operations['GETApiAccountSessions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/sessions/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** End one of them */
    readonly delete: operations['DELETEApiAccountSessionsId'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/actions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Complaints because of which something is to be done or checked, what is due first before the rest */
    readonly get: operations['GETApiActions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/actions/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many complaints these are */
    readonly get: operations['GETApiActionsCounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alarms': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Causes that came back too often, with the complaints that each alarm holds together, the latest first */
    readonly get: operations['GETApiAlarms'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alarms/{id}/acknowledge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer for an alarm, and say what is done about the cause */
    readonly post: operations['POSTApiAlarmsIdAcknowledge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alerts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What waits for your answer, or what a team for which you answer was told */
    readonly get: operations['GETApiAlerts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alerts/{id}/acknowledge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer for an alert of yours, by name; again it changes nothing */
    readonly post: operations['POSTApiAlertsIdAcknowledge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alerts/{id}/hand-down': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer for an alert of yours by an instruction: what is to be done, by when, and by whom */
    readonly post: operations['POSTApiAlertsIdHandDown'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alerts/{id}/take-over': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer for an alert of yours by becoming the owner of its complaint */
    readonly post: operations['POSTApiAlertsIdTakeOver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/alerts/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How much waits for you: alerts to answer for, and complaints with an instruction to carry out */
    readonly get: operations['GETApiAlertsCounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/approvals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What waits for the word of somebody above, with what stands in the way of yours */
    readonly get: operations['GETApiApprovals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/approvals/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many complaints have something of each kind that waits, exactly */
    readonly get: operations['GETApiApprovalsCounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/board': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many complaints of each team stand on each rung, are overdue, and climb today; each number has its list */
    readonly get: operations['GETApiBoard'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/board/burning': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What has climbed to somebody above the agents, with the reason: clocks, policy, who was told and has answered */
    readonly get: operations['GETApiBoardBurning'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/board/climbing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What climbs next by itself, when, and who would be told */
    readonly get: operations['GETApiBoardClimbing'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendars': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The calendars, with every version, who counts in them, and how many complaints run under each version */
    readonly get: operations['GETApiCalendars'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendars/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One calendar */
    readonly get: operations['GETApiCalendarsName'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calendars/{name}/versions/{hash}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a version says: its week, its years and each day that does not follow the week; and what is different from another */
    readonly get: operations['GETApiCalendarsNameVersionsHash'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calls': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Calls of the last day to one’s own telephone, the latest first */
    readonly get: operations['GETApiCalls'];
    readonly put?: never;
    /** Announce a call, or say how far it has come; it is told at once to the browser of whoever is called */
    readonly post: operations['POSTApiCalls'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/calls/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A call to one’s own telephone */
    readonly get: operations['GETApiCallsId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/causes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How often each cause was the main one, the most frequent first: Pareto’s order */
    readonly get: operations['GETApiCauses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/causes/chart': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How one cause went among all lessons, with the limits of chance and what is not chance */
    readonly get: operations['GETApiCausesChart'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List complaints by what is due next; those without a deadline come last */
    readonly get: operations['GETApiComplaints'];
    readonly put?: never;
    /** Register a complaint */
    readonly post: operations['POSTApiComplaints'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A complaint, its clocks, and what may happen to it now */
    readonly get: operations['GETApiComplaintsRef'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/address': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Correct the e-mail address that its letters go to */
    readonly put: operations['PUTApiComplaintsRefAddress'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/calls': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Record a call about a complaint, with all that came of it, in one write */
    readonly post: operations['POSTApiComplaintsRefCalls'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/chart': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The states that a complaint can be in and the ways between them, by the definition that it runs under */
    readonly get: operations['GETApiComplaintsRefChart'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/deadlines': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every clock of a complaint, with what is left of it */
    readonly get: operations['GETApiComplaintsRefDeadlines'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/deadlines/{clockId}/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Why a clock is due when it is: counted intervals, skipped days, pauses, extensions, calendar, policy */
    readonly get: operations['GETApiComplaintsRefDeadlinesClockIdExplain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/draft/check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Why an event could not be told as it stands now, what its letter lacks too; nothing happens */
    readonly post: operations['POSTApiComplaintsRefDraftCheck'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/draft/promises': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The promises in a letter that is being written, in Chinese and English, with when each would be due */
    readonly post: operations['POSTApiComplaintsRefDraftPromises'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/draft/writing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Tell those who look at the same complaint that you are writing to its customer */
    readonly post: operations['POSTApiComplaintsRefDraftWriting'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let an event happen */
    readonly post: operations['POSTApiComplaintsRefEvents'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/files/{fileId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A file of a message, to be saved */
    readonly get: operations['GETApiComplaintsRefFilesFileId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Everything that has happened to a complaint */
    readonly get: operations['GETApiComplaintsRefHistory'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/history/sealed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The history as a hash chain, as it is stored: to be checked, not to be read */
    readonly get: operations['GETApiComplaintsRefHistorySealed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/incident/answers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Write to the customers of up to 200 complaints that are part of an incident, each with a letter and a result of its own */
    readonly post: operations['POSTApiComplaintsRefIncidentAnswers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/links': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The complaints that belong to it, each with what it is, as far as you may see it */
    readonly get: operations['GETApiComplaintsRefLinks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Mails that went out for a complaint or are to go, with what became of each, the oldest first */
    readonly get: operations['GETApiComplaintsRefMails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/messages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What went to and fro between the customer and us, the oldest first unless the newest are asked for */
    readonly get: operations['GETApiComplaintsRefMessages'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/messages/{id}/original': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A mail as it came, byte for byte, to be saved */
    readonly get: operations['GETApiComplaintsRefMessagesIdOriginal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/messages/{id}/page': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A message as a page to be shown, which holds its pictures; those from elsewhere only when they are asked for */
    readonly get: operations['GETApiComplaintsRefMessagesIdPage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/open-hours': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** When the calendar of a complaint is open, between two instants at most 92 days apart */
    readonly get: operations['GETApiComplaintsRefOpenHours'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who will be told what, and when, if nothing else happens */
    readonly get: operations['GETApiComplaintsRefPreview'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/reveal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** How the customer of a complaint is reached, unmasked, for a reason that is logged */
    readonly post: operations['POSTApiComplaintsRefReveal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/similar': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Up to five complaints like this one, with what came of them and what they taught */
    readonly get: operations['GETApiComplaintsRefSimilar'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/similar/{other}/verdict': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Say whether the lesson of a similar complaint helped; another word takes the place of the one before */
    readonly put: operations['PUTApiComplaintsRefSimilarOtherVerdict'];
    readonly post?: never;
    /** Take one’s own word back */
    readonly delete: operations['DELETEApiComplaintsRefSimilarOtherVerdict'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/{ref}/versions/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A complaint as it was at an earlier version, told again from its history; to be read only */
    readonly get: operations['GETApiComplaintsRefVersionsVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/assignments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give up to 200 complaints to one owner, each with a result of its own */
    readonly post: operations['POSTApiComplaintsAssignments'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/criticised': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The list for criticism: chased again long after they had been chased, the latest first */
    readonly get: operations['GETApiComplaintsCriticised'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/complaints/hand-overs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give everything that somebody has open to those who stay, to each in turn; at most 200 at once */
    readonly post: operations['POSTApiComplaintsHandOvers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin a customer’s file; the same id again is the same file */
    readonly post: operations['POSTApiCustomers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A customer’s file with all complaints, promises, ratings and contacts, and likely duplicates */
    readonly get: operations['GETApiCustomersId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/care': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Record what a customer needs, with their consent, in place of what was kept before */
    readonly post: operations['POSTApiCustomersIdCare'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/care/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The customer takes the consent back: nothing of what they need is kept */
    readonly post: operations['POSTApiCustomersIdCareWithdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Change what is known of a customer; an empty text takes it out */
    readonly post: operations['POSTApiCustomersIdChanges'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/duplicates/{otherId}/dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say that two files are different customers’, so that they are not proposed to each other again */
    readonly post: operations['POSTApiCustomersIdDuplicatesOtherIdDismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/erase': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Erase a customer: what tells of them can be read by nobody any more. A second person has to agree */
    readonly post: operations['POSTApiCustomersIdErase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/erase/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take back that an erasure was asked for */
    readonly post: operations['POSTApiCustomersIdEraseWithdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Everything that is held about a customer, for the customer who asks; logged with its reason */
    readonly post: operations['POSTApiCustomersIdExport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/export/pdf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The same as a PDF, in the customer’s language */
    readonly post: operations['POSTApiCustomersIdExportPdf'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/export/zip': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The same as JSON and PDF with every file, as a ZIP archive */
    readonly post: operations['POSTApiCustomersIdExportZip'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/hold': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Put a file on legal hold: it can be neither erased nor purged */
    readonly post: operations['POSTApiCustomersIdHold'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/merge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let another file speak for this one */
    readonly post: operations['POSTApiCustomersIdMerge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/reaches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Add an address or number, as it is typed; one that is there is confirmed by it */
    readonly post: operations['POSTApiCustomersIdReaches'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/reaches/{reachId}/remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take an address or number out; again it changes nothing */
    readonly post: operations['POSTApiCustomersIdReachesReachIdRemove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** End the legal hold */
    readonly post: operations['POSTApiCustomersIdRelease'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ask for a restriction of how a customer may reach us, with what shows unreasonable conduct */
    readonly post: operations['POSTApiCustomersIdRestrictions'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Approve a restriction: by somebody else than whoever asked for it; the customer gets a letter */
    readonly post: operations['POSTApiCustomersIdRestrictionsRestrictionIdApprove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/decline': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Decline a restriction */
    readonly post: operations['POSTApiCustomersIdRestrictionsRestrictionIdDecline'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/letter': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What the customer is told of a restriction, as a PDF */
    readonly get: operations['GETApiCustomersIdRestrictionsRestrictionIdLetter'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/lift': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** End a restriction before its time; the customer gets a letter */
    readonly post: operations['POSTApiCustomersIdRestrictionsRestrictionIdLift'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/review': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let a restriction go on until the next review */
    readonly post: operations['POSTApiCustomersIdRestrictionsRestrictionIdReview'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/restrictions/{restrictionId}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take back that a restriction was asked for */
    readonly post: operations['POSTApiCustomersIdRestrictionsRestrictionIdWithdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/reveal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** A customer’s file unmasked, for a reason that is logged */
    readonly post: operations['POSTApiCustomersIdReveal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/{id}/unmerge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a merge back */
    readonly post: operations['POSTApiCustomersIdUnmerge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/customers/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Find customers by an address or number as it is typed, or by the whole name */
    readonly post: operations['POSTApiCustomersSearch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/effects/{key}/dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have it never carried out; the reason becomes a note on the complaint */
    readonly post: operations['POSTApiEffectsKeyDismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/effects/{key}/retry': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have it tried again; what waits already is left alone */
    readonly post: operations['POSTApiEffectsKeyRetry'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/effects/parked': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What could not be carried out and waits for a person */
    readonly get: operations['GETApiEffectsParked'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/feedback-packs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What complaints of each month tell departments, the latest first; of departments for which the reader answers */
    readonly get: operations['GETApiFeedbackPacks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/feedback-packs/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One of them, as it was when it was made, and who has taken note */
    readonly get: operations['GETApiFeedbackPacksId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/feedback-packs/{id}/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Confirm by name, for the department, that one has taken note */
    readonly post: operations['POSTApiFeedbackPacksIdConfirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/feedback-packs/{id}/pdf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same as a PDF */
    readonly get: operations['GETApiFeedbackPacksIdPdf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figure-mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Figures that are sent to you, or to others because you set it */
    readonly get: operations['GETApiFigureMails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figure-mails/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Have figures sent to yourself, or to somebody for whom you answer; under an id that you choose */
    readonly put: operations['PUTApiFigureMailsId'];
    readonly post?: never;
    /** Have them sent no more */
    readonly delete: operations['DELETEApiFigureMailsId'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figure-mails/{id}/trial': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have them sent once now, to yourself */
    readonly post: operations['POSTApiFigureMailsIdTrial'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every figure, of one’s teams: how it stands now, and what happened in the period */
    readonly get: operations['GETApiFigures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figures/{figure}/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The list behind a figure as a file, CSV or XLSX; who saved it is logged */
    readonly get: operations['GETApiFiguresFigureExport'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figures/{figure}/list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The list behind a figure or one group of it: exactly what it counts, the latest first */
    readonly get: operations['GETApiFiguresFigureList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figures/chart': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The workflow in force as a chart, over which the steps that were taken can be laid */
    readonly get: operations['GETApiFiguresChart'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/figures/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every figure with its groups as a file, CSV or XLSX */
    readonly get: operations['GETApiFiguresExport'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Bring a file that is to go with a message; without one that names it, it is swept */
    readonly post: operations['POSTApiFiles'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/follow-up/call-backs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Calls that customers were promised, by what is due first */
    readonly get: operations['GETApiFollowUpCallBacks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/follow-up/due': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Customers to be asked whether it is really settled, the complaint first whose next duty is due first */
    readonly get: operations['GETApiFollowUpDue'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/follow-up/ratings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What customers said of us in 30 days, the dissatisfied first */
    readonly get: operations['GETApiFollowUpRatings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How the whole system is */
    readonly get: operations['GETApiHealth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/heartbeat': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Whether deadlines ring: when the sweep last came round, the oldest timer that has not fired, and alarms */
    readonly get: operations['GETApiHeartbeat'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/house': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a client has to know before it shows anything: the time zone, and what everything is called */
    readonly get: operations['GETApiHouse'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/instructions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Instructions from above that you have to carry out, and what became of those that you gave */
    readonly get: operations['GETApiInstructions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Keys of machines */
    readonly get: operations['GETApiKeys'];
    readonly put?: never;
    /** Make a key; what opens is shown this once */
    readonly post: operations['POSTApiKeys'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/keys/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Take a key away */
    readonly delete: operations['DELETEApiKeysId'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/{ref}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a complaint taught, what was done because of it, and whether the cause came back */
    readonly get: operations['GETApiLessonsRef'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/{ref}/answers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What the lesson has become for customers: drafts, what is published, and what was withdrawn */
    readonly get: operations['GETApiLessonsRefAnswers'];
    readonly put?: never;
    /** Draft an answer that customers are shown before they complain, in both languages */
    readonly post: operations['POSTApiLessonsRefAnswers'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/{ref}/answers/{id}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Publish a draft of somebody else */
    readonly post: operations['POSTApiLessonsRefAnswersIdPublish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/{ref}/answers/{id}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take back what is published, or throw a draft away */
    readonly post: operations['POSTApiLessonsRefAnswersIdWithdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/{ref}/files/{fileId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A file that shows that something was changed, to be saved */
    readonly get: operations['GETApiLessonsRefFilesFileId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/lessons/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The library of lessons, the latest first; by any part of their texts where something is typed */
    readonly post: operations['POSTApiLessonsSearch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The letters and the parts that they share, each with what counts now and what waits */
    readonly get: operations['GETApiLetterTemplates'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One of them: its text in both languages, what it owes and to whom, the names it can use, every version */
    readonly get: operations['GETApiLetterTemplatesName'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/complaints/{ref}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** As the customer of a complaint would read it now; the read is logged, and the private link is not the real one */
    readonly get: operations['GETApiLetterTemplatesNameComplaintsRef'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/complaints/{ref}/page': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same as the mail itself, as a page that is safe to show */
    readonly get: operations['GETApiLetterTemplatesNameComplaintsRefPage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/complaints/{ref}/pdf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same on paper */
    readonly get: operations['GETApiLetterTemplatesNameComplaintsRefPdf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** As the customer would read it, on an invented complaint; or what keeps it from being written */
    readonly get: operations['GETApiLetterTemplatesNamePreview'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/preview/page': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same as the mail itself, as a page that is safe to show */
    readonly get: operations['GETApiLetterTemplatesNamePreviewPage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/letter-templates/{name}/preview/pdf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same on paper */
    readonly get: operations['GETApiLetterTemplatesNamePreviewPdf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What changes while you look: ids of complaints and alerts, as server-sent events */
    readonly get: operations['GETApiLive'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/mailboxes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The mailboxes, with when they were last fetched and what went wrong since */
    readonly get: operations['GETApiMailboxes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/mailboxes/{id}/try': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have a mailbox that is fetched tried now; what comes of it is seen a few seconds later */
    readonly post: operations['POSTApiMailboxesIdTry'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/openapi.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** This document */
    readonly get: operations['GETApiOpenapiJson'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/operations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Whether everything that happens later happens: mail, effects, timers, queues, the search index */
    readonly get: operations['GETApiOperations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/operations/search/rebuild': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have the search index made anew, while it is searched; while that is under way it is that one */
    readonly post: operations['POSTApiOperationsSearchRebuild'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/outgoing-mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every mail that went out or is to go, the newest first, or those that wait, the oldest first; with what became of it */
    readonly get: operations['GETApiOutgoingMails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Choose a password by the link of an invitation or a reset */
    readonly post: operations['POSTApiPassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/password/forgotten': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have a link sent by which a new password is chosen; the answer is the same for everybody */
    readonly post: operations['POSTApiPasswordForgotten'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/phone-complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take down a complaint on the telephone: registration, classification, the call and what was promised */
    readonly post: operations['POSTApiPhoneComplaints'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/phone-guide': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What to ask on the telephone, how to speak with somebody who is upset, and the categories */
    readonly get: operations['GETApiPhoneGuide'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/policies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The policies, with every version and how many complaints run under it */
    readonly get: operations['GETApiPolicies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/policies/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One policy */
    readonly get: operations['GETApiPoliciesName'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/policies/{name}/versions/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a version says, number by number in plain words, and what it says otherwise than another */
    readonly get: operations['GETApiPoliciesNameVersionsVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-figures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Which share of each criterion was met, by team and by month; never by person */
    readonly get: operations['GETApiQualityFigures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Reviews of closed complaints: open ones, what is due first before the rest; done ones, the latest first */
    readonly get: operations['GETApiQualityReviews'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The review of a complaint: why it was chosen, what was found, and what was answered */
    readonly get: operations['GETApiQualityReviewsRef'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}/answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer what was found of one’s own work, once */
    readonly post: operations['POSTApiQualityReviewsRefAnswer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}/measures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say what is to be changed because of a review, by whom and until when */
    readonly post: operations['POSTApiQualityReviewsRefMeasures'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}/measures/{id}/done': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say that it was done, with what shows it */
    readonly post: operations['POSTApiQualityReviewsRefMeasuresIdDone'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}/result': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say what was found; by whoever was given the review, and once */
    readonly post: operations['POSTApiQualityReviewsRefResult'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/{ref}/reviewer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give the review to somebody else who may open the complaint and had no hand in it */
    readonly post: operations['POSTApiQualityReviewsRefReviewer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many reviews are open for whoever asks and in their teams, and how many have a measure of theirs */
    readonly get: operations['GETApiQualityReviewsCounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/quality-reviews/measures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What one has still to change because of reviews, what is due first before the rest */
    readonly get: operations['GETApiQualityReviewsMeasures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/read-log': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who saw what of a complaint or a customer, or what a person saw, the latest first */
    readonly get: operations['GETApiReadLog'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/read-log/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who saw what, as a table that spreadsheets open, the latest 20,000 at most */
    readonly get: operations['GETApiReadLogExport'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/refused-mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Mails that were too large to be taken in, the newest first, with who wanted to send them */
    readonly get: operations['GETApiRefusedMails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/requests': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What your department is asked and has not answered, by what is due first */
    readonly get: operations['GETApiRequests'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/restrictions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Restrictions of all customers in one state, the latest asked for first */
    readonly get: operations['GETApiRestrictions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/retention/due': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What was kept for as long as its policy says, and what forbids that it is purged; nothing is done */
    readonly get: operations['GETApiRetentionDue'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/retention/runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Purges that were ordered, the latest first */
    readonly get: operations['GETApiRetentionRuns'];
    readonly put?: never;
    /** Order the purge of what is due now; while one is not done it is that one */
    readonly post: operations['POSTApiRetentionRuns'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/retention/runs/{id}/complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What one of them has purged, and why, the latest first */
    readonly get: operations['GETApiRetentionRunsIdComplaints'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Drafts, the one that was changed last first */
    readonly get: operations['GETApiRuleDrafts'];
    readonly put?: never;
    /** Begin a draft of the next version; it counts for nothing */
    readonly post: operations['POSTApiRuleDrafts'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A draft: its fields, what it changes, and what is wrong with it */
    readonly get: operations['GETApiRuleDraftsId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Publish it, as the second person; it counts for what is received from its instant on */
    readonly post: operations['POSTApiRuleDraftsIdApprove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/drop': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give it up; it stays to be read */
    readonly post: operations['POSTApiRuleDraftsIdDrop'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/give-back': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Give it back to be written in, with a reason */
    readonly post: operations['POSTApiRuleDraftsIdGiveBack'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/propose': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Hand it in for the approval of a second person */
    readonly post: operations['POSTApiRuleDraftsIdPropose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/trials': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have it tried on the complaints of the last months, or on those that run; nothing is changed */
    readonly post: operations['POSTApiRuleDraftsIdTrials'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-drafts/{id}/values': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Write values into a draft */
    readonly post: operations['POSTApiRuleDraftsIdValues'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Trials and moves, the latest first */
    readonly get: operations['GETApiRuleRuns'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How far one has come, and what it found so far */
    readonly get: operations['GETApiRuleRunsId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Stop it; what a move has moved by then stays */
    readonly post: operations['POSTApiRuleRunsIdCancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/{id}/complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The complaints for which something would be otherwise, and what */
    readonly get: operations['GETApiRuleRunsIdComplaints'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/{id}/complaints.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All of them as a table */
    readonly get: operations['GETApiRuleRunsIdComplaintsCsv'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/{id}/undo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a move back */
    readonly post: operations['POSTApiRuleRunsIdUndo'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rule-runs/moves': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let running complaints go on under a published version, or try that first */
    readonly post: operations['POSTApiRuleRunsMoves'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/seals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The seals of the histories, the newest first, as the database has noted them */
    readonly get: operations['GETApiSeals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Find complaints, messages, files, lessons and customers by any part of their texts; all terms have to be there, what stands in quotes is one */
    readonly post: operations['POSTApiSearch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is signed in */
    readonly get: operations['GETApiSession'];
    readonly put?: never;
    /** Sign in */
    readonly post: operations['POSTApiSession'];
    /** Sign out */
    readonly delete: operations['DELETEApiSession'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign in, second step: a code of the authenticator, or a recovery code */
    readonly post: operations['POSTApiSessionSecondFactor'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/single-sign-on': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Go and sign in at the organisation’s own provider */
    readonly get: operations['GETApiSessionSingleSignOn'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/single-sign-on/provider': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Where else one may sign in */
    readonly get: operations['GETApiSessionSingleSignOnProvider'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/single-sign-on/return': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Come back from there */
    readonly get: operations['GETApiSessionSingleSignOnReturn'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who works here */
    readonly get: operations['GETApiStaff'];
    readonly put?: never;
    /** Invite somebody */
    readonly post: operations['POSTApiStaff'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /** Change what somebody is; what they may do changes at once */
    readonly patch: operations['PATCHApiStaffId'];
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/absence': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Say until when somebody is away, and who stands in */
    readonly put: operations['PUTApiStaffIdAbsence'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/invite': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Send another link to choose a password */
    readonly post: operations['POSTApiStaffIdInvite'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/leave': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Somebody leaves: they do nothing any more, and stay named where they acted */
    readonly post: operations['POSTApiStaffIdLeave'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/open-complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many open complaints somebody owns, by team */
    readonly get: operations['GETApiStaffIdOpenComplaints'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/second-factor/remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take away a second factor that was lost */
    readonly post: operations['POSTApiStaffIdSecondFactorRemove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/sessions/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign somebody out everywhere */
    readonly post: operations['POSTApiStaffIdSessionsEnd'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/staff/{id}/terms': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Say how much somebody may grant at most, and when they work; what is left out is not agreed any more */
    readonly put: operations['PUTApiStaffIdTerms'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Mails that no rule could place and that wait for a decision, or got one, the newest first */
    readonly get: operations['GETApiSuspendedMails'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One of them */
    readonly get: operations['GETApiSuspendedMailsId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Nothing comes of it; it stays, with who said so and why */
    readonly post: operations['POSTApiSuspendedMailsIdDismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** It belongs to this complaint, which hears of it; the same decision again changes nothing */
    readonly post: operations['POSTApiSuspendedMailsIdFile'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/files/{fileId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A file of it, to be saved */
    readonly get: operations['GETApiSuspendedMailsIdFilesFileId'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/open': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** It is a complaint of its own; the same decision again changes nothing */
    readonly post: operations['POSTApiSuspendedMailsIdOpen'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/original': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** It as it came, byte for byte, to be saved */
    readonly get: operations['GETApiSuspendedMailsIdOriginal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/suspended-mails/{id}/page': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What it says, as a page that is safe to show */
    readonly get: operations['GETApiSuspendedMailsIdPage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/taxonomies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What complaints and lessons are sorted by, with every version */
    readonly get: operations['GETApiTaxonomies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/taxonomies/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One taxonomy */
    readonly get: operations['GETApiTaxonomiesName'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/taxonomies/{name}/versions/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The codes of a version, retired ones as well; and what is different from another */
    readonly get: operations['GETApiTaxonomiesNameVersionsVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/teams': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The teams and who is in them */
    readonly get: operations['GETApiTeams'];
    readonly put?: never;
    /** Found a team */
    readonly post: operations['POSTApiTeams'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/teams/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Say anew what a team is and who is in it */
    readonly put: operations['PUTApiTeamsId'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/text-blocks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The house’s sentences for letters in both languages, those that are offered no longer among them */
    readonly get: operations['GETApiTextBlocks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/text-blocks/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Write a text block, under an id of your choice where it is new; what it was is kept */
    readonly put: operations['PUTApiTextBlocksId'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/text-blocks/{id}/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a text block was, the latest first: who wrote it so, and when */
    readonly get: operations['GETApiTextBlocksIdVersions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/verifications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Verifications of every history, the latest first, with what they came to */
    readonly get: operations['GETApiVerifications'];
    readonly put?: never;
    /** Have every history verified by a worker; while one is under way it is that one */
    readonly post: operations['POSTApiVerifications'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/work': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What there is to do, by what is due next: of oneself, of one’s teams, or what nobody has taken */
    readonly get: operations['GETApiWork'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/work/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How much of it there is, exactly: overdue, due today, at risk, waiting for others */
    readonly get: operations['GETApiWorkCounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/work/filters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Your saved ways of looking at work */
    readonly get: operations['GETApiWorkFilters'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/work/filters/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Save one, under an id of your choice; again it is changed */
    readonly put: operations['PUTApiWorkFiltersId'];
    readonly post?: never;
    /** Remove one */
    readonly delete: operations['DELETEApiWorkFiltersId'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/work/load': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How your customers were today, as you noted it; shown to nobody else */
    readonly get: operations['GETApiWorkLoad'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/workflow': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The published versions of the workflow, the newest first, and how many complaints run under each */
    readonly get: operations['GETApiWorkflow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/workflow/moves': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let running complaints go on under the newest version, as somebody else than who has had it tried */
    readonly post: operations['POSTApiWorkflowMoves'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/workflow/trials': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Try what it would change that running complaints go on under the newest version; nothing is changed */
    readonly post: operations['POSTApiWorkflowTrials'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/workflow/versions/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a version says: its chart, what lint finds, and in words what is otherwise than in another version */
    readonly get: operations['GETApiWorkflowVersionsVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly Account: {
      readonly email: string;
      readonly id: string;
      /** @enum {unknown} */
      readonly locale?: 'zh-CN' | 'en';
      readonly name: string;
      readonly roles: readonly (
        'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
      )[];
      readonly secondFactor: {
        readonly isOn: boolean;
        readonly isRequired: boolean;
        readonly recoveryCodesLeft: number;
      };
      readonly teamIds: readonly string[];
    };
    readonly 'acknowledgement.given': {
      readonly at?: number;
      readonly confirmed: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly medium: 'inPerson' | 'inWriting';
      readonly nextStep: string;
      readonly nextStepDueAt: number;
      readonly promiseId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'acknowledgement.given';
    };
    readonly ActionCounts: {
      readonly checks: number;
      readonly checksOverdue: number;
      readonly mine: number;
      readonly mineOverdue: number;
      readonly teams: number;
      readonly teamsOverdue: number;
    };
    readonly ActionPage: {
      readonly items: readonly components['schemas']['LessonLine'][];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      readonly zone: string;
    };
    readonly Actor: {
      readonly id?: string;
      /** @enum {unknown} */
      readonly kind: 'staff' | 'customer' | 'channel' | 'time';
      /** @description What the person could grant at most, where that was less than their roles may. */
      readonly limit?: number;
      readonly roles?: readonly (
        'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
      )[];
    };
    readonly AlarmPage: {
      readonly items: readonly components['schemas']['SystemicAlarm'][];
      readonly next?: string;
    };
    readonly Alert: {
      /** @description Epoch milliseconds, UTC. */
      readonly acknowledgedAt?: number;
      readonly acknowledgedBy?: string;
      /**
       * @description What whoever acknowledged it did at once.
       * @enum {unknown}
       */
      readonly answer?: 'takenOver' | 'handedDown';
      /** @description It climbs when nobody has acknowledged it by then. */
      readonly answerBy?: number;
      /** @description When it happened, epoch milliseconds, UTC. */
      readonly at: number;
      /** @description Why it was raised: `clock`, `trigger`, `escalation` … */
      readonly because: string;
      /** @description Epoch milliseconds, UTC. */
      readonly climbedAt?: number;
      /** @enum {unknown} */
      readonly clock?:
        | 'acknowledgement'
        | 'investigation'
        | 'resolution'
        | 'finalResponse'
        | 'progressUpdate'
        | 'customerReply'
        | 'approval'
        | 'fulfilment'
        | 'followUp'
        | 'lesson'
        | 'fastLane'
        | 'reopening'
        | 'effectivenessCheck'
        | 'promise'
        | 'departmentRequest'
        | 'callBack'
        | 'handBack'
        | 'chase'
        | 'criticism'
        | 'correctiveAction';
      readonly clockTitle?: components['schemas']['Words'];
      readonly complaint?: {
        readonly id: string;
        readonly ref?: string;
        readonly teamId?: string;
        readonly title?: string;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly dueAt?: number;
      readonly id: string;
      /** @description It is about a complaint that the reader may not open, and does not name it. */
      readonly isVeiled?: boolean;
      /** @description By how many milliseconds it was raised too late, when that is noticeable. */
      readonly lateBy?: number;
      /** @enum {unknown} */
      readonly limit?: 'internal' | 'statutory';
      /** @enum {unknown} */
      readonly mailState: 'undecided' | 'waiting' | 'sent' | 'failed' | 'leftForDigest';
      /** @description When what it told of was over. */
      readonly overAt?: number;
      /** @description Who was told before and did not answer. */
      readonly passedOver?: string;
      /** @description The point of the ladder, in the words of the policy. */
      readonly point?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly raisedAt: number;
      /** @description As what the person was told: `owner`, `lead` … or `group:<name>`. */
      readonly relation: string;
      /** @description The draft of a rule that it is about. */
      readonly ruleDraftId?: string;
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @description Whose alert it is. */
      readonly staffId: string;
      /** @enum {unknown} */
      readonly state: 'open' | 'acknowledged' | 'over';
      /** @description The promise or request that the clock belongs to. */
      readonly subject?: string;
      readonly what: components['schemas']['Words'];
    };
    readonly AlertCounts: {
      readonly instructions: number;
      readonly open: number;
    };
    readonly AlertPage: {
      readonly items: readonly components['schemas']['Alert'][];
      readonly next?: string;
    };
    readonly AllowedEvent: {
      /** @enum {unknown} */
      readonly event:
        | 'complaint.registered'
        | 'complaint.classified'
        | 'complaint.accepted'
        | 'complaint.rejected'
        | 'complaint.referred'
        | 'enquiry.recognised'
        | 'complaint.recognised'
        | 'enquiry.answered'
        | 'acknowledgement.given'
        | 'complaint.settledAtOnce'
        | 'information.requested'
        | 'request.sent'
        | 'request.answered'
        | 'request.handedBack'
        | 'finding.recorded'
        | 'investigation.concluded'
        | 'resolution.proposed'
        | 'resolution.approved'
        | 'resolution.declined'
        | 'customer.accepted'
        | 'customer.refused'
        | 'decision.stood'
        | 'investigation.resumed'
        | 'remedy.done'
        | 'followUp.assigned'
        | 'followUp.attempted'
        | 'followUp.completed'
        | 'survey.answered'
        | 'lesson.recorded'
        | 'lesson.waived'
        | 'lesson.confirmed'
        | 'lesson.returned'
        | 'correctiveAction.done'
        | 'complaint.closed'
        | 'complaint.reopened'
        | 'effectiveness.checked'
        | 'complaint.assigned'
        | 'conflict.declared'
        | 'complaint.merged'
        | 'merge.undone'
        | 'complaint.joined'
        | 'complaint.parted'
        | 'complaint.split'
        | 'complaint.linked'
        | 'complaint.unlinked'
        | 'link.noted'
        | 'link.dropped'
        | 'complaint.repeated'
        | 'note.added'
        | 'contact.recorded'
        | 'customer.informed'
        | 'customer.wrote'
        | 'customer.withdrew'
        | 'customer.chased'
        | 'promise.made'
        | 'promise.kept'
        | 'promise.renegotiated'
        | 'promise.broken'
        | 'extension.asked'
        | 'deadline.extended'
        | 'extension.declined'
        | 'letter.delivered'
        | 'letter.failed'
        | 'letter.withheld'
        | 'letter.released'
        | 'letter.resent'
        | 'trigger.noticed'
        | 'escalation.raised'
        | 'escalation.lowered'
        | 'instruction.given'
        | 'clock.warned'
        | 'clock.breached'
        | 'clock.stayedBreached';
      readonly obstacles: readonly components['schemas']['Reason'][];
      /** @description JSON Schema of the body that tells the event. */
      readonly schema: Record<string, unknown>;
      readonly title: components['schemas']['Words'];
    };
    readonly AnnouncedCall: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      readonly customerId?: string;
      /** @enum {unknown} */
      readonly direction: 'in' | 'out';
      readonly durationSeconds?: number;
      readonly id: string;
      readonly number?: string;
      readonly ours?: string;
      readonly recording?: string;
      readonly staffId: string;
      /** @enum {unknown} */
      readonly state: 'ringing' | 'answered' | 'ended';
    };
    readonly AnnouncedCalls: {
      readonly items: readonly components['schemas']['AnnouncedCall'][];
    };
    readonly AnnouncedCallState: {
      readonly id: string;
      /** @enum {unknown} */
      readonly state: 'ringing' | 'answered' | 'ended';
    };
    readonly Announcement: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      /** @enum {unknown} */
      readonly clock?:
        | 'acknowledgement'
        | 'investigation'
        | 'resolution'
        | 'finalResponse'
        | 'progressUpdate'
        | 'customerReply'
        | 'approval'
        | 'fulfilment'
        | 'followUp'
        | 'lesson'
        | 'fastLane'
        | 'reopening'
        | 'effectivenessCheck'
        | 'promise'
        | 'departmentRequest'
        | 'callBack'
        | 'handBack'
        | 'chase'
        | 'criticism'
        | 'correctiveAction';
      /** @enum {unknown} */
      readonly kind: 'alert' | 'letter';
      readonly letter?: string;
      /** @enum {unknown} */
      readonly limit?: 'internal' | 'statutory';
      readonly point?: string;
      readonly recipients?: readonly string[];
      readonly subject?: string;
    };
    readonly ApprovalCounts: {
      readonly extension: number;
      readonly letter: number;
      readonly resolution: number;
    };
    readonly ApprovalsPage: {
      readonly items: readonly {
        /** @description Together, in the smallest unit of the currency. */
        readonly amount?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly askedAt?: number;
        /** @description Who asked, where it was a person. */
        readonly askedBy?: string;
        /** @description Why the letter is held back. */
        readonly because?: string;
        /**
         * @description Of which more time is asked for.
         * @enum {unknown}
         */
        readonly clock?:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        readonly clockTitle?: components['schemas']['Words'];
        /** @description ISO 4217. */
        readonly currency?: string;
        /** @description When it has to be decided. */
        readonly dueAt?: number;
        readonly explanation?: string;
        /** @enum {unknown} */
        readonly kind: 'resolution' | 'extension' | 'letter';
        /** @enum {unknown} */
        readonly letter?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
        readonly letterId?: string;
        readonly letterTitle?: components['schemas']['Words'];
        /** @description Why whoever asks may not say yes, or not say no; in the words of the workflow. */
        readonly obstacles: {
          readonly approve: readonly components['schemas']['Reason'][];
          readonly decline: readonly components['schemas']['Reason'][];
        };
        /** @enum {unknown} */
        readonly outcome?:
          | 'upheld'
          | 'partlyUpheld'
          | 'notUpheld'
          | 'withdrawn'
          | 'rejected'
          | 'merged'
          | 'referred'
          | 'unreachable'
          | 'enquiry';
        readonly ownerId?: string;
        readonly reason?: string;
        readonly reasonTitle?: components['schemas']['Words'];
        readonly ref: string;
        readonly remedies?: readonly {
          readonly amount?: number;
          readonly description: string;
          /** @enum {unknown} */
          readonly kind:
            | 'apology'
            | 'information'
            | 'refund'
            | 'exchange'
            | 'repair'
            | 'redelivery'
            | 'discount'
            | 'compensation'
            | 'goodwill'
            | 'technicalHelp'
            | 'other';
        }[];
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        readonly subject: string;
        readonly teamId: string;
        readonly version: number;
      }[];
      readonly next?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly Assignments: {
      readonly items: readonly {
        /** @description Why it was refused, as in a problem. */
        readonly code?: string;
        readonly detail?: string;
        /** @enum {unknown} */
        readonly outcome: 'assigned' | 'refused';
        readonly reasons?: readonly {
          /** @enum {unknown} */
          readonly code:
            | 'not-in-this-stage'
            | 'not-your-role'
            | 'not-the-owner'
            | 'not-classified'
            | 'no-owner'
            | 'reclassification-unexplained'
            | 'acknowledgement-by-person-needed'
            | 'not-that-letter'
            | 'letter-unknown'
            | 'letter-not-withheld'
            | 'point-unknown'
            | 'points-without-finding'
            | 'request-unknown'
            | 'id-taken'
            | 'requests-open'
            | 'over-limit'
            | 'over-own-limit'
            | 'approval-needed'
            | 'drafter-cannot-approve'
            | 'recorder-cannot-confirm'
            | 'conflict-of-interest'
            | 'was-handler'
            | 'handler-cannot-follow-up'
            | 'handover-note-missing'
            | 'remedy-unknown'
            | 'remedies-open'
            | 'promise-unknown'
            | 'promises-open'
            | 'next-try-of-a-talk'
            | 'no-enquiry'
            | 'not-merged'
            | 'goes-on-elsewhere'
            | 'linked-already'
            | 'link-unknown'
            | 'link-of-what-happened'
            | 'other-not-found'
            | 'other-is-this'
            | 'other-customer'
            | 'other-decided'
            | 'other-cannot-follow'
            | 'split-takes-all'
            | 'split-takes-nothing'
            | 'promise-in-the-past'
            | 'letters-undelivered'
            | 'letter-incomplete'
            | 'not-refused-before'
            | 'fast-lane-over'
            | 'same-hour'
            | 'attempts-left'
            | 'follow-up-missing'
            | 'lesson-missing'
            | 'lesson-unconfirmed'
            | 'rating-not-asked'
            | 'rating-final'
            | 'reopening-over'
            | 'extension-not-allowed'
            | 'extensions-used-up'
            | 'extension-approver'
            | 'extension-clock-over'
            | 'extension-asked-already'
            | 'extension-not-asked'
            | 'asker-cannot-approve'
            | 'chases-used-up'
            | 'hand-back-over'
            | 'action-unknown'
            | 'actions-open'
            | 'action-undated'
            | 'counted-already'
            | 'already-closed'
            | 'not-that-rung'
            | 'not-that-clock'
            | 'otherwise-routed'
            | 'recorded-late-unexplained'
            | 'received-after-recording';
          readonly words: components['schemas']['Words'];
        }[];
        readonly ref: string;
        readonly version?: number;
      }[];
    };
    readonly Attachment: {
      /** @description Where it can be fetched; absent when a scanner found something in it. */
      readonly address?: string;
      readonly contentId?: string;
      /** @description The sender's word. */
      readonly declaredType?: string;
      /** @description SHA-256 of the bytes. */
      readonly fileId: string;
      readonly inline: boolean;
      /** @description The sender's word. */
      readonly name?: string;
      /** @enum {unknown} */
      readonly scan: 'notScanned' | 'clean' | 'infected';
      readonly size: number;
      /** @description What the bytes are, found by looking at them. */
      readonly type: string;
    };
    readonly Board: {
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
      readonly teams: readonly {
        /** @description Those that climb by themselves before the house’s day is over. */
        readonly climbing: number;
        readonly overdue: number;
        readonly rungs: {
          readonly calm: number;
          readonly director: number;
          readonly lead: number;
          readonly manager: number;
          readonly warned: number;
        };
        readonly teamId: string;
      }[];
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly Burning: {
      readonly items: readonly {
        /** @description Duties past their deadline, the longest first. */
        readonly overdue: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly deadline?: number;
          readonly id: string;
          /** @enum {unknown} */
          readonly limit: 'internal' | 'statutory';
          readonly title: components['schemas']['Words'];
        }[];
        readonly ownerId?: string;
        readonly policy: {
          readonly name: string;
          readonly title: components['schemas']['Words'];
          readonly version: number;
        };
        readonly ref: string;
        /** @enum {unknown} */
        readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
        /** @description Who was told last, the newest first. */
        readonly told: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly acknowledgedAt?: number;
          readonly acknowledgedBy?: string;
          /** @enum {unknown} */
          readonly answer?: 'takenOver' | 'handedDown';
          /** @description Epoch milliseconds, UTC. */
          readonly climbedAt?: number;
          readonly id: string;
          /** @description Epoch milliseconds, UTC. */
          readonly overAt?: number;
          /** @description Epoch milliseconds, UTC. */
          readonly raisedAt: number;
          readonly relation: string;
          readonly staffId: string;
          readonly what: components['schemas']['Words'];
        }[];
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
    };
    readonly CalendarReading: {
      readonly differences?: readonly components['schemas']['RuleDifference'][];
      readonly fields: readonly components['schemas']['RuleField'][];
      readonly hash: string;
      readonly isInForce: boolean;
      /** @description Its entry in the rule book; none where it came as a file. */
      readonly publication?: {
        readonly approvedBy: string;
        readonly draft?: string;
        readonly draftedBy: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly hash: string;
        readonly previousHash: string;
        /** @description Epoch milliseconds, UTC. */
        readonly publishedAt: number;
        readonly reason: string;
        readonly sequence: number;
      };
      /** @description Complaints that are not closed and run under it. */
      readonly running: number;
      readonly version: number;
    };
    readonly CalendarRules: {
      readonly draftId?: string;
      readonly name: string;
      /** @description The policies whose business time is counted in it. */
      readonly policies: readonly string[];
      readonly title: components['schemas']['Words'];
      readonly versions: readonly {
        readonly hash: string;
        readonly isInForce: boolean;
        /** @description Its entry in the rule book; none where it came as a file. */
        readonly publication?: {
          readonly approvedBy: string;
          readonly draft?: string;
          readonly draftedBy: readonly string[];
          /** @description Epoch milliseconds, UTC. */
          readonly from: number;
          readonly hash: string;
          readonly previousHash: string;
          /** @description Epoch milliseconds, UTC. */
          readonly publishedAt: number;
          readonly reason: string;
          readonly sequence: number;
        };
        /** @description Complaints that are not closed and run under it. */
        readonly running: number;
        readonly version: number;
      }[];
      readonly years: readonly {
        readonly announced: boolean;
        readonly year: number;
      }[];
      readonly zone: string;
    };
    readonly CauseChart: {
      readonly cause: string;
      /** @description The share of all periods together. */
      readonly centre: number;
      /** @description False where there is too little to tell anything from chance. */
      readonly isEnough: boolean;
      readonly points: readonly {
        readonly count: number;
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly high?: number;
        readonly low?: number;
        /** @description All lessons of the period. */
        readonly of: number;
        readonly share?: number;
        /** @enum {unknown} */
        readonly side?: 'above' | 'below';
        readonly signals: readonly ('beyond' | 'twoOfThree' | 'fourOfFive' | 'eightInARow')[];
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
      }[];
      readonly zone: string;
    };
    readonly Causes: {
      /** @description Epoch milliseconds, UTC. */
      readonly from: number;
      readonly items: readonly {
        readonly cause: string;
        readonly count: number;
        readonly cumulative: number;
        readonly share: number;
      }[];
      readonly total: number;
      /** @description Epoch milliseconds, UTC. */
      readonly until: number;
    };
    readonly Climbing: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly climbsAt: number;
        readonly clock: {
          /** @description Epoch milliseconds, UTC. */
          readonly deadline?: number;
          readonly id: string;
          /** @enum {unknown} */
          readonly limit: 'internal' | 'statutory';
          readonly title: components['schemas']['Words'];
        };
        readonly ownerId?: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
        /** @description Who would be told, as of now. */
        readonly tells: readonly {
          readonly relation: string;
          readonly staffId: string;
        }[];
        /** @enum {unknown} */
        readonly to: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        readonly what: components['schemas']['Words'];
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
    };
    readonly Clock: {
      /** @description Epoch milliseconds, UTC. */
      readonly deadline?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly endedAt?: number;
      /** @description Where its deadline is explained. */
      readonly explanation: string;
      readonly extensions: readonly components['schemas']['Extension'][];
      /** @description Epoch milliseconds, UTC. */
      readonly givenDueAt?: number;
      readonly id: string;
      readonly lifted?: boolean;
      /** @enum {unknown} */
      readonly limit: 'internal' | 'statutory';
      /** @enum {unknown} */
      readonly name:
        | 'acknowledgement'
        | 'investigation'
        | 'resolution'
        | 'finalResponse'
        | 'progressUpdate'
        | 'customerReply'
        | 'approval'
        | 'fulfilment'
        | 'followUp'
        | 'lesson'
        | 'fastLane'
        | 'reopening'
        | 'effectivenessCheck'
        | 'promise'
        | 'departmentRequest'
        | 'callBack'
        | 'handBack'
        | 'chase'
        | 'criticism'
        | 'correctiveAction';
      readonly occurrence: number;
      readonly overdue: boolean;
      readonly pauses: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly reason?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly to?: number;
      }[];
      readonly reached: readonly string[];
      readonly remaining: components['schemas']['Quantity'];
      /** @description Epoch milliseconds, UTC. */
      readonly reopenedAt?: number;
      readonly round: number;
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @description Epoch milliseconds, UTC. */
      readonly startedAt: number;
      /** @enum {unknown} */
      readonly state: 'running' | 'held' | 'ended';
      readonly subject?: string;
      readonly title: components['schemas']['Words'];
    };
    readonly ClockExplanation: {
      readonly clock: components['schemas']['Clock'];
      readonly explanation: components['schemas']['Explanation'];
      readonly policy: {
        readonly hash: string;
        readonly name: string;
        readonly version: number;
      };
    };
    readonly Code: {
      /** @description Dotted from the root. */
      readonly code: string;
      readonly parent?: string;
      readonly title: components['schemas']['Words'];
    };
    readonly Complaint: {
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      readonly clocks: readonly components['schemas']['Clock'][];
      readonly contact?: {
        readonly email?: string;
        readonly name?: string;
        readonly onBehalfOf?: {
          readonly name: string;
          readonly relation: string;
        };
        readonly phone?: string;
        /** @enum {unknown} */
        readonly preferred?: 'email' | 'phone' | 'page';
      };
      /** @description Everything that the workflow knows of the complaint. */
      readonly context: Record<string, unknown>;
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      /** @description Of its amounts (ISO 4217), which are in the smallest unit. */
      readonly currency: string;
      readonly customerId: string;
      readonly id: string;
      /** @description Which of the promises are instructions from above. */
      readonly instructions: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly givenAt: number;
        readonly givenBy: string;
        readonly promiseId: string;
      }[];
      /**
       * @description The customer was erased: nothing can be added any more.
       * @constant
       */
      readonly isErased?: true;
      /** @enum {unknown} */
      readonly locale: 'zh-CN' | 'en';
      readonly ref: string;
      readonly rulebook: components['schemas']['Pins'];
      /** @enum {unknown} */
      readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      /** @description The state of the workflow, region by region. */
      readonly state: Record<string, unknown>;
      readonly subject: string;
      readonly summary: string;
      /** @description Epoch milliseconds, UTC. */
      readonly updatedAt: number;
      readonly version: number;
      /** @description The time zone of its calendar (IANA). */
      readonly zone: string;
    };
    readonly 'complaint.accepted': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.accepted';
    };
    readonly 'complaint.assigned': {
      readonly expectedVersion?: number;
      readonly handoverNote?: string;
      readonly id?: string;
      readonly ownerId: string;
      readonly teamId?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.assigned';
    };
    readonly 'complaint.classified': {
      readonly amount?: number;
      readonly category: string;
      readonly desiredOutcome?: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly points: readonly {
        readonly id: string;
        readonly text: string;
      }[];
      readonly product?: string;
      readonly reason?: string;
      readonly safety: boolean;
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.classified';
    };
    readonly 'complaint.closed': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.closed';
    };
    readonly 'complaint.linked': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly link: 'related' | 'duplicateOf' | 'partOfIncident';
      readonly other: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.linked';
    };
    readonly 'complaint.merged': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly into: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.merged';
    };
    readonly 'complaint.recognised': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.recognised';
    };
    readonly 'complaint.referred': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      readonly to: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.referred';
    };
    readonly 'complaint.rejected': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.rejected';
    };
    readonly 'complaint.reopened': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.reopened';
    };
    readonly 'complaint.settledAtOnce': {
      readonly acceptance: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly outcome: 'upheld' | 'partlyUpheld' | 'notUpheld';
      readonly remedies?: readonly {
        readonly amount?: number;
        readonly description: string;
        readonly id: string;
        /** @enum {unknown} */
        readonly kind:
          | 'apology'
          | 'information'
          | 'refund'
          | 'exchange'
          | 'repair'
          | 'redelivery'
          | 'discount'
          | 'compensation'
          | 'goodwill'
          | 'technicalHelp'
          | 'other';
      }[];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.settledAtOnce';
    };
    readonly 'complaint.split': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly messageIds?: readonly string[];
      readonly pointIds: readonly string[];
      readonly subject: string;
      readonly summary: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.split';
    };
    readonly 'complaint.unlinked': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly link:
        | 'related'
        | 'duplicateOf'
        | 'partOfIncident'
        | 'hasDuplicate'
        | 'incidentOf'
        | 'mergedInto'
        | 'mergedFrom'
        | 'splitInto'
        | 'splitFrom';
      readonly other: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'complaint.unlinked';
    };
    readonly ComplaintAsItWas: {
      /** @description When this version came to be. */
      readonly at: number;
      readonly clocks: readonly components['schemas']['Clock'][];
      readonly context: Record<string, unknown>;
      /** @enum {unknown} */
      readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      readonly state: Record<string, unknown>;
      readonly version: number;
    };
    readonly ComplaintLine: {
      readonly category?: string;
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      readonly customerId: string;
      readonly customerName?: string;
      readonly id: string;
      /** @description When the first instruction from above is due that is open. */
      readonly instructionDueAt?: number;
      /** @enum {unknown} */
      readonly locale: 'zh-CN' | 'en';
      /** @description The innermost state of the handling, such as `awaitingCustomer`. */
      readonly moment?: string;
      readonly momentTitle?: components['schemas']['Words'];
      readonly next?: {
        /** @description Epoch milliseconds, UTC. */
        readonly deadline: number;
        readonly id: string;
        /** @enum {unknown} */
        readonly limit: 'internal' | 'statutory';
        /** @enum {unknown} */
        readonly name:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        /** @description Milliseconds until the deadline; negative when it has passed. */
        readonly remaining: number;
        readonly subject?: string;
        readonly title: components['schemas']['Words'];
      };
      readonly overdue: boolean;
      readonly ownerId?: string;
      readonly ref: string;
      /** @enum {unknown} */
      readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      readonly subject: string;
      readonly teamId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly updatedAt: number;
      readonly version: number;
      /** @enum {unknown} */
      readonly waitsFor?: 'customer' | 'department' | 'approval';
    };
    readonly ComplaintPage: {
      readonly items: readonly components['schemas']['ComplaintLine'][];
      readonly next?: string;
    };
    readonly ComplaintWithEvents: {
      readonly allowedEvents: readonly components['schemas']['AllowedEvent'][];
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      readonly clocks: readonly components['schemas']['Clock'][];
      readonly contact?: {
        readonly email?: string;
        readonly name?: string;
        readonly onBehalfOf?: {
          readonly name: string;
          readonly relation: string;
        };
        readonly phone?: string;
        /** @enum {unknown} */
        readonly preferred?: 'email' | 'phone' | 'page';
      };
      /** @description Everything that the workflow knows of the complaint. */
      readonly context: Record<string, unknown>;
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      /** @description Of its amounts (ISO 4217), which are in the smallest unit. */
      readonly currency: string;
      readonly customerId: string;
      readonly id: string;
      /** @description Which of the promises are instructions from above. */
      readonly instructions: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly givenAt: number;
        readonly givenBy: string;
        readonly promiseId: string;
      }[];
      /**
       * @description The customer was erased: nothing can be added any more.
       * @constant
       */
      readonly isErased?: true;
      /** @enum {unknown} */
      readonly locale: 'zh-CN' | 'en';
      readonly ref: string;
      readonly rulebook: components['schemas']['Pins'];
      /** @enum {unknown} */
      readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      /** @description The state of the workflow, region by region. */
      readonly state: Record<string, unknown>;
      readonly subject: string;
      readonly summary: string;
      /** @description Epoch milliseconds, UTC. */
      readonly updatedAt: number;
      readonly version: number;
      /** @description The time zone of its calendar (IANA). */
      readonly zone: string;
    };
    readonly 'conflict.declared': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly staffId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'conflict.declared';
    };
    readonly 'contact.recorded': {
      readonly at?: number;
      readonly callId?: string;
      /** @enum {unknown} */
      readonly channel: 'phone' | 'email' | 'webForm' | 'visit' | 'letter' | 'chat';
      /** @enum {unknown} */
      readonly direction: 'in' | 'out';
      readonly durationSeconds?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly mood?: 'calm' | 'upset' | 'hostile';
      readonly nextTryAt?: number;
      readonly reached?: boolean;
      readonly recording?: string;
      readonly summary: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'contact.recorded';
    };
    readonly 'correctiveAction.done': {
      readonly actionId: string;
      readonly at?: number;
      readonly evidence: string;
      readonly expectedVersion?: number;
      readonly files?: readonly {
        readonly fileId: unknown;
        readonly name: string;
      }[];
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'correctiveAction.done';
    };
    readonly CriticisedLine: {
      readonly category?: string;
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      /** @description Epoch milliseconds, UTC. */
      readonly criticisedAt: number;
      readonly customerId: string;
      readonly customerName?: string;
      readonly id: string;
      /** @description When the first instruction from above is due that is open. */
      readonly instructionDueAt?: number;
      /** @enum {unknown} */
      readonly locale: 'zh-CN' | 'en';
      /** @description The innermost state of the handling, such as `awaitingCustomer`. */
      readonly moment?: string;
      readonly momentTitle?: components['schemas']['Words'];
      readonly next?: {
        /** @description Epoch milliseconds, UTC. */
        readonly deadline: number;
        readonly id: string;
        /** @enum {unknown} */
        readonly limit: 'internal' | 'statutory';
        /** @enum {unknown} */
        readonly name:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        /** @description Milliseconds until the deadline; negative when it has passed. */
        readonly remaining: number;
        readonly subject?: string;
        readonly title: components['schemas']['Words'];
      };
      readonly overdue: boolean;
      readonly ownerId?: string;
      readonly ref: string;
      /** @enum {unknown} */
      readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      readonly subject: string;
      readonly teamId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly updatedAt: number;
      readonly version: number;
      /** @enum {unknown} */
      readonly waitsFor?: 'customer' | 'department' | 'approval';
    };
    readonly CriticisedPage: {
      readonly items: readonly components['schemas']['CriticisedLine'][];
      readonly next?: string;
    };
    readonly Customer: {
      readonly care?: {
        readonly consent: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          /** @enum {unknown} */
          readonly how: 'spoken' | 'inWriting' | 'page';
        };
        readonly drivers: readonly ('health' | 'lifeEvents' | 'resilience' | 'capability')[];
        /** @description Why it is needed, and the note, are not shown here. */
        readonly isMasked?: boolean;
        readonly needs: readonly (
          'largePrint' | 'plainLanguage' | 'moreTime' | 'callRather' | 'writeRather' | 'someoneToSpeak' | 'interpreter'
        )[];
        readonly note?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly recordedAt: number;
        readonly recordedBy?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      /** @description Epoch milliseconds, UTC. */
      readonly erasedAt?: number;
      readonly erasureAsked?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly reason: string;
      };
      readonly hold?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly reason: string;
      };
      readonly id: string;
      readonly idNumber?: string;
      /** @enum {unknown} */
      readonly level?: 'A' | 'B' | 'C';
      /** @enum {unknown} */
      readonly locale?: 'zh-CN' | 'en';
      readonly log: readonly {
        readonly act: string;
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by?: string;
        readonly fields?: readonly (
          'name' | 'organisation' | 'level' | 'locale' | 'preferred' | 'postalAddress' | 'idNumber' | 'notes'
        )[];
        readonly other?: string;
        readonly reason?: string;
      }[];
      /** @description The file that speaks for this one. */
      readonly mergedInto?: string;
      readonly name?: string;
      readonly notes?: string;
      readonly notSameAs: readonly string[];
      readonly organisation?: string;
      readonly postalAddress?: string;
      /** @enum {unknown} */
      readonly preferred?: 'email' | 'phone' | 'page';
      readonly reaches: readonly components['schemas']['CustomerReach'][];
      readonly seenWith: readonly string[];
      /** @description Epoch milliseconds, UTC. */
      readonly updatedAt: number;
      readonly version: number;
    };
    readonly 'customer.accepted': {
      readonly at?: number;
      readonly evidence: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.accepted';
    };
    readonly 'customer.chased': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly text?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.chased';
    };
    readonly 'customer.informed': {
      readonly expectedVersion?: number;
      readonly files?: readonly {
        readonly fileId: unknown;
        readonly name: string;
      }[];
      readonly id?: string;
      readonly subject?: string;
      readonly text: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.informed';
    };
    readonly 'customer.refused': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.refused';
    };
    readonly 'customer.withdrew': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.withdrew';
    };
    readonly 'customer.wrote': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly messageId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'customer.wrote';
    };
    readonly CustomerLine: {
      readonly id: string;
      /** @enum {unknown} */
      readonly level?: 'A' | 'B' | 'C';
      /** @enum {unknown} */
      readonly locale?: 'zh-CN' | 'en';
      readonly name?: string;
      readonly organisation?: string;
      readonly reaches: readonly components['schemas']['CustomerReach'][];
    };
    readonly CustomerLines: {
      readonly items: readonly components['schemas']['CustomerLine'][];
    };
    readonly CustomerReach: {
      /** @description Names it in a path without saying it. */
      readonly id: string;
      /** @description False while only a complaint has named it beside another address. */
      readonly isConfirmed: boolean;
      /** @enum {unknown} */
      readonly kind: 'email' | 'phone' | 'number';
      readonly value: string;
    };
    readonly CustomerRecord: {
      readonly complaints: readonly {
        /** @enum {unknown} */
        readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        /** @description Epoch milliseconds, UTC. */
        readonly closedAt?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly createdAt: number;
        readonly id: string;
        /** @description Epoch milliseconds, UTC. */
        readonly nextDueAt?: number;
        /** @enum {unknown} */
        readonly outcome?:
          | 'upheld'
          | 'partlyUpheld'
          | 'notUpheld'
          | 'withdrawn'
          | 'rejected'
          | 'merged'
          | 'referred'
          | 'unreachable'
          | 'enquiry';
        readonly ownerId?: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly rung: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
        /** @description Whether the customer was known to be vulnerable then; of an open complaint, by now. */
        readonly vulnerable: {
          readonly atClosing: boolean;
          readonly atOpening: boolean;
        };
      }[];
      readonly contacts: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly channel: string;
        /** @enum {unknown} */
        readonly direction: 'in' | 'out';
        readonly durationSeconds?: number;
        /** @enum {unknown} */
        readonly mood?: 'calm' | 'upset' | 'hostile';
        readonly reached?: boolean;
        readonly ref: string;
        readonly summary: string;
      }[];
      readonly customer: components['schemas']['Customer'];
      readonly duplicates: readonly {
        readonly because: readonly {
          /** @enum {unknown} */
          readonly code: 'same-id-number' | 'seen-together' | 'same-name-and-organisation' | 'same-name';
          readonly words: components['schemas']['Words'];
        }[];
        readonly customer: components['schemas']['CustomerLine'];
      }[];
      /** @description There are older complaints than these. */
      readonly isCut: boolean;
      readonly merged: readonly components['schemas']['CustomerLine'][];
      /** @description What to bear in mind: somebody noticed that the customer is vulnerable. */
      readonly needs: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly ref: string;
        readonly text: string;
      }[];
      readonly promises: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt: number;
        readonly id: string;
        /** @enum {unknown} */
        readonly kind: 'promise' | 'callBack' | 'nextTry';
        readonly madeBy: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly state: 'open' | 'kept' | 'keptLate' | 'broken' | 'renegotiated' | 'withdrawn';
        readonly text: string;
      }[];
      readonly ratings: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly handling?: number;
        readonly outcome?: number;
        readonly ref: string;
        readonly satisfied?: boolean;
        readonly words?: string;
      }[];
      readonly restrictions: readonly components['schemas']['Restriction'][];
      /** @description Needs that were told with a complaint by somebody who has not proved to be this customer. */
      readonly said: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly needs: readonly (
          'largePrint' | 'plainLanguage' | 'moreTime' | 'callRather' | 'writeRather' | 'someoneToSpeak' | 'interpreter'
        )[];
        readonly note?: string;
        readonly ref: string;
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
      }[];
    };
    readonly 'deadline.extended': {
      readonly clock: string;
      readonly expectedVersion?: number;
      readonly explanation: string;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'deadline.extended';
    };
    readonly Deadlines: {
      readonly items: readonly components['schemas']['Clock'][];
    };
    readonly 'decision.stood': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'decision.stood';
    };
    readonly DraftCheck: {
      readonly reasons: readonly {
        /** @enum {unknown} */
        readonly code:
          | 'not-in-this-stage'
          | 'not-your-role'
          | 'not-the-owner'
          | 'not-classified'
          | 'no-owner'
          | 'reclassification-unexplained'
          | 'acknowledgement-by-person-needed'
          | 'not-that-letter'
          | 'letter-unknown'
          | 'letter-not-withheld'
          | 'point-unknown'
          | 'points-without-finding'
          | 'request-unknown'
          | 'id-taken'
          | 'requests-open'
          | 'over-limit'
          | 'over-own-limit'
          | 'approval-needed'
          | 'drafter-cannot-approve'
          | 'recorder-cannot-confirm'
          | 'conflict-of-interest'
          | 'was-handler'
          | 'handler-cannot-follow-up'
          | 'handover-note-missing'
          | 'remedy-unknown'
          | 'remedies-open'
          | 'promise-unknown'
          | 'promises-open'
          | 'next-try-of-a-talk'
          | 'no-enquiry'
          | 'not-merged'
          | 'goes-on-elsewhere'
          | 'linked-already'
          | 'link-unknown'
          | 'link-of-what-happened'
          | 'other-not-found'
          | 'other-is-this'
          | 'other-customer'
          | 'other-decided'
          | 'other-cannot-follow'
          | 'split-takes-all'
          | 'split-takes-nothing'
          | 'promise-in-the-past'
          | 'letters-undelivered'
          | 'letter-incomplete'
          | 'not-refused-before'
          | 'fast-lane-over'
          | 'same-hour'
          | 'attempts-left'
          | 'follow-up-missing'
          | 'lesson-missing'
          | 'lesson-unconfirmed'
          | 'rating-not-asked'
          | 'rating-final'
          | 'reopening-over'
          | 'extension-not-allowed'
          | 'extensions-used-up'
          | 'extension-approver'
          | 'extension-clock-over'
          | 'extension-asked-already'
          | 'extension-not-asked'
          | 'asker-cannot-approve'
          | 'chases-used-up'
          | 'hand-back-over'
          | 'action-unknown'
          | 'actions-open'
          | 'action-undated'
          | 'counted-already'
          | 'already-closed'
          | 'not-that-rung'
          | 'not-that-clock'
          | 'otherwise-routed'
          | 'recorded-late-unexplained'
          | 'received-after-recording';
        readonly words: components['schemas']['Words'];
      }[];
    };
    readonly DueCallBacks: {
      readonly items: readonly {
        readonly complaintId: string;
        readonly customerName?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt: number;
        readonly madeBy: string;
        readonly ownerId?: string;
        readonly promiseId: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
        readonly text: string;
      }[];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      /** @description Of the whole list, exactly. */
      readonly total: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly DueComplaint: {
      /** @description Epoch milliseconds, UTC. */
      readonly closedAt: number;
      readonly complaintId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly keptUntil?: number;
      readonly obstacle?: {
        /** @enum {unknown} */
        readonly code: 'held' | 'rules-unknown';
        readonly words: components['schemas']['Words'];
      };
      readonly policy: {
        readonly name: string;
        readonly version: number;
      };
      readonly ref: string;
      /** @description For how long that policy has records kept. */
      readonly years?: number;
    };
    readonly DueFollowUps: {
      readonly items: readonly {
        readonly attempts: readonly number[];
        readonly attemptsWanted: number;
        readonly by?: string;
        readonly complaintId: string;
        readonly customerName?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt?: number;
        readonly notBy: readonly string[];
        readonly ownerId?: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
      }[];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      /** @description Of the whole list, exactly. */
      readonly total: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly DuePage: {
      readonly items: readonly components['schemas']['DueComplaint'][];
      readonly next?: string;
    };
    readonly 'effectiveness.checked': {
      readonly expectedVersion?: number;
      readonly finding: string;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'effectiveness.checked';
      readonly worked: boolean;
    };
    readonly 'enquiry.answered': {
      readonly answer: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'enquiry.answered';
    };
    readonly 'enquiry.recognised': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'enquiry.recognised';
    };
    readonly 'escalation.lowered': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /** @enum {unknown} */
      readonly to: 'calm' | 'warned' | 'lead' | 'manager';
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'escalation.lowered';
    };
    readonly 'escalation.raised': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /** @enum {unknown} */
      readonly to: 'lead' | 'manager' | 'director';
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'escalation.raised';
    };
    readonly Event:
      | components['schemas']['complaint.classified']
      | components['schemas']['complaint.accepted']
      | components['schemas']['complaint.rejected']
      | components['schemas']['complaint.referred']
      | components['schemas']['enquiry.recognised']
      | components['schemas']['complaint.recognised']
      | components['schemas']['enquiry.answered']
      | components['schemas']['acknowledgement.given']
      | components['schemas']['complaint.settledAtOnce']
      | components['schemas']['information.requested']
      | components['schemas']['request.sent']
      | components['schemas']['request.answered']
      | components['schemas']['request.handedBack']
      | components['schemas']['finding.recorded']
      | components['schemas']['investigation.concluded']
      | components['schemas']['resolution.proposed']
      | components['schemas']['resolution.approved']
      | components['schemas']['resolution.declined']
      | components['schemas']['customer.accepted']
      | components['schemas']['customer.refused']
      | components['schemas']['decision.stood']
      | components['schemas']['investigation.resumed']
      | components['schemas']['remedy.done']
      | components['schemas']['followUp.assigned']
      | components['schemas']['followUp.attempted']
      | components['schemas']['followUp.completed']
      | components['schemas']['lesson.recorded']
      | components['schemas']['lesson.waived']
      | components['schemas']['lesson.confirmed']
      | components['schemas']['lesson.returned']
      | components['schemas']['correctiveAction.done']
      | components['schemas']['complaint.closed']
      | components['schemas']['complaint.reopened']
      | components['schemas']['effectiveness.checked']
      | components['schemas']['complaint.assigned']
      | components['schemas']['conflict.declared']
      | components['schemas']['complaint.merged']
      | components['schemas']['merge.undone']
      | components['schemas']['complaint.split']
      | components['schemas']['complaint.linked']
      | components['schemas']['complaint.unlinked']
      | components['schemas']['note.added']
      | components['schemas']['contact.recorded']
      | components['schemas']['customer.informed']
      | components['schemas']['customer.wrote']
      | components['schemas']['customer.withdrew']
      | components['schemas']['customer.chased']
      | components['schemas']['promise.made']
      | components['schemas']['promise.kept']
      | components['schemas']['promise.renegotiated']
      | components['schemas']['promise.broken']
      | components['schemas']['extension.asked']
      | components['schemas']['deadline.extended']
      | components['schemas']['extension.declined']
      | components['schemas']['letter.delivered']
      | components['schemas']['letter.failed']
      | components['schemas']['letter.released']
      | components['schemas']['letter.resent']
      | components['schemas']['trigger.noticed']
      | components['schemas']['escalation.raised']
      | components['schemas']['escalation.lowered']
      | components['schemas']['instruction.given'];
    readonly Explanation: {
      readonly budget: components['schemas']['Quantity'];
      readonly calendar: {
        readonly name: string;
        readonly title: components['schemas']['Words'];
        readonly version: string;
        readonly zone: string;
      };
      readonly counted: readonly {
        readonly counts: components['schemas']['Quantity'];
        readonly date: string;
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly special?: {
          readonly kind: string;
          readonly name: components['schemas']['Words'];
        };
        /** @description Epoch milliseconds, UTC. */
        readonly to: number;
      }[];
      readonly deadline: {
        /** @description Epoch milliseconds, UTC. */
        readonly at?: number;
        readonly left?: components['schemas']['Quantity'];
        /** @description Epoch milliseconds, UTC. */
        readonly since?: number;
        /** @enum {unknown} */
        readonly state: 'due' | 'paused';
      };
      readonly extensions: readonly components['schemas']['Extension'][];
      readonly pauses: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly reason?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly to?: number;
      }[];
      readonly skipped: readonly {
        readonly because: string;
        readonly date: string;
        readonly words: components['schemas']['Words'];
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly start: number;
      readonly sum: components['schemas']['Quantity'];
      readonly warnings: readonly Record<string, unknown>[];
      readonly whole: components['schemas']['Quantity'];
    };
    readonly Extension: {
      readonly adds: components['schemas']['Quantity'];
      readonly approver: string;
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      readonly reason: string;
    };
    readonly 'extension.asked': {
      readonly clock: string;
      readonly expectedVersion?: number;
      readonly explanation: string;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'extension.asked';
    };
    readonly 'extension.declined': {
      readonly because: string;
      readonly clock: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'extension.declined';
    };
    readonly FeedbackPack: {
      readonly actions: readonly {
        readonly action: string;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt?: number;
        readonly ownerId: string;
        readonly ref: string;
      }[];
      readonly causes: readonly {
        readonly cause: string;
        readonly count: number;
      }[];
      readonly confirmed?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
      };
      readonly counts: {
        readonly answered: number;
        readonly answeredInTime: number;
        readonly lessons: number;
        readonly open: number;
        readonly overdue: number;
      };
      readonly department: string;
      readonly id: string;
      /** @description Epoch milliseconds, UTC. */
      readonly madeAt: number;
      readonly mayConfirm: boolean;
      /** @description The house’s own month, such as `2026-02`. */
      readonly month: string;
      readonly next?: {
        /** @enum {unknown} */
        readonly as: 'head' | 'reminder' | 'superior';
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
      };
      /** @description Open corrective actions in all, those among them that are not shown. */
      readonly openActions: number;
      readonly quotes: readonly {
        readonly cause: string;
        readonly text: string;
      }[];
      readonly told: readonly {
        /** @enum {unknown} */
        readonly as: 'head' | 'reminder' | 'superior';
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly staffId: string;
      }[];
    };
    readonly FeedbackPage: {
      readonly items: readonly components['schemas']['FeedbackPack'][];
      readonly next?: string;
    };
    readonly FieldChange: {
      /** @description Absent when it is there no more. */
      readonly after?: unknown;
      /** @description Absent when it was not there. */
      readonly before?: unknown;
      /** @description Where it stands in the complaint. */
      readonly field: string;
      readonly title: components['schemas']['Words'];
    };
    readonly Figure: {
      readonly breakdowns: readonly components['schemas']['FigureBreakdown'][];
      readonly count: number;
      /** @description What it counts, in a sentence. */
      readonly counts: components['schemas']['Words'];
      readonly id: string;
      /** @description The list behind it, which has as many; `&by=…&key=…` for one group of it. */
      readonly list: string;
      /** @description Milliseconds. */
      readonly median?: number;
      /** @description Over how many people it is spread; absent where they are fewer than five. */
      readonly spread?: {
        readonly median: number;
        readonly most: number;
        readonly people: number;
      };
      readonly title: components['schemas']['Words'];
      /** @enum {unknown} */
      readonly unit:
        'complaints' | 'closings' | 'promises' | 'requests' | 'ratings' | 'answers' | 'lessons' | 'passages';
      /** @enum {unknown} */
      readonly when: 'now' | 'period';
    };
    readonly FigureBreakdown: {
      /** @enum {unknown} */
      readonly by:
        | 'stage'
        | 'age'
        | 'stageAge'
        | 'team'
        | 'channel'
        | 'category'
        | 'product'
        | 'severity'
        | 'date'
        | 'outcome'
        | 'turn'
        | 'promiseState'
        | 'department'
        | 'score'
        | 'answer'
        | 'cause'
        | 'way'
        | 'moment';
      /** @description The largest first, a hundred at most. */
      readonly groups: readonly components['schemas']['FigureGroup'][];
      readonly others?: {
        readonly count: number;
        readonly groups: number;
      };
      readonly title: components['schemas']['Words'];
    };
    readonly FigureGroup: {
      readonly count: number;
      readonly key: string;
      /** @description Milliseconds. */
      readonly median?: number;
      readonly title: components['schemas']['Words'];
    };
    readonly FigureMail: {
      /** @description `08:30`, on the clock of `zone`. */
      readonly at: string;
      /**
       * @description Each mail tells of the day, the seven days or the month before.
       * @enum {unknown}
       */
      readonly every: 'day' | 'week' | 'month';
      readonly filter: {
        readonly category?: string;
        /** @enum {unknown} */
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly product?: string;
        /** @enum {unknown} */
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly teamId?: string;
      };
      readonly id: string;
      readonly isPaused: boolean;
      readonly last?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        /** @description The day on which it was due, `YYYY-MM-DD`. */
        readonly date: string;
        /**
         * @description `notTheirs`: the reader may not look at these figures any more, so nothing was sent.
         * @enum {unknown}
         */
        readonly state: 'sent' | 'notTheirs' | 'failed';
      };
      /** @description The last day of a month that is shorter. */
      readonly monthDay?: number;
      readonly name: string;
      /** @description Epoch milliseconds, UTC. */
      readonly nextAt?: number;
      readonly reader: {
        readonly id: string;
        readonly name: string;
      };
      readonly setBy: {
        readonly id: string;
        readonly name: string;
      };
      /** @description 1 is Monday. */
      readonly weekday?: number;
      readonly zone: string;
    };
    readonly FigureMails: {
      readonly items: readonly components['schemas']['FigureMail'][];
      readonly most: number;
      /** @description For whom else you may have figures sent. */
      readonly readers: readonly {
        readonly id: string;
        readonly name: string;
      }[];
    };
    readonly FigureMailTrial: {
      /** @description Your own address. */
      readonly to: string;
    };
    readonly Figures: {
      /** @description Where each day, week or month of the period begins, `YYYY-MM-DD`. */
      readonly dates: readonly string[];
      readonly figures: readonly components['schemas']['Figure'][];
      /** @description Epoch milliseconds, UTC. */
      readonly from: number;
      /** @description As of when it was counted, epoch milliseconds, UTC. */
      readonly now: number;
      readonly shares: readonly components['schemas']['FigureShare'][];
      /** @enum {unknown} */
      readonly step: 'day' | 'week' | 'month';
      /** @description The first instant after the period, epoch milliseconds, UTC. */
      readonly to: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly FigureShare: {
      /** @description What it counts, in a sentence. */
      readonly counts: components['schemas']['Words'];
      readonly id: string;
      /** @description Id of the figure that is the part. */
      readonly part: string;
      /** @description From 0 to 1; absent where there is nothing of which it could be one. */
      readonly share?: number;
      readonly title: components['schemas']['Words'];
      /** @description Id of the figure that is the whole. */
      readonly whole: string;
    };
    readonly 'finding.recorded': {
      readonly basis: string;
      readonly evidence: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly pointId: string;
      /** @enum {unknown} */
      readonly result: 'upheld' | 'partlyUpheld' | 'notUpheld' | 'cannotTell';
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'finding.recorded';
    };
    readonly 'followUp.assigned': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly to: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'followUp.assigned';
    };
    readonly 'followUp.attempted': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'followUp.attempted';
    };
    readonly 'followUp.completed': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly satisfied: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'followUp.completed';
      readonly words: string;
    };
    readonly FoundText: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      readonly customerId?: string;
      readonly id: string;
      /** @enum {unknown} */
      readonly kind: 'complaint' | 'message' | 'mail' | 'file' | 'lesson' | 'customer';
      /** @description The mail put aside, of one that belongs to no complaint. */
      readonly mailId?: string;
      readonly messageId?: string;
      readonly ref?: string;
      readonly snippet: components['schemas']['Snippet'];
      readonly title: string;
    };
    readonly HandOver: {
      readonly items: readonly {
        /** @description Why it was refused, as in a problem. */
        readonly code?: string;
        readonly detail?: string;
        /** @enum {unknown} */
        readonly outcome: 'assigned' | 'refused';
        /** @description Whose it is now. */
        readonly ownerId?: string;
        readonly reasons?: readonly {
          /** @enum {unknown} */
          readonly code:
            | 'not-in-this-stage'
            | 'not-your-role'
            | 'not-the-owner'
            | 'not-classified'
            | 'no-owner'
            | 'reclassification-unexplained'
            | 'acknowledgement-by-person-needed'
            | 'not-that-letter'
            | 'letter-unknown'
            | 'letter-not-withheld'
            | 'point-unknown'
            | 'points-without-finding'
            | 'request-unknown'
            | 'id-taken'
            | 'requests-open'
            | 'over-limit'
            | 'over-own-limit'
            | 'approval-needed'
            | 'drafter-cannot-approve'
            | 'recorder-cannot-confirm'
            | 'conflict-of-interest'
            | 'was-handler'
            | 'handler-cannot-follow-up'
            | 'handover-note-missing'
            | 'remedy-unknown'
            | 'remedies-open'
            | 'promise-unknown'
            | 'promises-open'
            | 'next-try-of-a-talk'
            | 'no-enquiry'
            | 'not-merged'
            | 'goes-on-elsewhere'
            | 'linked-already'
            | 'link-unknown'
            | 'link-of-what-happened'
            | 'other-not-found'
            | 'other-is-this'
            | 'other-customer'
            | 'other-decided'
            | 'other-cannot-follow'
            | 'split-takes-all'
            | 'split-takes-nothing'
            | 'promise-in-the-past'
            | 'letters-undelivered'
            | 'letter-incomplete'
            | 'not-refused-before'
            | 'fast-lane-over'
            | 'same-hour'
            | 'attempts-left'
            | 'follow-up-missing'
            | 'lesson-missing'
            | 'lesson-unconfirmed'
            | 'rating-not-asked'
            | 'rating-final'
            | 'reopening-over'
            | 'extension-not-allowed'
            | 'extensions-used-up'
            | 'extension-approver'
            | 'extension-clock-over'
            | 'extension-asked-already'
            | 'extension-not-asked'
            | 'asker-cannot-approve'
            | 'chases-used-up'
            | 'hand-back-over'
            | 'action-unknown'
            | 'actions-open'
            | 'action-undated'
            | 'counted-already'
            | 'already-closed'
            | 'not-that-rung'
            | 'not-that-clock'
            | 'otherwise-routed'
            | 'recorded-late-unexplained'
            | 'received-after-recording';
          readonly words: components['schemas']['Words'];
        }[];
        readonly ref: string;
        readonly version?: number;
      }[];
      /** @description Open ones that are still theirs, in the teams that were meant. */
      readonly left: number;
    };
    readonly Heartbeat: {
      readonly alarms: readonly {
        /** @enum {unknown} */
        readonly kind:
          'sweep-silent' | 'timer-unfired' | 'effects-waiting' | 'mail-in-waiting' | 'mail-out-waiting' | 'seal-late';
        readonly words: components['schemas']['Words'];
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
      /** @description When the oldest timer was due that has not fired. */
      readonly oldestTimerAt?: number;
      /** @description Absent when the sweep never came round. */
      readonly sweptAt?: number;
    };
    readonly History: {
      readonly head: string;
      readonly items: readonly components['schemas']['HistoryEntry'][];
    };
    readonly HistoryEntry: {
      readonly event: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: components['schemas']['Actor'];
        readonly id: string;
        readonly type: string;
      };
      readonly hash: string;
      readonly opens?: {
        readonly complaintId: string;
        readonly pins: components['schemas']['Pins'];
      };
      readonly previousHash: string;
      /** @description Epoch milliseconds, UTC. */
      readonly recordedAt: number;
      readonly sequence: number;
      readonly state: Record<string, unknown>;
      readonly title: components['schemas']['Words'];
      /**
       * @description What was said is kept from whom the complaint is about.
       * @constant
       */
      readonly withheld?: true;
    };
    readonly House: {
      readonly categories: readonly components['schemas']['Code'][];
      readonly causes: readonly components['schemas']['Code'][];
      readonly choices: {
        readonly [key: string]: components['schemas']['Vocabulary'];
      };
      /** @description Everything in it is made up. */
      readonly isDemonstration: boolean;
      readonly words: components['schemas']['Vocabularies'];
      /** @description IANA. */
      readonly zone: string;
    };
    readonly IncidentAnswers: {
      readonly items: readonly {
        /** @description Why it was refused, as in a problem. */
        readonly code?: string;
        readonly detail?: string;
        /** @enum {unknown} */
        readonly outcome: 'sent' | 'refused';
        readonly reasons?: readonly {
          /** @enum {unknown} */
          readonly code:
            | 'not-in-this-stage'
            | 'not-your-role'
            | 'not-the-owner'
            | 'not-classified'
            | 'no-owner'
            | 'reclassification-unexplained'
            | 'acknowledgement-by-person-needed'
            | 'not-that-letter'
            | 'letter-unknown'
            | 'letter-not-withheld'
            | 'point-unknown'
            | 'points-without-finding'
            | 'request-unknown'
            | 'id-taken'
            | 'requests-open'
            | 'over-limit'
            | 'over-own-limit'
            | 'approval-needed'
            | 'drafter-cannot-approve'
            | 'recorder-cannot-confirm'
            | 'conflict-of-interest'
            | 'was-handler'
            | 'handler-cannot-follow-up'
            | 'handover-note-missing'
            | 'remedy-unknown'
            | 'remedies-open'
            | 'promise-unknown'
            | 'promises-open'
            | 'next-try-of-a-talk'
            | 'no-enquiry'
            | 'not-merged'
            | 'goes-on-elsewhere'
            | 'linked-already'
            | 'link-unknown'
            | 'link-of-what-happened'
            | 'other-not-found'
            | 'other-is-this'
            | 'other-customer'
            | 'other-decided'
            | 'other-cannot-follow'
            | 'split-takes-all'
            | 'split-takes-nothing'
            | 'promise-in-the-past'
            | 'letters-undelivered'
            | 'letter-incomplete'
            | 'not-refused-before'
            | 'fast-lane-over'
            | 'same-hour'
            | 'attempts-left'
            | 'follow-up-missing'
            | 'lesson-missing'
            | 'lesson-unconfirmed'
            | 'rating-not-asked'
            | 'rating-final'
            | 'reopening-over'
            | 'extension-not-allowed'
            | 'extensions-used-up'
            | 'extension-approver'
            | 'extension-clock-over'
            | 'extension-asked-already'
            | 'extension-not-asked'
            | 'asker-cannot-approve'
            | 'chases-used-up'
            | 'hand-back-over'
            | 'action-unknown'
            | 'actions-open'
            | 'action-undated'
            | 'counted-already'
            | 'already-closed'
            | 'not-that-rung'
            | 'not-that-clock'
            | 'otherwise-routed'
            | 'recorded-late-unexplained'
            | 'received-after-recording';
          readonly words: components['schemas']['Words'];
        }[];
        readonly ref: string;
        readonly version?: number;
      }[];
    };
    readonly 'information.requested': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly questions: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'information.requested';
    };
    readonly 'instruction.given': {
      readonly dueAt: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly promiseId: string;
      readonly text: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'instruction.given';
    };
    readonly InstructionsPage: {
      readonly given: readonly {
        readonly complaintId: string;
        /** @description Epoch milliseconds, UTC. */
        readonly doneAt?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt: number;
        readonly evidence?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly givenAt: number;
        readonly givenBy: string;
        readonly ownerId?: string;
        /** @description Under which it is kept or broken. */
        readonly promiseId: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly state: 'open' | 'kept' | 'keptLate' | 'broken' | 'renegotiated' | 'withdrawn';
        readonly subject: string;
        readonly teamId: string;
        readonly text: string;
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
      readonly toCarryOut: readonly {
        readonly complaintId: string;
        /** @description Epoch milliseconds, UTC. */
        readonly doneAt?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt: number;
        readonly evidence?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly givenAt: number;
        readonly givenBy: string;
        readonly ownerId?: string;
        /** @description Under which it is kept or broken. */
        readonly promiseId: string;
        readonly ref: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly state: 'open' | 'kept' | 'keptLate' | 'broken' | 'renegotiated' | 'withdrawn';
        readonly subject: string;
        readonly teamId: string;
        readonly text: string;
      }[];
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly 'investigation.concluded': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly summary: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'investigation.concluded';
    };
    readonly 'investigation.resumed': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'investigation.resumed';
    };
    readonly Key: {
      readonly actions: readonly (
        | 'absence.set'
        | 'alerts.team'
        | 'approvals.look'
        | 'board.look'
        | 'live.follow'
        | 'document.read'
        | 'system.look'
        | 'operations.look'
        | 'operations.act'
        | 'seals.look'
        | 'seals.verify'
        | 'complaints.read'
        | 'complaints.list'
        | 'requests.list'
        | 'complaints.open'
        | 'calls.announce'
        | 'complaints.act'
        | 'complaints.handOver'
        | 'criticism.read'
        | 'figures.look'
        | 'alarms.answer'
        | 'quality.look'
        | 'quality.answer'
        | 'quality.review'
        | 'quality.assign'
        | 'feedback.look'
        | 'feedback.confirm'
        | 'answers.publish'
        | 'texts.write'
        | 'letters.look'
        | 'suspended.look'
        | 'suspended.decide'
        | 'outgoing.look'
        | 'mails.read'
        | 'effects.look'
        | 'effects.retry'
        | 'effects.dismiss'
        | 'customers.read'
        | 'customers.write'
        | 'contacts.plain'
        | 'restrictions.ask'
        | 'restrictions.decide'
        | 'contacts.reveal'
        | 'readLog.look'
        | 'customers.export'
        | 'customers.erase'
        | 'retention.look'
        | 'retention.purge'
        | 'rules.look'
        | 'rules.draft'
        | 'rules.approve'
        | 'staff.look'
      )[];
      /** @description Epoch milliseconds, UTC. */
      readonly expiresAt: number;
      readonly id: string;
      /** @description What opens; given once, when it is made. */
      readonly key?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly lastUsedAt?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly madeAt: number;
      readonly madeBy: string;
      readonly name: string;
      readonly roles: readonly (
        'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
      )[];
      readonly teamIds: readonly string[];
    };
    readonly KeyList: {
      readonly items: readonly components['schemas']['Key'][];
    };
    readonly Lesson: {
      readonly actions: readonly components['schemas']['LessonAction'][];
      /** @description When it was written, epoch milliseconds, UTC. */
      readonly at: number;
      readonly category?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly checkDueAt?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly closedAt?: number;
      readonly complaintId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      readonly departments: readonly string[];
      readonly mainCause?: string;
      readonly otherCauses: readonly string[];
      /** @enum {unknown} */
      readonly outcome?:
        | 'upheld'
        | 'partlyUpheld'
        | 'notUpheld'
        | 'withdrawn'
        | 'rejected'
        | 'merged'
        | 'referred'
        | 'unreachable'
        | 'enquiry';
      readonly product?: string;
      readonly recordedBy: string;
      /** @description Complaints with the same main cause among those that may be read, before the change and since. */
      readonly recurrence?: {
        readonly after: number;
        readonly before: number;
        readonly days: number;
      };
      readonly ref: string;
      readonly said: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        /** @enum {unknown} */
        readonly verdict: 'used' | 'unhelpful';
      }[];
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      /** @enum {unknown} */
      readonly state: 'reviewing' | 'written' | 'changing' | 'watching' | 'effective';
      readonly steps: readonly {
        readonly actionId?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by?: string;
        readonly files: readonly {
          readonly fileId: string;
          readonly name: string;
        }[];
        readonly text: string;
        /** @enum {unknown} */
        readonly type: 'lesson.recorded' | 'correctiveAction.done' | 'effectiveness.checked';
        readonly worked?: boolean;
      }[];
      /** @description None once the customer was erased. */
      readonly subject?: string;
      readonly teamId: string;
      readonly uses: components['schemas']['Tally'];
      /** @description Epoch milliseconds, UTC. */
      readonly watchedSince?: number;
      readonly whatHappened: string;
    };
    readonly 'lesson.confirmed': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'lesson.confirmed';
    };
    readonly 'lesson.recorded': {
      readonly changes: readonly {
        readonly action: string;
        readonly dueOn: string;
        readonly measuredBy: string;
        readonly ownerId: string;
      }[];
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly mainCause: string;
      readonly otherCauses?: readonly string[];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'lesson.recorded';
      readonly whatHappened: string;
    };
    readonly 'lesson.returned': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'lesson.returned';
    };
    readonly 'lesson.waived': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'lesson.waived';
    };
    readonly LessonAction: {
      readonly action: string;
      /** @description Epoch milliseconds, UTC. */
      readonly dueAt?: number;
      readonly dueOn?: string;
      readonly evidence?: string;
      readonly failedChecks: number;
      readonly id: string;
      readonly measuredBy: string;
      readonly ownerId: string;
      readonly round: number;
      /** @enum {unknown} */
      readonly state: 'open' | 'done' | 'effective' | 'dropped';
    };
    readonly LessonAnswers: {
      readonly items: readonly {
        readonly about: readonly string[];
        readonly answer: components['schemas']['Words'];
        readonly id: string;
        readonly question: components['schemas']['Words'];
        /** @enum {unknown} */
        readonly state: 'draft' | 'published' | 'withdrawn';
        readonly steps: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by: string;
          readonly reason?: string;
          /** @enum {unknown} */
          readonly state: 'draft' | 'published' | 'withdrawn';
        }[];
        readonly words: {
          readonly en: readonly string[];
          readonly 'zh-CN': readonly string[];
        };
      }[];
    };
    readonly LessonLine: {
      readonly actions: readonly components['schemas']['LessonAction'][];
      /** @description When it was written, epoch milliseconds, UTC. */
      readonly at: number;
      readonly category?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly checkDueAt?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly closedAt?: number;
      readonly complaintId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly createdAt: number;
      readonly departments: readonly string[];
      readonly mainCause?: string;
      readonly otherCauses: readonly string[];
      /** @enum {unknown} */
      readonly outcome?:
        | 'upheld'
        | 'partlyUpheld'
        | 'notUpheld'
        | 'withdrawn'
        | 'rejected'
        | 'merged'
        | 'referred'
        | 'unreachable'
        | 'enquiry';
      readonly product?: string;
      readonly recordedBy: string;
      readonly ref: string;
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      /** @enum {unknown} */
      readonly stage:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      /** @enum {unknown} */
      readonly state: 'reviewing' | 'written' | 'changing' | 'watching' | 'effective';
      /** @description None once the customer was erased. */
      readonly subject?: string;
      readonly teamId: string;
      readonly uses: components['schemas']['Tally'];
      /** @description Epoch milliseconds, UTC. */
      readonly watchedSince?: number;
      readonly whatHappened: string;
    };
    readonly LessonPage: {
      readonly items: readonly components['schemas']['LessonLine'][];
      readonly next?: string;
    };
    readonly 'letter.delivered': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly letterId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'letter.delivered';
    };
    readonly 'letter.failed': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly letterId: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'letter.failed';
    };
    readonly 'letter.released': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly letterId: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'letter.released';
    };
    readonly 'letter.resent': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly letterId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'letter.resent';
    };
    readonly LetterLine: {
      /** @description Approved, and not in force yet. */
      readonly coming?: {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly version: number;
      };
      readonly draft?: {
        /** @description Epoch milliseconds, UTC. */
        readonly changedAt: number;
        readonly id: string;
        /** @enum {unknown} */
        readonly state: 'open' | 'proposed' | 'approved' | 'published' | 'dropped';
      };
      readonly isPart: boolean;
      readonly languages: readonly ('zh-CN' | 'en')[];
      /** @description Of a letter, or `part-…` of what several letters share. */
      readonly name: string;
      readonly owes: readonly components['schemas']['Words'][];
      /** @description Its entry in the rule book; none where it came as a file. */
      readonly publication?: {
        readonly approvedBy: string;
        readonly draft?: string;
        readonly draftedBy: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly hash: string;
        readonly previousHash: string;
        /** @description Epoch milliseconds, UTC. */
        readonly publishedAt: number;
        readonly reason: string;
        readonly sequence: number;
      };
      /** @description Published, and not in use because something is wrong with it by now. */
      readonly refused: readonly {
        readonly because: components['schemas']['Words'];
        readonly version: number;
      }[];
      readonly title: components['schemas']['Words'];
      /** @description By which new letters are written. */
      readonly version: number;
    };
    readonly LetterList: {
      readonly items: readonly components['schemas']['LetterLine'][];
    };
    readonly LetterPreview: {
      /** @enum {unknown} */
      readonly letter:
        | 'receiptNotice'
        | 'acknowledgement'
        | 'progressUpdate'
        | 'informationRequest'
        | 'reminder'
        | 'holding'
        | 'finalResponse'
        | 'summaryResolution'
        | 'deadlock'
        | 'rejection'
        | 'referral'
        | 'withdrawalConfirmation'
        | 'survey'
        | 'message';
      /** @description What keeps it from being written; then nothing else is there. */
      readonly mistakes: readonly {
        readonly line?: number;
        /** @enum {unknown} */
        readonly locale: 'zh-CN' | 'en';
        readonly words: components['schemas']['Words'];
      }[];
      readonly subject?: string;
      readonly text?: string;
    };
    readonly LetterPreviewOfComplaint: {
      readonly customerId: string;
      /** @enum {unknown} */
      readonly letter:
        | 'receiptNotice'
        | 'acknowledgement'
        | 'progressUpdate'
        | 'informationRequest'
        | 'reminder'
        | 'holding'
        | 'finalResponse'
        | 'summaryResolution'
        | 'deadlock'
        | 'rejection'
        | 'referral'
        | 'withdrawalConfirmation'
        | 'survey'
        | 'message';
      /** @description What keeps it from being written; then nothing else is there. */
      readonly mistakes: readonly {
        readonly line?: number;
        /** @enum {unknown} */
        readonly locale: 'zh-CN' | 'en';
        readonly words: components['schemas']['Words'];
      }[];
      readonly ref: string;
      readonly subject?: string;
      readonly text?: string;
    };
    readonly LetterReading: {
      /** @description Approved, and not in force yet. */
      readonly coming?: {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly version: number;
      };
      readonly draft?: {
        /** @description Epoch milliseconds, UTC. */
        readonly changedAt: number;
        readonly id: string;
        /** @enum {unknown} */
        readonly state: 'open' | 'proposed' | 'approved' | 'published' | 'dropped';
      };
      readonly duties: readonly {
        readonly by: readonly components['schemas']['Words'][];
        readonly called: components['schemas']['Words'];
        readonly duty: string;
        readonly names: readonly string[];
      }[];
      readonly isPart: boolean;
      readonly languages: readonly ('zh-CN' | 'en')[];
      /** @description Of a letter, or `part-…` of what several letters share. */
      readonly name: string;
      readonly owes: readonly components['schemas']['Words'][];
      readonly placeholders: readonly {
        /** @enum {unknown} */
        readonly kind: 'text' | 'lines' | 'link' | 'yesNo' | 'list' | 'group' | 'item';
        readonly path: string;
        /** @description The list in which it stands. */
        readonly within?: string;
        readonly words: components['schemas']['Words'];
      }[];
      /** @description Its entry in the rule book; none where it came as a file. */
      readonly publication?: {
        readonly approvedBy: string;
        readonly draft?: string;
        readonly draftedBy: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly hash: string;
        readonly previousHash: string;
        /** @description Epoch milliseconds, UTC. */
        readonly publishedAt: number;
        readonly reason: string;
        readonly sequence: number;
      };
      /** @description Published, and not in use because something is wrong with it by now. */
      readonly refused: readonly {
        readonly because: components['schemas']['Words'];
        readonly version: number;
      }[];
      readonly related: readonly {
        readonly name: string;
        readonly title: components['schemas']['Words'];
      }[];
      readonly texts: components['schemas']['Words'];
      readonly title: components['schemas']['Words'];
      /** @description By which new letters are written. */
      readonly version: number;
      readonly versions: readonly {
        readonly hash: string;
        readonly isInForce: boolean;
        /** @description Its entry in the rule book; none where it came as a file. */
        readonly publication?: {
          readonly approvedBy: string;
          readonly draft?: string;
          readonly draftedBy: readonly string[];
          /** @description Epoch milliseconds, UTC. */
          readonly from: number;
          readonly hash: string;
          readonly previousHash: string;
          /** @description Epoch milliseconds, UTC. */
          readonly publishedAt: number;
          readonly reason: string;
          readonly sequence: number;
        };
        readonly texts: components['schemas']['Words'];
        readonly version: number;
      }[];
    };
    readonly Link: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      /** @enum {unknown} */
      readonly kind:
        | 'related'
        | 'duplicateOf'
        | 'partOfIncident'
        | 'hasDuplicate'
        | 'incidentOf'
        | 'mergedInto'
        | 'mergedFrom'
        | 'splitInto'
        | 'splitFrom';
      readonly ownerId?: string;
      readonly ref: string;
      /** @enum {unknown} */
      readonly severity?: 'low' | 'normal' | 'high' | 'critical';
      /** @enum {unknown} */
      readonly stage?:
        'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
      /** @description Absent, like what follows, of one that is not yours to see. */
      readonly subject?: string;
      readonly title: components['schemas']['Words'];
    };
    readonly Links: {
      readonly items: readonly components['schemas']['Link'][];
    };
    readonly ListBehindFigure: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly complaint: components['schemas']['ComplaintLine'];
        /** @description Milliseconds. */
        readonly took?: number;
      }[];
      readonly next?: string;
      readonly total: number;
    };
    readonly Load: {
      /** @enum {unknown} */
      readonly advice?: 'coolDown' | 'rotation';
      /** @description Contacts of which it was noted how the customer was. */
      readonly contacts: number;
      readonly hostile: number;
      /** @description Hostile ones one after the other, up to the last contact. */
      readonly inARow: number;
      readonly upset: number;
    };
    readonly MailboxList: {
      readonly items: readonly {
        readonly account?: {
          readonly folder: string;
          readonly host: string;
          readonly port: number;
          readonly user: string;
        };
        readonly aliases: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly askedAt?: number;
        readonly fault?: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          /** @description Epoch milliseconds, UTC. */
          readonly nextTryAt: number;
          readonly reason: string;
        };
        /** @description When it was last seen that nothing was left to fetch. */
        readonly fetchedAt?: number;
        /** @description Its address. */
        readonly id: string;
        /** @description Epoch milliseconds, UTC. */
        readonly mailAt?: number;
        readonly teamId: string;
      }[];
    };
    readonly 'merge.undone': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'merge.undone';
    };
    readonly Message: {
      /** @description It came otherwise than it was agreed with its sender, and waits or waited for somebody to read it. */
      readonly aside?: {
        /** @description The member of staff who approved what was agreed with the customer. */
        readonly agreedBy?: string;
        readonly decision?: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by: string;
          /** @enum {unknown} */
          readonly kind: 'filed' | 'opened' | 'dismissed';
          readonly reason?: string;
        };
        /** @description By when somebody reads it: the customer was told so. */
        readonly readBy: number;
        readonly why: readonly components['schemas']['Words'][];
      };
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      readonly attachments: readonly components['schemas']['Attachment'][];
      /** @description Whether the mail comes from where it says (RFC 8601), and who found out. */
      readonly authentication?: {
        readonly arc?: string;
        readonly by?: string;
        readonly dkim?: string;
        readonly dmarc?: string;
        readonly spf?: string;
      };
      /** @description Why we think that a machine wrote it. */
      readonly automatic?: string;
      readonly cc: readonly {
        readonly address: string;
        readonly name?: string;
      }[];
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      /** @enum {unknown} */
      readonly direction: 'in' | 'out';
      readonly from: {
        readonly address: string;
        readonly name?: string;
      };
      /** @description Cleaned at intake: no script, no form, nothing that is fetched from elsewhere. */
      readonly html?: string;
      readonly id: string;
      readonly inReplyTo?: string;
      /** @description It was too long to be shown; the original has it whole. */
      readonly isCut?: boolean;
      readonly isReusedMessageId?: boolean;
      /**
       * @description Why not all of the mail could be taken in; its original is attached.
       * @enum {unknown}
       */
      readonly leftOut?: 'parts' | 'depth' | 'header' | 'size' | 'unread';
      readonly letterId?: string;
      readonly messageId?: string;
      /** @description Where the mail is as it came. */
      readonly original?: string;
      /** @description The complaint that it came to, where that is another one. */
      readonly other?: string;
      /** @description Where it is as a page to be shown, with the pictures that came with it. */
      readonly page: string;
      readonly references: readonly string[];
      /** @description Pictures from elsewhere: `images=all` of its page fetches them. */
      readonly remoteImages: number;
      /** @description What is new in it. */
      readonly replyText: string;
      /** @description The department’s request that it answers: a colleague wrote it. */
      readonly requestId?: string;
      readonly subject: string;
      /** @description To which complaint it may belong; a person decides. */
      readonly suggestedComplaintId?: string;
      /** @description Of a letter, the wording that it was written by. */
      readonly template?: string;
      /** @description The whole text, quotes included, without what only the customer was given. */
      readonly text: string;
      readonly to: readonly {
        readonly address: string;
        readonly name?: string;
      }[];
      /** @enum {unknown} */
      readonly trust: 'token' | 'session' | 'unverified' | 'none';
    };
    readonly Messages: {
      readonly items: readonly components['schemas']['Message'][];
      readonly next?: string;
    };
    readonly NextStep: {
      /** @enum {unknown} */
      readonly next: 'secondFactor' | 'enrolment';
    };
    readonly 'note.added': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly text: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'note.added';
    };
    readonly Notices: {
      readonly absence?: {
        readonly deputyId?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly from?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
      };
      readonly digest: {
        /** @description On the wall of the house, `08:30`; when it opens, where nothing is said. */
        readonly at?: string;
        /** @description Days of the week on which none comes, 1 is Monday. */
        readonly offDays?: readonly number[];
      };
      readonly mailsPerHour: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly OfferedFactor: {
      readonly address: string;
      /** @description A QR code, as the address of an image. */
      readonly picture: string;
      readonly secret: string;
    };
    readonly OpenHours: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly special?: components['schemas']['Words'];
        /** @description Epoch milliseconds, UTC. */
        readonly to: number;
      }[];
      readonly zone: string;
    };
    readonly OpenRequests: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly askedAt?: number;
        readonly awaited: boolean;
        readonly complaintId: string;
        readonly department: string;
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly handBackUntil?: number;
        readonly question: string;
        readonly ref: string;
        readonly requestId: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        readonly subject: string;
      }[];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      /** @description Of the whole list, exactly. */
      readonly total: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly Operations: {
      /** @description Epoch milliseconds, UTC. */
      readonly checkedAt: number;
      readonly mail: {
        /** @description Mails that never went. */
        readonly failed: number;
        /** @description What became of everything that ever came in. */
        readonly received: {
          readonly appended: number;
          readonly automatic: number;
          readonly bounce: number;
          readonly created: number;
          readonly duplicate: number;
          readonly quarantined: number;
          readonly restricted: number;
          readonly suspended: number;
          readonly waiting: number;
        };
        /** @description Mails that wait for somebody to decide where they belong. */
        readonly unplaced: number;
        /** @description Mails that are to go out. */
        readonly waiting: number;
      };
      /** @description Not there while Redis does not answer. */
      readonly queues?: readonly {
        readonly active: number;
        readonly delayed: number;
        readonly failed: number;
        readonly isPaused: boolean;
        readonly name: string;
        /** @description Epoch milliseconds, UTC. */
        readonly oldestAt?: number;
        readonly waiting: number;
      }[];
      readonly readings: {
        /** @description Milliseconds. */
        readonly effectAge: number;
        /** @description Milliseconds. */
        readonly mailInLag: number;
        /** @description Milliseconds. */
        readonly mailOutLag: number;
        readonly overdue: number;
        readonly parked: number;
        /** @description Milliseconds. */
        readonly sealAge?: number;
        /** @description Milliseconds. */
        readonly sweepAge?: number;
        /** @description Milliseconds. */
        readonly timerLag: number;
        readonly waiting: number;
      };
      readonly search: components['schemas']['SearchState'];
      /** @description Epoch milliseconds, UTC. */
      readonly sweptAt?: number;
    };
    readonly OutgoingMail: {
      /** @description What the mail server said last; without one, the file that holds the mail. */
      readonly answer?: string;
      readonly attachments: readonly {
        readonly fileId: string;
        readonly name: string;
        readonly size: number;
      }[];
      /** @description While it waits: when it goes, or is tried again. */
      readonly dueAt?: number;
      readonly html: string;
      readonly key: string;
      readonly purpose: {
        /** @enum {unknown} */
        readonly kind:
          | 'letter'
          | 'receipts'
          | 'alert'
          | 'digest'
          | 'trackingLink'
          | 'courtesy'
          | 'passwordLink'
          | 'seal'
          | 'purge'
          | 'feedback'
          | 'figures';
      };
      /** @description Epoch milliseconds, UTC. */
      readonly settledAt?: number;
      /** @enum {unknown} */
      readonly state: 'waiting' | 'delivered' | 'failed';
      readonly subject: string;
      readonly text: string;
      readonly to: {
        readonly address: string;
        readonly name?: string;
      };
      readonly tries: number;
      /** @description How often the answer to a try was lost, so that it may have come twice. */
      readonly uncertain: number;
      /** @description Epoch milliseconds, UTC. */
      readonly writtenAt: number;
    };
    readonly OutgoingMailPage: {
      readonly items: readonly components['schemas']['OutgoingMail'][];
      readonly next?: string;
    };
    readonly OutgoingMails: {
      readonly items: readonly components['schemas']['OutgoingMail'][];
    };
    readonly OwnMeasure: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      readonly by: string;
      /** @description Epoch milliseconds, UTC. */
      readonly dueAt: number;
      readonly id: string;
      readonly ref: string;
      readonly subject?: string;
      readonly text: string;
    };
    readonly ParkedEffect: {
      readonly complaint: {
        readonly id: string;
        readonly ref: string;
        readonly subject: string;
        readonly teamId: string;
      };
      readonly effect: {
        /** @enum {unknown} */
        readonly type:
          | 'letter.send'
          | 'alert.raise'
          | 'owner.notify'
          | 'approval.ask'
          | 'department.ask'
          | 'action.ask'
          | 'complaint.link'
          | 'complaint.unlink'
          | 'complaint.splitOff'
          | 'message.passOn';
      };
      readonly key: string;
      /** @description Epoch milliseconds, UTC. */
      readonly parkedAt: number;
      /** @description What went wrong the last time, as the process said it. */
      readonly reason: string;
      /** @description Epoch milliseconds, UTC. */
      readonly since: number;
      readonly title: components['schemas']['Words'];
      readonly tries: number;
    };
    readonly ParkedPage: {
      readonly items: readonly components['schemas']['ParkedEffect'][];
      readonly next?: string;
    };
    readonly PhoneGuide: {
      readonly categories: readonly {
        readonly code: string;
        readonly parent?: string;
        readonly title: components['schemas']['Words'];
      }[];
      readonly moods: readonly {
        /** @enum {unknown} */
        readonly mood: 'calm' | 'upset' | 'hostile';
        readonly steps: readonly {
          readonly say: components['schemas']['Words'];
          readonly title: components['schemas']['Words'];
        }[];
        readonly title: components['schemas']['Words'];
      }[];
      readonly questions: readonly {
        readonly category: string;
        readonly questions: readonly components['schemas']['Words'][];
      }[];
      readonly version: number;
    };
    readonly Pins: {
      readonly calendar: {
        readonly name: string;
        readonly version: string;
      };
      readonly policy: {
        readonly hash: string;
        readonly name: string;
        readonly version: number;
      };
      readonly workflow: {
        readonly hash: string;
        readonly name: string;
        readonly version: number;
      };
    };
    readonly PolicyReading: {
      readonly differences?: readonly components['schemas']['RuleDifference'][];
      readonly fields: readonly components['schemas']['RuleField'][];
      readonly hash: string;
      readonly isInForce: boolean;
      /** @description Its entry in the rule book; none where it came as a file. */
      readonly publication?: {
        readonly approvedBy: string;
        readonly draft?: string;
        readonly draftedBy: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly hash: string;
        readonly previousHash: string;
        /** @description Epoch milliseconds, UTC. */
        readonly publishedAt: number;
        readonly reason: string;
        readonly sequence: number;
      };
      /** @description Complaints that are not closed and run under it. */
      readonly running: number;
      readonly version: number;
    };
    readonly PolicyRules: {
      readonly calendar: string;
      readonly draftId?: string;
      readonly isHouse: boolean;
      readonly name: string;
      readonly source: readonly string[];
      readonly title: components['schemas']['Words'];
      readonly versions: readonly {
        readonly hash: string;
        readonly isInForce: boolean;
        /** @description Its entry in the rule book; none where it came as a file. */
        readonly publication?: {
          readonly approvedBy: string;
          readonly draft?: string;
          readonly draftedBy: readonly string[];
          /** @description Epoch milliseconds, UTC. */
          readonly from: number;
          readonly hash: string;
          readonly previousHash: string;
          /** @description Epoch milliseconds, UTC. */
          readonly publishedAt: number;
          readonly reason: string;
          readonly sequence: number;
        };
        /** @description Complaints that are not closed and run under it. */
        readonly running: number;
        readonly version: number;
      }[];
    };
    readonly Preview: {
      readonly items: readonly components['schemas']['Announcement'][];
      /** @description Epoch milliseconds, UTC. */
      readonly until: number;
    };
    readonly Problem: {
      readonly allowed?: readonly (
        | 'complaint.registered'
        | 'complaint.classified'
        | 'complaint.accepted'
        | 'complaint.rejected'
        | 'complaint.referred'
        | 'enquiry.recognised'
        | 'complaint.recognised'
        | 'enquiry.answered'
        | 'acknowledgement.given'
        | 'complaint.settledAtOnce'
        | 'information.requested'
        | 'request.sent'
        | 'request.answered'
        | 'request.handedBack'
        | 'finding.recorded'
        | 'investigation.concluded'
        | 'resolution.proposed'
        | 'resolution.approved'
        | 'resolution.declined'
        | 'customer.accepted'
        | 'customer.refused'
        | 'decision.stood'
        | 'investigation.resumed'
        | 'remedy.done'
        | 'followUp.assigned'
        | 'followUp.attempted'
        | 'followUp.completed'
        | 'survey.answered'
        | 'lesson.recorded'
        | 'lesson.waived'
        | 'lesson.confirmed'
        | 'lesson.returned'
        | 'correctiveAction.done'
        | 'complaint.closed'
        | 'complaint.reopened'
        | 'effectiveness.checked'
        | 'complaint.assigned'
        | 'conflict.declared'
        | 'complaint.merged'
        | 'merge.undone'
        | 'complaint.joined'
        | 'complaint.parted'
        | 'complaint.split'
        | 'complaint.linked'
        | 'complaint.unlinked'
        | 'link.noted'
        | 'link.dropped'
        | 'complaint.repeated'
        | 'note.added'
        | 'contact.recorded'
        | 'customer.informed'
        | 'customer.wrote'
        | 'customer.withdrew'
        | 'customer.chased'
        | 'promise.made'
        | 'promise.kept'
        | 'promise.renegotiated'
        | 'promise.broken'
        | 'extension.asked'
        | 'deadline.extended'
        | 'extension.declined'
        | 'letter.delivered'
        | 'letter.failed'
        | 'letter.withheld'
        | 'letter.released'
        | 'letter.resent'
        | 'trigger.noticed'
        | 'escalation.raised'
        | 'escalation.lowered'
        | 'instruction.given'
        | 'clock.warned'
        | 'clock.breached'
        | 'clock.stayedBreached'
      )[];
      readonly changes?: readonly components['schemas']['FieldChange'][];
      readonly code: string;
      readonly detail?: string;
      readonly errors?: readonly {
        readonly field: string;
        readonly reasons: readonly string[];
      }[];
      readonly reasons?: readonly components['schemas']['Reason'][];
      readonly requestId: string;
      readonly since?: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly event: string;
        readonly sequence: number;
      }[];
      readonly status: number;
      readonly title: string;
      readonly type: string;
      readonly version?: number;
    };
    readonly 'promise.broken': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly promiseId: string;
      readonly toldHow: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'promise.broken';
    };
    readonly 'promise.kept': {
      readonly at?: number;
      readonly evidence: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly promiseId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'promise.kept';
    };
    readonly 'promise.made': {
      readonly dueAt: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly kind: 'promise' | 'callBack';
      readonly promiseId: string;
      readonly text: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'promise.made';
    };
    readonly 'promise.renegotiated': {
      readonly agreedHow: string;
      readonly dueAt: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly newPromiseId: string;
      readonly promiseId: string;
      readonly text: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'promise.renegotiated';
    };
    readonly PromisePhrases: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt?: number;
        /** @description Where it stands in the text. */
        readonly from: number;
        readonly text: string;
        readonly to: number;
      }[];
    };
    readonly PurgedComplaint: {
      /** @description Epoch milliseconds, UTC. */
      readonly closedAt: number;
      readonly complaintId: string;
      readonly isCustomerErased: boolean;
      /** @description Epoch milliseconds, UTC. */
      readonly keptUntil?: number;
      readonly policy: {
        readonly name: string;
        readonly version: number;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly purgedAt: number;
      readonly ref: string;
      readonly runId: string;
      /** @description For how long that policy has records kept. */
      readonly years?: number;
    };
    readonly PurgedPage: {
      readonly items: readonly components['schemas']['PurgedComplaint'][];
      readonly next?: string;
    };
    readonly PurgeRun: {
      /** @description Epoch milliseconds, UTC. */
      readonly doneAt?: number;
      readonly id: string;
      /** @description Complaints that were due and are kept nevertheless. */
      readonly kept?: {
        readonly held: number;
        readonly 'rules-unknown': number;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly orderedAt: number;
      /** @description None where the house has it done every day. */
      readonly orderedBy?: string;
      readonly purged: number;
      readonly reason?: string;
      /** @description Complaints whose time was over by then are purged, and no others. */
      readonly until: number;
    };
    readonly PurgeRunPage: {
      readonly items: readonly components['schemas']['PurgeRun'][];
      readonly next?: string;
    };
    readonly QualityFigures: {
      readonly criteria: readonly {
        /** @enum {unknown} */
        readonly criterion:
          'acknowledged' | 'listened' | 'investigated' | 'reasoned' | 'clear' | 'promises' | 'remedy' | 'lesson';
        readonly met: number;
        readonly notApplicable: number;
        readonly notMet: number;
        readonly partly: number;
        /** @description From 0 to 1; not there where there are too few to say one. */
        readonly share?: number;
      }[];
      /** @description Of fewer reviews no share is said. */
      readonly fewest: number;
      /** @description Epoch milliseconds, UTC. */
      readonly from: number;
      /** @description From 0 to 1; not there where there are too few to say one. */
      readonly met?: number;
      readonly periods: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        /** @description From 0 to 1; not there where there are too few to say one. */
        readonly met?: number;
        readonly reviewed: number;
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
      }[];
      readonly reviewed: number;
      readonly rule: {
        readonly currency: string;
        readonly days: number;
        readonly remedyOver: number;
        readonly share: number;
      };
      readonly teams: readonly {
        /** @description From 0 to 1; not there where there are too few to say one. */
        readonly met?: number;
        readonly reviewed: number;
        readonly teamId: string;
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly until: number;
      readonly zone: string;
    };
    readonly QualityReview: {
      readonly answer?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly text: string;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly chosenAt: number;
      /** @description Epoch milliseconds, UTC. */
      readonly closedAt: number;
      readonly complaintId: string;
      /** @description Epoch milliseconds, UTC. */
      readonly dueAt: number;
      readonly mayAnswer: boolean;
      readonly mayAssign: boolean;
      /** @description Whether one may say what is changed because of it. */
      readonly mayOrder: boolean;
      readonly mayReview: boolean;
      readonly measures: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly done?: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by: string;
          readonly evidence: string;
        };
        /** @description Epoch milliseconds, UTC. */
        readonly dueAt: number;
        readonly id: string;
        readonly ownerId: string;
        readonly text: string;
      }[];
      /** @description Whose work was looked at. */
      readonly ownerId?: string;
      readonly reasons: readonly ('random' | 'vulnerable' | 'remedy')[];
      readonly ref: string;
      readonly result?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly scores: readonly {
          /** @enum {unknown} */
          readonly criterion:
            'acknowledged' | 'listened' | 'investigated' | 'reasoned' | 'clear' | 'promises' | 'remedy' | 'lesson';
          /** @enum {unknown} */
          readonly mark: 'met' | 'partly' | 'notMet' | 'notApplicable';
          readonly note?: string;
        }[];
        readonly summary: string;
      };
      readonly reviewerId?: string;
      /** @description None once the customer was erased. */
      readonly subject?: string;
      readonly teamId: string;
    };
    readonly QualityReviewCounts: {
      /** @description Reviews because of which one has something to change. */
      readonly measures: number;
      readonly mine: number;
      readonly mineOverdue: number;
      readonly teams: number;
      readonly teamsOverdue: number;
    };
    readonly QualityReviewPage: {
      readonly items: readonly components['schemas']['QualityReview'][];
      readonly next?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly now: number;
    };
    readonly Quantity: {
      readonly amount: number;
      readonly unit: string;
    };
    readonly ReadPage: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        /** @description The member of staff. */
        readonly by: string;
        readonly customerId?: string;
        /** @description Which file, or which message. */
        readonly detail?: string;
        readonly id: string;
        readonly reason?: string;
        readonly ref?: string;
        /** @enum {unknown} */
        readonly what:
          | 'complaint'
          | 'history'
          | 'messages'
          | 'message'
          | 'file'
          | 'original'
          | 'mails'
          | 'customer'
          | 'customers'
          | 'contact'
          | 'export'
          | 'search'
          | 'list'
          | 'suspendedMail';
      }[];
      readonly next?: string;
    };
    readonly Reason: {
      /** @enum {unknown} */
      readonly code:
        | 'not-in-this-stage'
        | 'not-your-role'
        | 'not-the-owner'
        | 'not-classified'
        | 'no-owner'
        | 'reclassification-unexplained'
        | 'acknowledgement-by-person-needed'
        | 'not-that-letter'
        | 'letter-unknown'
        | 'letter-not-withheld'
        | 'point-unknown'
        | 'points-without-finding'
        | 'request-unknown'
        | 'id-taken'
        | 'requests-open'
        | 'over-limit'
        | 'over-own-limit'
        | 'approval-needed'
        | 'drafter-cannot-approve'
        | 'recorder-cannot-confirm'
        | 'conflict-of-interest'
        | 'was-handler'
        | 'handler-cannot-follow-up'
        | 'handover-note-missing'
        | 'remedy-unknown'
        | 'remedies-open'
        | 'promise-unknown'
        | 'promises-open'
        | 'next-try-of-a-talk'
        | 'no-enquiry'
        | 'not-merged'
        | 'goes-on-elsewhere'
        | 'linked-already'
        | 'link-unknown'
        | 'link-of-what-happened'
        | 'other-not-found'
        | 'other-is-this'
        | 'other-customer'
        | 'other-decided'
        | 'other-cannot-follow'
        | 'split-takes-all'
        | 'split-takes-nothing'
        | 'promise-in-the-past'
        | 'letters-undelivered'
        | 'letter-incomplete'
        | 'not-refused-before'
        | 'fast-lane-over'
        | 'same-hour'
        | 'attempts-left'
        | 'follow-up-missing'
        | 'lesson-missing'
        | 'lesson-unconfirmed'
        | 'rating-not-asked'
        | 'rating-final'
        | 'reopening-over'
        | 'extension-not-allowed'
        | 'extensions-used-up'
        | 'extension-approver'
        | 'extension-clock-over'
        | 'extension-asked-already'
        | 'extension-not-asked'
        | 'asker-cannot-approve'
        | 'chases-used-up'
        | 'hand-back-over'
        | 'action-unknown'
        | 'actions-open'
        | 'action-undated'
        | 'counted-already'
        | 'already-closed'
        | 'not-that-rung'
        | 'not-that-clock'
        | 'otherwise-routed'
        | 'recorded-late-unexplained'
        | 'received-after-recording';
      readonly words: components['schemas']['Words'];
    };
    readonly RecentRatings: {
      readonly items: readonly {
        readonly comment?: string;
        readonly complaintId: string;
        readonly customerName?: string;
        readonly handling: number;
        readonly outcome: number;
        readonly ownerId?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly ratedAt?: number;
        readonly ref: string;
        /** @enum {unknown} */
        readonly severity: 'low' | 'normal' | 'high' | 'critical';
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
        readonly teamId: string;
      }[];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      /** @description Of the whole list, exactly. */
      readonly total: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
    readonly RecoveryCodes: {
      readonly recoveryCodes: readonly string[];
    };
    readonly RefusedMail: {
      /** @description Epoch milliseconds, UTC. */
      readonly at: number;
      /** @description As its sender said, which is no proof. */
      readonly from: string;
      readonly id: string;
      readonly remoteAddress: string;
      /** @description Bytes, as its sender said or as they came. */
      readonly size: number;
      readonly to?: readonly string[];
    };
    readonly RefusedMailPage: {
      readonly items: readonly components['schemas']['RefusedMail'][];
      readonly next?: string;
    };
    readonly Registration: {
      /** @enum {unknown} */
      readonly channel: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
      readonly customerId: string;
      readonly id?: string;
      readonly lateRecordingReason?: string;
      /** @enum {unknown} */
      readonly locale: 'zh-CN' | 'en';
      readonly receivedAt: number;
      /** @enum {unknown} */
      readonly severity: 'low' | 'normal' | 'high' | 'critical';
      readonly subject: string;
      readonly suggestedCategory?: string;
      readonly summary: string;
      readonly teamId: string;
      /** @constant */
      readonly type?: 'complaint.registered';
    };
    readonly 'remedy.done': {
      readonly at?: number;
      readonly doneOn: string;
      readonly evidence: string;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly remedyId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'remedy.done';
    };
    readonly 'request.answered': {
      readonly answer: string;
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly requestId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'request.answered';
    };
    readonly 'request.handedBack': {
      readonly at?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      readonly requestId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'request.handedBack';
    };
    readonly 'request.sent': {
      readonly awaited: boolean;
      readonly department: string;
      readonly dueAt?: number;
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly question: string;
      readonly requestId: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'request.sent';
    };
    readonly 'resolution.approved': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'resolution.approved';
    };
    readonly 'resolution.declined': {
      readonly expectedVersion?: number;
      readonly id?: string;
      readonly reason: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'resolution.declined';
    };
    readonly 'resolution.proposed': {
      readonly expectedVersion?: number;
      readonly id?: string;
      /** @enum {unknown} */
      readonly outcome: 'upheld' | 'partlyUpheld' | 'notUpheld';
      readonly remedies: readonly {
        readonly amount?: number;
        readonly description: string;
        readonly id: string;
        /** @enum {unknown} */
        readonly kind:
          | 'apology'
          | 'information'
          | 'refund'
          | 'exchange'
          | 'repair'
          | 'redelivery'
          | 'discount'
          | 'compensation'
          | 'goodwill'
          | 'technicalHelp'
          | 'other';
      }[];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'resolution.proposed';
    };
    readonly Restriction: {
      /** @description What was agreed, as the customer is told it. */
      readonly agreed: readonly components['schemas']['Words'][];
      readonly asked: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
      };
      readonly customerId: string;
      readonly decided?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
      };
      /** @description When what is to be done about it by itself was done. */
      readonly done: Record<string, unknown>;
      readonly evidence: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly ref: string;
        readonly what: string;
      }[];
      /** @description Contacts of complaints that are not yours to see. */
      readonly evidenceElsewhere: number;
      readonly id: string;
      readonly isInForce: boolean;
      readonly limits: {
        readonly closed: readonly ('email' | 'phone' | 'visit')[];
        readonly contact?: {
          readonly id: string;
          readonly name: string;
        };
        readonly frequency?: {
          readonly contacts: number;
          readonly days: number;
        };
        readonly hours?: {
          readonly days: readonly number[];
          /** @description Minutes after midnight in the zone of the house. */
          readonly from: number;
          readonly to: number;
        };
        readonly onlyInWriting?: boolean;
      };
      readonly log: readonly {
        /** @enum {unknown} */
        readonly act: 'asked' | 'approved' | 'declined' | 'withdrawn' | 'reviewed' | 'lifted' | 'ended' | 'replaced';
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by?: string;
        readonly reason?: string;
      }[];
      /** @description As the customer is told it. */
      readonly reason: string;
      /** @description Epoch milliseconds, UTC. */
      readonly reviewAt: number;
      /** @enum {unknown} */
      readonly state: 'asked' | 'withdrawn' | 'declined' | 'inForce' | 'lifted' | 'ended';
      /** @description Epoch milliseconds, UTC. */
      readonly until: number;
      readonly version: number;
    };
    readonly RestrictionPage: {
      readonly items: readonly {
        /** @description What was agreed, as the customer is told it. */
        readonly agreed: readonly components['schemas']['Words'][];
        readonly asked: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by: string;
        };
        readonly customer: {
          readonly id: string;
          readonly name?: string;
        };
        readonly customerId: string;
        readonly decided?: {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by: string;
        };
        /** @description When what is to be done about it by itself was done. */
        readonly done: Record<string, unknown>;
        readonly evidence: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly ref: string;
          readonly what: string;
        }[];
        /** @description Contacts of complaints that are not yours to see. */
        readonly evidenceElsewhere: number;
        readonly id: string;
        readonly isInForce: boolean;
        readonly limits: {
          readonly closed: readonly ('email' | 'phone' | 'visit')[];
          readonly contact?: {
            readonly id: string;
            readonly name: string;
          };
          readonly frequency?: {
            readonly contacts: number;
            readonly days: number;
          };
          readonly hours?: {
            readonly days: readonly number[];
            /** @description Minutes after midnight in the zone of the house. */
            readonly from: number;
            readonly to: number;
          };
          readonly onlyInWriting?: boolean;
        };
        readonly log: readonly {
          /** @enum {unknown} */
          readonly act: 'asked' | 'approved' | 'declined' | 'withdrawn' | 'reviewed' | 'lifted' | 'ended' | 'replaced';
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly by?: string;
          readonly reason?: string;
        }[];
        /** @description As the customer is told it. */
        readonly reason: string;
        /** @description Epoch milliseconds, UTC. */
        readonly reviewAt: number;
        /** @enum {unknown} */
        readonly state: 'asked' | 'withdrawn' | 'declined' | 'inForce' | 'lifted' | 'ended';
        /** @description Epoch milliseconds, UTC. */
        readonly until: number;
        readonly version: number;
      }[];
      readonly next?: string;
    };
    readonly RevealedContact: {
      readonly contact: Record<string, unknown>;
      readonly customerId: string;
      readonly ref: string;
    };
    readonly RuleDifference: {
      readonly after?: {
        readonly value: string;
        readonly words: components['schemas']['Words'];
      };
      readonly before?: {
        readonly value: string;
        readonly words: components['schemas']['Words'];
      };
      readonly group: {
        readonly key: string;
        readonly words: components['schemas']['Words'];
      };
      readonly label: components['schemas']['Words'];
      readonly path: string;
    };
    readonly RuleDraft: {
      readonly answer?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly reason: string;
      };
      readonly approved?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
      };
      readonly authors: readonly string[];
      readonly baseVersion: number;
      /** @description Epoch milliseconds, UTC. */
      readonly begunAt: number;
      readonly begunBy: string;
      /** @description Epoch milliseconds, UTC. */
      readonly changedAt: number;
      readonly id: string;
      /** @enum {unknown} */
      readonly kind: 'policy' | 'calendar' | 'letter' | 'taxonomy';
      readonly name: string;
      /** @description Epoch milliseconds, UTC. */
      readonly proposedAt?: number;
      readonly proposedBy?: string;
      readonly published?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly sequence: number;
      };
      readonly reason: string;
      readonly revision: number;
      /** @enum {unknown} */
      readonly state: 'open' | 'proposed' | 'approved' | 'published' | 'dropped';
      readonly version: number;
      /** @description Epoch milliseconds, UTC. */
      readonly wantedFrom?: number;
      /** @description The revision since which it says what it says. */
      readonly written: number;
    };
    readonly RuleDraftPage: {
      readonly items: readonly components['schemas']['RuleDraft'][];
      readonly next?: string;
    };
    readonly RuleDraftReading: {
      readonly answer?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly reason: string;
      };
      readonly approved?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
      };
      readonly authors: readonly string[];
      readonly baseVersion: number;
      /** @description Epoch milliseconds, UTC. */
      readonly begunAt: number;
      readonly begunBy: string;
      /** @description Epoch milliseconds, UTC. */
      readonly changedAt: number;
      readonly differences: readonly components['schemas']['RuleDifference'][];
      readonly fields: readonly components['schemas']['RuleField'][];
      readonly id: string;
      /** @enum {unknown} */
      readonly kind: 'policy' | 'calendar' | 'letter' | 'taxonomy';
      readonly name: string;
      readonly problems: readonly {
        readonly line?: number;
        readonly path?: string;
        readonly words: components['schemas']['Words'];
      }[];
      /** @description Epoch milliseconds, UTC. */
      readonly proposedAt?: number;
      readonly proposedBy?: string;
      readonly published?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly sequence: number;
      };
      readonly reason: string;
      readonly revision: number;
      /** @enum {unknown} */
      readonly state: 'open' | 'proposed' | 'approved' | 'published' | 'dropped';
      readonly version: number;
      /** @description Epoch milliseconds, UTC. */
      readonly wantedFrom?: number;
      /** @description The revision since which it says what it says. */
      readonly written: number;
    };
    readonly RuleField: {
      readonly group: {
        readonly key: string;
        readonly words: components['schemas']['Words'];
      };
      /** @enum {unknown} */
      readonly kind:
        | 'budget'
        | 'pause'
        | 'ladder'
        | 'count'
        | 'amount'
        | 'yesNo'
        | 'time'
        | 'choice'
        | 'choices'
        | 'lines'
        | 'text'
        | 'hours'
        | 'day'
        | 'code'
        | 'fixed';
      readonly label: components['schemas']['Words'];
      readonly options?: readonly {
        readonly value: string;
        readonly words: components['schemas']['Words'];
      }[];
      readonly path: string;
      /** @description As a file writes it; the rungs of a ladder one in a line. */
      readonly value: string;
      readonly words: components['schemas']['Words'];
    };
    readonly RuleRun: {
      readonly done: number;
      readonly draft?: {
        readonly id: string;
        readonly revision: number;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly endedAt?: number;
      readonly id: string;
      /** @enum {unknown} */
      readonly kind: 'policy' | 'calendar' | 'workflow';
      readonly movedBy?: string;
      readonly name: string;
      /** @description Roughly; complaints come in while it goes on. */
      readonly of: number;
      /** @description Epoch milliseconds, UTC. */
      readonly orderedAt: number;
      readonly orderedBy: string;
      readonly reason?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly since: number;
      /** @enum {unknown} */
      readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
      /** @enum {unknown} */
      readonly task: 'trial' | 'moveTrial' | 'move' | 'moveBack';
      readonly totals: {
        readonly alertsBefore: number;
        readonly alertsNow: number;
        readonly alertsTo: {
          readonly [key: string]: {
            readonly before: number;
            readonly now: number;
          };
        };
        readonly breachesBefore: number;
        readonly breachesNow: number;
        readonly changed: number;
        readonly complaints: number;
        readonly earlier: number;
        readonly failed: number;
        readonly later: number;
      };
      /** @description Epoch milliseconds, UTC. */
      readonly until: number;
      readonly version: number;
    };
    readonly RuleRunPage: {
      readonly items: readonly components['schemas']['RuleRun'][];
      readonly next?: string;
    };
    readonly RuleRunRow: {
      readonly alertsBefore: number;
      readonly alertsNow: number;
      readonly breachesNoMore: readonly {
        /** @enum {unknown} */
        readonly clock:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        /** @description Epoch milliseconds, UTC. */
        readonly deadline: number;
        /** @enum {unknown} */
        readonly limit: 'internal' | 'statutory';
        readonly round: number;
        readonly subject?: string;
      }[];
      readonly breachesOnlyNow: readonly {
        /** @enum {unknown} */
        readonly clock:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        /** @description Epoch milliseconds, UTC. */
        readonly deadline: number;
        /** @enum {unknown} */
        readonly limit: 'internal' | 'statutory';
        readonly round: number;
        readonly subject?: string;
      }[];
      readonly complaintId: string;
      readonly failure?: components['schemas']['Words'];
      /** @description Of a move of the workflow: the version that it was under. */
      readonly from?: number;
      readonly moved: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly after?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly before?: number;
        /** @enum {unknown} */
        readonly clock:
          | 'acknowledgement'
          | 'investigation'
          | 'resolution'
          | 'finalResponse'
          | 'progressUpdate'
          | 'customerReply'
          | 'approval'
          | 'fulfilment'
          | 'followUp'
          | 'lesson'
          | 'fastLane'
          | 'reopening'
          | 'effectivenessCheck'
          | 'promise'
          | 'departmentRequest'
          | 'callBack'
          | 'handBack'
          | 'chase'
          | 'criticism'
          | 'correctiveAction';
        /** @enum {unknown} */
        readonly limit: 'internal' | 'statutory';
        readonly round: number;
        readonly subject?: string;
      }[];
      readonly ref: string;
    };
    readonly RuleRunRowPage: {
      readonly items: readonly components['schemas']['RuleRunRow'][];
      readonly next?: string;
    };
    readonly SavedFilter: {
      readonly id: string;
      readonly name: string;
      readonly query: string;
    };
    readonly SavedFilters: {
      readonly items: readonly components['schemas']['SavedFilter'][];
    };
    readonly Seal: {
      readonly complaints: number;
      readonly day: string;
      readonly file: string;
      readonly hash: string;
      readonly heads: number;
      readonly isSent: boolean;
      /** @description Epoch milliseconds, UTC. */
      readonly madeAt: number;
      readonly number: number;
    };
    readonly SealedEntry: {
      readonly event: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: components['schemas']['Actor'];
        readonly id: string;
        readonly type: string;
      };
      readonly hash: string;
      readonly opens?: {
        readonly complaintId: string;
        readonly pins: components['schemas']['Pins'];
      };
      readonly previousHash: string;
      /** @description Epoch milliseconds, UTC. */
      readonly recordedAt: number;
      readonly sequence: number;
      readonly state: Record<string, unknown>;
    };
    readonly SealedHistory: {
      readonly head: string;
      readonly items: readonly components['schemas']['SealedEntry'][];
    };
    readonly SealPage: {
      readonly items: readonly components['schemas']['Seal'][];
      readonly next?: string;
      readonly publicKey: string;
      readonly sentTo?: string;
    };
    readonly SearchAnswer: {
      /** @description How many of each kind there are among the latest hundred. */
      readonly counts?: {
        readonly complaint: number;
        readonly customer: number;
        readonly file: number;
        readonly lesson: number;
        readonly mail: number;
        readonly message: number;
      };
      /** @description There are more than were counted. */
      readonly isMore?: boolean;
      readonly items: readonly components['schemas']['FoundText'][];
      readonly meant?: {
        readonly complaints: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly createdAt: number;
          readonly ref: string;
          /** @enum {unknown} */
          readonly stage:
            'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
          readonly subject: string;
        }[];
        readonly customers: readonly components['schemas']['CustomerLine'][];
        readonly mails: readonly {
          /** @description Epoch milliseconds, UTC. */
          readonly at: number;
          readonly id: string;
          readonly isDecided: boolean;
          readonly subject: string;
        }[];
        readonly refused: readonly components['schemas']['RefusedMail'][];
      };
      readonly next?: string;
    };
    readonly SearchState: {
      /** @description Epoch milliseconds, UTC. */
      readonly caughtUpAt?: number;
      readonly passages: number;
      readonly places: number;
      readonly rebuild?: {
        /** @description Epoch milliseconds, UTC. */
        readonly askedAt: number;
        readonly done?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly finishedAt?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly startedAt?: number;
        readonly total?: number;
      };
      /** @enum {unknown} */
      readonly status: 'up' | 'behind';
      /** @description Passages of files whose texts cannot be found, by the reason. */
      readonly unread: {
        readonly broken: number;
        readonly gaveUp: number;
        readonly locked: number;
        readonly noText: number;
        readonly tooLarge: number;
      };
    };
    readonly Sessions: {
      readonly items: readonly {
        readonly address?: string;
        readonly browser?: string;
        /** @description Epoch milliseconds, UTC. */
        readonly createdAt: number;
        readonly id: string;
        readonly isThis: boolean;
        /** @description Epoch milliseconds, UTC. */
        readonly lastSeenAt: number;
      }[];
    };
    readonly SignOnProvider: {
      /** @description What it is called; absent where there is none. */
      readonly name?: string;
    };
    readonly SimilarComplaints: {
      readonly items: readonly {
        readonly because: readonly ('category' | 'product' | 'words')[];
        readonly changes: readonly {
          readonly action: string;
          readonly state: string;
        }[];
        /** @description Epoch milliseconds, UTC. */
        readonly createdAt: number;
        readonly lesson?: {
          readonly mainCause?: string;
          /** @enum {unknown} */
          readonly mine?: 'used' | 'unhelpful';
          readonly text: string;
          readonly uses: components['schemas']['Tally'];
        };
        /** @enum {unknown} */
        readonly outcome?:
          | 'upheld'
          | 'partlyUpheld'
          | 'notUpheld'
          | 'withdrawn'
          | 'rejected'
          | 'merged'
          | 'referred'
          | 'unreachable'
          | 'enquiry';
        readonly ref: string;
        readonly remedies: readonly {
          readonly amount?: number;
          readonly kind: string;
        }[];
        /** @enum {unknown} */
        readonly stage:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly subject: string;
      }[];
    };
    readonly Snippet: {
      readonly isCutAfter: boolean;
      readonly isCutBefore: boolean;
      readonly marks: readonly {
        /** @description In UTF-16 units of the text. */
        readonly from: number;
        /** @description In UTF-16 units of the text. */
        readonly to: number;
      }[];
      readonly text: string;
    };
    readonly Staff: {
      /** @description Epoch milliseconds, UTC. */
      readonly absentFrom?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly absentUntil?: number;
      /** @description Granted at most, where it is less than the roles may; for administrators and auditors. */
      readonly approvalLimit?: number;
      readonly departments?: readonly string[];
      readonly deputyId?: string;
      readonly digest?: {
        /** @description On the wall of the house, `08:30`; when it opens, where nothing is said. */
        readonly at?: string;
        /** @description Days of the week on which none comes, 1 is Monday. */
        readonly offDays?: readonly number[];
      };
      readonly email: string;
      readonly extension?: string;
      readonly id: string;
      /** @description Epoch milliseconds, UTC. */
      readonly leftAt?: number;
      /** @description To be handed over, where no mail server brings it. */
      readonly link?: string;
      /** @enum {unknown} */
      readonly locale?: 'zh-CN' | 'en';
      readonly name: string;
      readonly roles: readonly (
        'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
      )[];
      readonly workingHours?: {
        readonly days: readonly number[];
        readonly from: string;
        readonly until: string;
      };
    };
    readonly StaffList: {
      readonly items: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly absentFrom?: number;
        /** @description Epoch milliseconds, UTC. */
        readonly absentUntil?: number;
        /** @description Granted at most, where it is less than the roles may; for administrators and auditors. */
        readonly approvalLimit?: number;
        readonly departments?: readonly string[];
        readonly deputyId?: string;
        readonly digest?: {
          /** @description On the wall of the house, `08:30`; when it opens, where nothing is said. */
          readonly at?: string;
          /** @description Days of the week on which none comes, 1 is Monday. */
          readonly offDays?: readonly number[];
        };
        readonly email?: string;
        readonly extension?: string;
        readonly id: string;
        /** @description Epoch milliseconds, UTC. */
        readonly leftAt?: number;
        /** @enum {unknown} */
        readonly locale?: 'zh-CN' | 'en';
        readonly name: string;
        readonly roles: readonly (
          'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
        )[];
        readonly workingHours?: {
          readonly days: readonly number[];
          readonly from: string;
          readonly until: string;
        };
      }[];
    };
    readonly StaffMember: {
      readonly email: string;
      readonly id: string;
      readonly name: string;
      /**
       * @description A second factor has to be set up before anything else.
       * @enum {unknown}
       */
      readonly next?: 'enrolment';
      readonly roles: readonly (
        'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
      )[];
    };
    readonly StateChart: {
      readonly states: readonly {
        readonly key: string;
        readonly name: string;
        readonly stage: string;
      }[];
      readonly ways: readonly {
        readonly events: readonly string[];
        readonly from: string;
        readonly to: string;
      }[];
    };
    readonly StoredFile: {
      /** @description SHA-256 of the bytes. */
      readonly id: string;
      readonly size: number;
      readonly type: string;
    };
    readonly SuspendedMail: {
      /** @description Why no rule could place it. */
      readonly because: string;
      /** @description The complaint that it seems to belong to, with which it is kept. */
      readonly complaintId?: string;
      readonly decision?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly complaintId?: string;
        /** @enum {unknown} */
        readonly kind: 'filed' | 'opened' | 'dismissed';
        readonly reason?: string;
      };
      readonly id: string;
      readonly message: components['schemas']['Message'];
      /** @enum {unknown} */
      readonly outcome:
        | 'waiting'
        | 'created'
        | 'appended'
        | 'suspended'
        | 'restricted'
        | 'duplicate'
        | 'bounce'
        | 'automatic'
        | 'quarantined';
      /** @description By when somebody has to have read it, as its sender was told. */
      readonly readBy?: number;
      /** @description Epoch milliseconds, UTC. */
      readonly receivedAt: number;
      readonly size: number;
      readonly teamId: string;
    };
    readonly SuspendedMailPage: {
      readonly items: readonly components['schemas']['SuspendedMail'][];
      readonly next?: string;
    };
    /** @description Every process, store and queue, with what is wrong with it. */
    readonly SystemHealth: Record<string, unknown>;
    readonly SystemicAlarm: {
      readonly acknowledged?: {
        /** @description Epoch milliseconds, UTC. */
        readonly at: number;
        readonly by: string;
        readonly note: string;
      };
      readonly cause: string;
      readonly complaints: readonly {
        /** @description Epoch milliseconds, UTC. */
        readonly createdAt: number;
        readonly ref: string;
        readonly subject?: string;
        readonly teamId: string;
      }[];
      /** @description Complaints that it holds, those among them that the reader may see. */
      readonly count: number;
      /** @description Epoch milliseconds, UTC. */
      readonly firstAt: number;
      readonly id: string;
      /** @description Epoch milliseconds, UTC. */
      readonly lastAt: number;
      /** @description Epoch milliseconds, UTC. */
      readonly raisedAt: number;
      readonly threshold: {
        readonly complaints: number;
        readonly days: number;
      };
    };
    /** @description How many said so where it was shown. */
    readonly Tally: {
      readonly unhelpful: number;
      readonly used: number;
    };
    readonly TaxonomyReading: {
      readonly differences?: readonly components['schemas']['RuleDifference'][];
      readonly fields: readonly components['schemas']['RuleField'][];
      readonly hash: string;
      readonly isInForce: boolean;
      /** @description Its entry in the rule book; none where it came as a file. */
      readonly publication?: {
        readonly approvedBy: string;
        readonly draft?: string;
        readonly draftedBy: readonly string[];
        /** @description Epoch milliseconds, UTC. */
        readonly from: number;
        readonly hash: string;
        readonly previousHash: string;
        /** @description Epoch milliseconds, UTC. */
        readonly publishedAt: number;
        readonly reason: string;
        readonly sequence: number;
      };
      readonly version: number;
    };
    readonly TaxonomyRules: {
      /** @description Codes that can be chosen now. */
      readonly codes: number;
      readonly draftId?: string;
      readonly name: string;
      readonly retired: number;
      readonly title: components['schemas']['Words'];
      readonly versions: readonly {
        readonly hash: string;
        readonly isInForce: boolean;
        /** @description Its entry in the rule book; none where it came as a file. */
        readonly publication?: {
          readonly approvedBy: string;
          readonly draft?: string;
          readonly draftedBy: readonly string[];
          /** @description Epoch milliseconds, UTC. */
          readonly from: number;
          readonly hash: string;
          readonly previousHash: string;
          /** @description Epoch milliseconds, UTC. */
          readonly publishedAt: number;
          readonly reason: string;
          readonly sequence: number;
        };
        readonly version: number;
      }[];
    };
    readonly Team: {
      readonly brand?: string;
      readonly directorId?: string;
      readonly id: string;
      readonly leadId?: string;
      readonly managerId?: string;
      readonly members: readonly string[];
      readonly name: components['schemas']['Words'];
    };
    readonly TeamList: {
      readonly items: readonly components['schemas']['Team'][];
    };
    readonly TextBlock: {
      /** @description Epoch milliseconds, UTC. */
      readonly at?: number;
      readonly by?: string;
      readonly id: string;
      /** @constant */
      readonly isRemoved?: true;
      readonly names: components['schemas']['Words'];
      readonly texts: components['schemas']['Words'];
      /** @description 0 is what comes with the product; each change counts on. */
      readonly version: number;
    };
    readonly TextBlocks: {
      readonly items: readonly components['schemas']['TextBlock'][];
    };
    readonly 'trigger.noticed': {
      readonly expectedVersion?: number;
      readonly explanation: string;
      readonly id?: string;
      /** @enum {unknown} */
      readonly trigger: 'safety' | 'media' | 'lawyer' | 'regulator' | 'amount' | 'vulnerable';
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'trigger.noticed';
    };
    readonly Verification: {
      /** @description Epoch milliseconds, UTC. */
      readonly askedAt: number;
      readonly askedBy: string;
      readonly done: number;
      readonly failure?: string;
      /** @description Epoch milliseconds, UTC. */
      readonly finishedAt?: number;
      readonly id: string;
      readonly isRetold: boolean;
      readonly result?: {
        readonly complaints: number;
        readonly entries: number;
        readonly findings: readonly {
          readonly complaintId?: string;
          /** @enum {unknown} */
          readonly kind:
            | 'entry.edited'
            | 'entry.misplaced'
            | 'tail.cut'
            | 'tail.rewritten'
            | 'tail.backdated'
            | 'head.edited'
            | 'history.foreign'
            | 'complaint.missing'
            | 'complaint.renamed'
            | 'record.differs'
            | 'record.contradicts'
            | 'rules.edited'
            | 'rules.rewritten'
            | 'purges.edited'
            | 'purges.rewritten'
            | 'purge.missing'
            | 'purge.edited'
            | 'purge.records'
            | 'seal.missing'
            | 'seals.missing'
            | 'seal.edited'
            | 'seal.forged'
            | 'seal.unchained'
            | 'seal.unnoted'
            | 'seal.unexpected';
          readonly ref?: string;
          readonly seal?: number;
          /** @description The first entry that may be wrong, from 1. */
          readonly sequence?: number;
          /** @description The last entry that may be wrong. */
          readonly through?: number;
          readonly words: components['schemas']['Words'];
        }[];
        readonly found: number;
        readonly newestSeal?: {
          readonly day: string;
          readonly hash: string;
          readonly number: number;
        };
        readonly notes: readonly components['schemas']['Words'][];
        readonly seals: number;
      };
      /** @enum {unknown} */
      readonly state: 'waiting' | 'running' | 'done' | 'failed';
      readonly total?: number;
    };
    readonly VerificationPage: {
      readonly items: readonly components['schemas']['Verification'][];
      readonly next?: string;
    };
    readonly Vocabularies: {
      readonly acts: components['schemas']['Vocabulary'];
      readonly clocks: components['schemas']['Vocabulary'];
      readonly events: components['schemas']['Vocabulary'];
      readonly facts: components['schemas']['Vocabulary'];
      readonly fields: components['schemas']['Vocabulary'];
      readonly findings: components['schemas']['Vocabulary'];
      readonly letters: components['schemas']['Vocabulary'];
      readonly outcomes: components['schemas']['Vocabulary'];
      readonly policies: components['schemas']['Vocabulary'];
      /** @description For which a deadline can be extended. */
      readonly reasons: components['schemas']['Vocabulary'];
      readonly remedies: components['schemas']['Vocabulary'];
      readonly roles: components['schemas']['Vocabulary'];
      readonly severities: components['schemas']['Vocabulary'];
      readonly stages: components['schemas']['Vocabulary'];
      readonly states: components['schemas']['Vocabulary'];
    };
    readonly Vocabulary: {
      readonly [key: string]: components['schemas']['Words'];
    };
    readonly Words: {
      readonly en: string;
      readonly 'zh-CN': string;
    };
    readonly WorkCounts: {
      readonly atRisk: number;
      readonly overdue: number;
      readonly today: number;
      readonly total: number;
      readonly waiting: number;
    };
    readonly WorkflowReading: {
      readonly chart: components['schemas']['StateChart'];
      readonly counts: {
        readonly moments: number;
        readonly paths: number;
        readonly states: number;
        readonly ways: number;
      };
      readonly differences?: {
        readonly parts: readonly {
          readonly added: readonly components['schemas']['Words'][];
          /** @enum {unknown} */
          readonly part: 'states' | 'events' | 'requirements' | 'letters';
          readonly removed: readonly components['schemas']['Words'][];
        }[];
        readonly places: readonly {
          readonly key: string;
          readonly lines: readonly {
            /** @enum {unknown} */
            readonly change: 'added' | 'removed';
            readonly words: components['schemas']['Words'];
          }[];
          readonly place: components['schemas']['Words'];
        }[];
      };
      readonly hash: string;
      readonly isCurrent: boolean;
      readonly problems: readonly {
        readonly rule: string;
        readonly where: string;
        readonly words: components['schemas']['Words'];
      }[];
      /** @description The day, such as 2026-10-10. */
      readonly publishedAt?: string;
      /** @description Complaints that are not closed and run under it. */
      readonly running: number;
      readonly version: number;
    };
    readonly WorkflowVersion: {
      readonly hash: string;
      readonly isCurrent: boolean;
      /** @description The day, such as 2026-10-10. */
      readonly publishedAt?: string;
      /** @description Complaints that are not closed and run under it. */
      readonly running: number;
      readonly version: number;
    };
    readonly WorkPage: {
      /** @description When the house’s day is over, epoch milliseconds, UTC. */
      readonly endOfToday: number;
      readonly items: readonly components['schemas']['ComplaintLine'][];
      readonly next?: string;
      /** @description The server’s time, epoch milliseconds, UTC. */
      readonly now: number;
      /** @description The time zone in which the house writes its dates. */
      readonly zone: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly GETApiAccount: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One’s own account */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Account'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiAccountAbsence: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly deputyId?: string;
          readonly from?: number;
          readonly until: number;
        };
      };
    };
    readonly responses: {
      /** @description Say when you are away and who stands in; an end that has passed says that you are back */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiAccountDigest: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly at?: unknown;
          readonly offDays?: readonly number[];
        };
      };
    };
    readonly responses: {
      /** @description Choose when the daily digest of what waits for you comes, and on which days it does not */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiAccountNotices: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description When and by whom you are reached: your digest, your absence, and how many mails you get in an hour at most */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Notices'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAccountPassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly newPassword: string;
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description Change one’s password; every other session ends */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAccountRecoveryCodes: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description New recovery codes in the place of the others */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAccountSecondFactor: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description Begin to set up a second factor: its secret, as a picture and to be typed in */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferedFactor'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAccountSecondFactorConfirm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly code: string;
        };
      };
    };
    readonly responses: {
      /** @description Show by a code that the authenticator has it; gives the recovery codes, this once */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAccountSecondFactorRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description Do without a second factor, where the role allows it */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiAccountSessions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Where one is signed in */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Sessions'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiAccountSessionsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description End one of them */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiActions: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly of?: 'mine' | 'teams' | 'checks';
        readonly overdue?: 'true';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Complaints because of which something is to be done or checked, what is due first before the rest */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActionPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiActionsCounts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How many complaints these are */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActionCounts'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiAlarms: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly state?: 'open' | 'acknowledged';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Causes that came back too often, with the complaints that each alarm holds together, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AlarmPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAlarmsIdAcknowledge: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly note: string;
        };
      };
    };
    readonly responses: {
      /** @description Answer for an alarm, and say what is done about the cause */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SystemicAlarm'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiAlerts: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly order?: 'newest' | 'urgent';
        readonly ref?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly state?: 'open' | 'settled';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What waits for your answer, or what a team for which you answer was told */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AlertPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAlertsIdAcknowledge: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Answer for an alert of yours, by name; again it changes nothing */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Alert'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAlertsIdHandDown: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing again. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly dueAt: number;
          readonly ownerId?: string;
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description Answer for an alert of yours by an instruction: what is to be done, by when, and by whom */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Alert'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiAlertsIdTakeOver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing again. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly handoverNote?: string;
        };
      };
    };
    readonly responses: {
      /** @description Answer for an alert of yours by becoming the owner of its complaint */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Alert'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiAlertsCounts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How much waits for you: alerts to answer for, and complaints with an instruction to carry out */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AlertCounts'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiApprovals: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly kind?: 'resolution' | 'extension' | 'letter';
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What waits for the word of somebody above, with what stands in the way of yours */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApprovalsPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiApprovalsCounts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How many complaints have something of each kind that waits, exactly */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApprovalCounts'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiBoard: {
    readonly parameters: {
      readonly query?: {
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How many complaints of each team stand on each rung, are overdue, and climb today; each number has its list */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Board'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiBoardBurning: {
    readonly parameters: {
      readonly query?: {
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What has climbed to somebody above the agents, with the reason: clocks, policy, who was told and has answered */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Burning'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiBoardClimbing: {
    readonly parameters: {
      readonly query?: {
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What climbs next by itself, when, and who would be told */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Climbing'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCalendars: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The calendars, with every version, who counts in them, and how many complaints run under each version */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['CalendarRules'][];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCalendarsName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One calendar */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CalendarRules'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCalendarsNameVersionsHash: {
    readonly parameters: {
      readonly query?: {
        readonly against?: unknown;
      };
      readonly header?: never;
      readonly path: {
        readonly hash: string;
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a version says: its week, its years and each day that does not follow the week; and what is different from another */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CalendarReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCalls: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Calls of the last day to one’s own telephone, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncedCalls'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCalls: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly agent: string;
          readonly at?: number;
          /** @enum {unknown} */
          readonly direction: 'in' | 'out';
          readonly durationSeconds?: number;
          readonly externalId: string;
          readonly number?: unknown;
          readonly ours?: unknown;
          readonly recording?: unknown;
          /** @enum {unknown} */
          readonly state: 'ringing' | 'answered' | 'ended';
        };
      };
    };
    readonly responses: {
      /** @description Announce a call, or say how far it has come; it is told at once to the browser of whoever is called */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncedCallState'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCallsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A call to one’s own telephone */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncedCall'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCauses: {
    readonly parameters: {
      readonly query?: {
        readonly from?: number;
        readonly teamId?: string;
        readonly until?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How often each cause was the main one, the most frequent first: Pareto’s order */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Causes'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCausesChart: {
    readonly parameters: {
      readonly query?: {
        readonly by?: 'week' | 'month';
        readonly cause?: string;
        readonly periods?: number;
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How one cause went among all lessons, with the limits of chance and what is not chance */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CauseChart'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaints: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly dueBefore?: number;
        readonly limit?: number;
        readonly overdue?: 'true';
        readonly ownerId?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly stage?:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description List complaints by what is due next; those without a deadline come last */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaints: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing and is answered with the complaint as it is by then; with another body it is refused (422). It becomes the id of the event. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Registration'];
      };
    };
    readonly responses: {
      /** @description Register a complaint */
      readonly 201: {
        headers: {
          /** @description The version of the complaint. */
          readonly ETag?: string;
          /** @description Where the complaint is. */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Complaint'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRef: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A complaint, its clocks, and what may happen to it now */
      readonly 200: {
        headers: {
          /** @description The version of the complaint. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintWithEvents'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiComplaintsRefAddress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** Format: email */
          readonly email: string;
        };
      };
    };
    readonly responses: {
      /** @description Correct the e-mail address that its letters go to */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefCalls: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing and is answered with the complaint as it is by then. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly at?: number;
          readonly callBack?: {
            readonly dueAt: number;
            readonly text: string;
          };
          readonly callId?: string;
          readonly chase?: boolean;
          /** @enum {unknown} */
          readonly direction: 'in' | 'out';
          readonly durationSeconds?: number;
          readonly handOver?: string;
          readonly keeps?: readonly string[];
          /** @enum {unknown} */
          readonly mood?: 'calm' | 'upset' | 'hostile';
          readonly nextTryAt?: number;
          readonly reached: boolean;
          readonly recording?: unknown;
          readonly summary: string;
        };
      };
    };
    readonly responses: {
      /** @description Record a call about a complaint, with all that came of it, in one write */
      readonly 200: {
        headers: {
          /** @description The version of the complaint. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Complaint'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The states that a complaint can be in and the ways between them, by the definition that it runs under */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StateChart'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefDeadlines: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every clock of a complaint, with what is left of it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Deadlines'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefDeadlinesClockIdExplain: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly clockId: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Why a clock is due when it is: counted intervals, skipped days, pauses, extensions, calendar, policy */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClockExplanation'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefDraftCheck: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Event'];
      };
    };
    readonly responses: {
      /** @description Why an event could not be told as it stands now, what its letter lacks too; nothing happens */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftCheck'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefDraftPromises: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description The promises in a letter that is being written, in Chinese and English, with when each would be due */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PromisePhrases'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefDraftWriting: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Tell those who look at the same complaint that you are writing to its customer */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefEvents: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing and is answered with the complaint as it is by then; with another body it is refused (422). It becomes the id of the event. */
        readonly 'Idempotency-Key'?: string;
        /** @description The ETag that was looked at; a complaint that was changed since refuses with 409 and says how. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Event'];
      };
    };
    readonly responses: {
      /** @description Let an event happen */
      readonly 200: {
        headers: {
          /** @description The version of the complaint. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Complaint'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefFilesFileId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly fileId: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A file of a message, to be saved */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved; it is never shown. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefHistory: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Everything that has happened to a complaint */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['History'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefHistorySealed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The history as a hash chain, as it is stored: to be checked, not to be read */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SealedHistory'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefIncidentAnswers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again writes to nobody twice, and tries the others once more. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly refs: readonly string[];
          readonly subject?: string;
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description Write to the customers of up to 200 complaints that are part of an incident, each with a letter and a result of its own */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['IncidentAnswers'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefLinks: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The complaints that belong to it, each with what it is, as far as you may see it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Links'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefMails: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Mails that went out for a complaint or are to go, with what became of each, the oldest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OutgoingMails'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefMessages: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly order?: 'oldest' | 'newest';
      };
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What went to and fro between the customer and us, the oldest first unless the newest are asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Messages'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefMessagesIdOriginal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A mail as it came, byte for byte, to be saved */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved; it is never shown. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefMessagesIdPage: {
    readonly parameters: {
      readonly query?: {
        readonly images?: 'own' | 'all';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A message as a page to be shown, which holds its pictures; those from elsewhere only when they are asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefOpenHours: {
    readonly parameters: {
      readonly query?: {
        readonly from?: number;
        readonly until?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description When the calendar of a complaint is open, between two instants at most 92 days apart */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OpenHours'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefPreview: {
    readonly parameters: {
      readonly query?: {
        readonly until?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Who will be told what, and when, if nothing else happens */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Preview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsRefReveal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description How the customer of a complaint is reached, unmasked, for a reason that is logged */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RevealedContact'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefSimilar: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Up to five complaints like this one, with what came of them and what they taught */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SimilarComplaints'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiComplaintsRefSimilarOtherVerdict: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly other: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {unknown} */
          readonly verdict: 'used' | 'unhelpful';
        };
      };
    };
    readonly responses: {
      /** @description Say whether the lesson of a similar complaint helped; another word takes the place of the one before */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Tally'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiComplaintsRefSimilarOtherVerdict: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly other: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Take one’s own word back */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Tally'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsRefVersionsVersion: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
        readonly version: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A complaint as it was at an earlier version, told again from its history; to be read only */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintAsItWas'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsAssignments: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing for those that were done, and tries the others once more. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly handoverNote?: string;
          readonly ownerId: string;
          readonly refs: readonly string[];
          readonly teamId?: string;
        };
      };
    };
    readonly responses: {
      /** @description Give up to 200 complaints to one owner, each with a result of its own */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Assignments'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiComplaintsCriticised: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly since?: number;
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The list for criticism: chased again long after they had been chased, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CriticisedPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiComplaintsHandOvers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing again. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly handoverNote: string;
          readonly teamId?: string;
          readonly to: readonly string[];
        };
      };
    };
    readonly responses: {
      /** @description Give everything that somebody has open to those who stay, to each in turn; at most 200 at once */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HandOver'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly id: string;
          readonly idNumber?: string;
          /** @enum {unknown} */
          readonly level?: 'A' | 'B' | 'C' | '';
          /** @enum {unknown} */
          readonly locale?: 'zh-CN' | 'en' | '';
          readonly name?: string;
          readonly notes?: string;
          readonly organisation?: string;
          readonly postalAddress?: string;
          /** @enum {unknown} */
          readonly preferred?: 'email' | 'phone' | 'page' | '';
          readonly reaches?: readonly string[];
        };
      };
    };
    readonly responses: {
      /** @description Begin a customer’s file; the same id again is the same file */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCustomersId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A customer’s file with all complaints, promises, ratings and contacts, and likely duplicates */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CustomerRecord'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdCare: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly consent: {
            readonly at: number;
            /** @enum {unknown} */
            readonly how: 'spoken' | 'inWriting' | 'page';
          };
          readonly drivers: readonly ('health' | 'lifeEvents' | 'resilience' | 'capability')[];
          readonly needs: readonly (
            | 'largePrint'
            | 'plainLanguage'
            | 'moreTime'
            | 'callRather'
            | 'writeRather'
            | 'someoneToSpeak'
            | 'interpreter'
          )[];
          readonly note?: string;
          readonly until: number;
        };
      };
    };
    readonly responses: {
      /** @description Record what a customer needs, with their consent, in place of what was kept before */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdCareWithdraw: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description The customer takes the consent back: nothing of what they need is kept */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdChanges: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly expectedVersion?: number;
          readonly idNumber?: string;
          /** @enum {unknown} */
          readonly level?: 'A' | 'B' | 'C' | '';
          /** @enum {unknown} */
          readonly locale?: 'zh-CN' | 'en' | '';
          readonly name?: string;
          readonly notes?: string;
          readonly organisation?: string;
          readonly postalAddress?: string;
          /** @enum {unknown} */
          readonly preferred?: 'email' | 'phone' | 'page' | '';
        };
      };
    };
    readonly responses: {
      /** @description Change what is known of a customer; an empty text takes it out */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdDuplicatesOtherIdDismiss: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly otherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Say that two files are different customers’, so that they are not proposed to each other again */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdErase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Erase a customer: what tells of them can be read by nobody any more. A second person has to agree */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdEraseWithdraw: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Take back that an erasure was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdExport: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Everything that is held about a customer, for the customer who asks; logged with its reason */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, unknown>;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdExportPdf: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description The same as a PDF, in the customer’s language */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdExportZip: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description The same as JSON and PDF with every file, as a ZIP archive */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/zip': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdHold: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Put a file on legal hold: it can be neither erased nor purged */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdMerge: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly into: string;
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Let another file speak for this one */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdReaches: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly typed: string;
        };
      };
    };
    readonly responses: {
      /** @description Add an address or number, as it is typed; one that is there is confirmed by it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdReachesReachIdRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly reachId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Take an address or number out; again it changes nothing */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRelease: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description End the legal hold */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly evidence: readonly {
            readonly at: number;
            readonly ref: string;
            readonly what: string;
          }[];
          readonly id: string;
          readonly limits: {
            readonly closed: readonly ('email' | 'phone' | 'visit')[];
            readonly contactId?: string;
            readonly frequency?: {
              readonly contacts: number;
              readonly days: number;
            };
            readonly hours?: {
              readonly days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
              readonly from: number;
              readonly to: number;
            };
            readonly onlyInWriting?: boolean;
          };
          readonly reason: string;
          readonly reviewAt: number;
          readonly until: number;
        };
      };
    };
    readonly responses: {
      /** @description Ask for a restriction of how a customer may reach us, with what shows unreasonable conduct */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictionsRestrictionIdApprove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Approve a restriction: by somebody else than whoever asked for it; the customer gets a letter */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictionsRestrictionIdDecline: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Decline a restriction */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiCustomersIdRestrictionsRestrictionIdLetter: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What the customer is told of a restriction, as a PDF */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictionsRestrictionIdLift: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description End a restriction before its time; the customer gets a letter */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictionsRestrictionIdReview: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
          readonly reviewAt: number;
        };
      };
    };
    readonly responses: {
      /** @description Let a restriction go on until the next review */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdRestrictionsRestrictionIdWithdraw: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly restrictionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Take back that a restriction was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Restriction'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdReveal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description A customer’s file unmasked, for a reason that is logged */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersIdUnmerge: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Take a merge back */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Customer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiCustomersSearch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly typed: string;
        };
      };
    };
    readonly responses: {
      /** @description Find customers by an address or number as it is typed, or by the whole name */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CustomerLines'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiEffectsKeyDismiss: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly key: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Have it never carried out; the reason becomes a note on the complaint */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiEffectsKeyRetry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly key: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Have it tried again; what waits already is left alone */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiEffectsParked: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What could not be carried out and waits for a person */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ParkedPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFeedbackPacks: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly state?: 'open' | 'confirmed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What complaints of each month tell departments, the latest first; of departments for which the reader answers */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FeedbackPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFeedbackPacksId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One of them, as it was when it was made, and who has taken note */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FeedbackPack'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiFeedbackPacksIdConfirm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Confirm by name, for the department, that one has taken note */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FeedbackPack'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFeedbackPacksIdPdf: {
    readonly parameters: {
      readonly query?: {
        readonly locale?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The same as a PDF */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFigureMails: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Figures that are sent to you, or to others because you set it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FigureMails'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiFigureMailsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly at: string;
          readonly category?: string;
          /** @enum {unknown} */
          readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
          /** @enum {unknown} */
          readonly every: 'day' | 'week' | 'month';
          readonly isPaused?: boolean;
          readonly monthDay?: number;
          readonly name: string;
          readonly product?: string;
          readonly readerId?: string;
          /** @enum {unknown} */
          readonly severity?: 'low' | 'normal' | 'high' | 'critical';
          readonly teamId?: string;
          readonly weekday?: number;
          /** @description A time zone (IANA). */
          readonly zone: string;
        };
      };
    };
    readonly responses: {
      /** @description Have figures sent to yourself, or to somebody for whom you answer; under an id that you choose */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FigureMail'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiFigureMailsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Have them sent no more */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiFigureMailsIdTrial: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Have them sent once now, to yourself */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FigureMailTrial'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFigures: {
    readonly parameters: {
      readonly query?: {
        readonly at?: number;
        readonly category?: string;
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly from?: string;
        readonly period?:
          'today' | 'yesterday' | 'last7' | 'last30' | 'last90' | 'last365' | 'thisMonth' | 'lastMonth' | 'thisYear';
        readonly product?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly teamId?: string;
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every figure, of one’s teams: how it stands now, and what happened in the period */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Figures'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFiguresFigureExport: {
    readonly parameters: {
      readonly query?: {
        readonly at?: number;
        readonly by?:
          | 'stage'
          | 'age'
          | 'stageAge'
          | 'team'
          | 'channel'
          | 'category'
          | 'product'
          | 'severity'
          | 'date'
          | 'outcome'
          | 'turn'
          | 'promiseState'
          | 'department'
          | 'score'
          | 'answer'
          | 'cause'
          | 'way'
          | 'moment';
        readonly category?: string;
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly format?: 'csv' | 'xlsx';
        readonly from?: string;
        readonly key?: string;
        readonly locale?: 'zh-CN' | 'en';
        readonly period?:
          'today' | 'yesterday' | 'last7' | 'last30' | 'last90' | 'last365' | 'thisMonth' | 'lastMonth' | 'thisYear';
        readonly product?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly teamId?: string;
        readonly to?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly figure: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The list behind a figure as a file, CSV or XLSX; who saved it is logged */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFiguresFigureList: {
    readonly parameters: {
      readonly query?: {
        readonly at?: number;
        readonly by?:
          | 'stage'
          | 'age'
          | 'stageAge'
          | 'team'
          | 'channel'
          | 'category'
          | 'product'
          | 'severity'
          | 'date'
          | 'outcome'
          | 'turn'
          | 'promiseState'
          | 'department'
          | 'score'
          | 'answer'
          | 'cause'
          | 'way'
          | 'moment';
        readonly category?: string;
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly cursor?: string;
        readonly from?: string;
        readonly key?: string;
        readonly limit?: number;
        readonly period?:
          'today' | 'yesterday' | 'last7' | 'last30' | 'last90' | 'last365' | 'thisMonth' | 'lastMonth' | 'thisYear';
        readonly product?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly teamId?: string;
        readonly to?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly figure: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The list behind a figure or one group of it: exactly what it counts, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ListBehindFigure'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFiguresChart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The workflow in force as a chart, over which the steps that were taken can be laid */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StateChart'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFiguresExport: {
    readonly parameters: {
      readonly query?: {
        readonly at?: number;
        readonly category?: string;
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly format?: 'csv' | 'xlsx';
        readonly from?: string;
        readonly locale?: 'zh-CN' | 'en';
        readonly period?:
          'today' | 'yesterday' | 'last7' | 'last30' | 'last90' | 'last365' | 'thisMonth' | 'lastMonth' | 'thisYear';
        readonly product?: string;
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly teamId?: string;
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every figure with its groups as a file, CSV or XLSX */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiFiles: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/octet-stream': string;
      };
    };
    readonly responses: {
      /** @description Bring a file that is to go with a message; without one that names it, it is swept */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StoredFile'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFollowUpCallBacks: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Calls that customers were promised, by what is due first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DueCallBacks'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFollowUpDue: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Customers to be asked whether it is really settled, the complaint first whose next duty is due first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DueFollowUps'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiFollowUpRatings: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What customers said of us in 30 days, the dissatisfied first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecentRatings'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiHealth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How the whole system is */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SystemHealth'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiHeartbeat: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Whether deadlines ring: when the sweep last came round, the oldest timer that has not fired, and alarms */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Heartbeat'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiHouse: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a client has to know before it shows anything: the time zone, and what everything is called */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['House'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiInstructions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Instructions from above that you have to carry out, and what became of those that you gave */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionsPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiKeys: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Keys of machines */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['KeyList'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiKeys: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly actions: readonly (
            | 'absence.set'
            | 'alerts.team'
            | 'approvals.look'
            | 'board.look'
            | 'live.follow'
            | 'document.read'
            | 'system.look'
            | 'operations.look'
            | 'operations.act'
            | 'seals.look'
            | 'seals.verify'
            | 'complaints.read'
            | 'complaints.list'
            | 'requests.list'
            | 'complaints.open'
            | 'calls.announce'
            | 'complaints.act'
            | 'complaints.handOver'
            | 'criticism.read'
            | 'figures.look'
            | 'alarms.answer'
            | 'quality.look'
            | 'quality.answer'
            | 'quality.review'
            | 'quality.assign'
            | 'feedback.look'
            | 'feedback.confirm'
            | 'answers.publish'
            | 'texts.write'
            | 'letters.look'
            | 'suspended.look'
            | 'suspended.decide'
            | 'outgoing.look'
            | 'mails.read'
            | 'effects.look'
            | 'effects.retry'
            | 'effects.dismiss'
            | 'customers.read'
            | 'customers.write'
            | 'contacts.plain'
            | 'restrictions.ask'
            | 'restrictions.decide'
            | 'contacts.reveal'
            | 'readLog.look'
            | 'customers.export'
            | 'customers.erase'
            | 'retention.look'
            | 'retention.purge'
            | 'rules.look'
            | 'rules.draft'
            | 'rules.approve'
            | 'staff.look'
          )[];
          readonly expiresAt: number;
          readonly name: string;
          readonly roles: readonly ('agent' | 'lead' | 'manager' | 'director' | 'auditor')[];
          readonly teamIds: readonly string[];
        };
      };
    };
    readonly responses: {
      /** @description Make a key; what opens is shown this once */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Key'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiKeysId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Take a key away */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLessonsRef: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a complaint taught, what was done because of it, and whether the cause came back */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Lesson'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLessonsRefAnswers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What the lesson has become for customers: drafts, what is published, and what was withdrawn */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LessonAnswers'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiLessonsRefAnswers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly answer: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
          readonly question: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
          readonly words: {
            readonly en: readonly string[];
            readonly 'zh-CN': readonly string[];
          };
        };
      };
    };
    readonly responses: {
      /** @description Draft an answer that customers are shown before they complain, in both languages */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LessonAnswers'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiLessonsRefAnswersIdPublish: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Publish a draft of somebody else */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LessonAnswers'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiLessonsRefAnswersIdWithdraw: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason?: string;
        };
      };
    };
    readonly responses: {
      /** @description Take back what is published, or throw a draft away */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LessonAnswers'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLessonsRefFilesFileId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly fileId: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A file that shows that something was changed, to be saved */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved; it is never shown. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiLessonsSearch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly cause?: string;
          readonly cursor?: string;
          readonly department?: string;
          readonly from?: number;
          readonly limit?: number;
          readonly product?: string;
          /** @enum {unknown} */
          readonly state?: 'reviewing' | 'written' | 'changing' | 'watching' | 'effective';
          readonly teamId?: string;
          readonly typed?: string;
          readonly until?: number;
        };
      };
    };
    readonly responses: {
      /** @description The library of lessons, the latest first; by any part of their texts where something is typed */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LessonPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplates: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The letters and the parts that they share, each with what counts now and what waits */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LetterList'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One of them: its text in both languages, what it owes and to whom, the names it can use, every version */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LetterReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNameComplaintsRef: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description As the customer of a complaint would read it now; the read is logged, and the private link is not the real one */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LetterPreviewOfComplaint'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNameComplaintsRefPage: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The same as the mail itself, as a page that is safe to show */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNameComplaintsRefPdf: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The same on paper */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNamePreview: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description As the customer would read it, on an invented complaint; or what keeps it from being written */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LetterPreview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNamePreviewPage: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The same as the mail itself, as a page that is safe to show */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLetterTemplatesNamePreviewPdf: {
    readonly parameters: {
      readonly query?: {
        readonly draftId?: string;
        readonly isLarge?: boolean;
        readonly locale?: 'zh-CN' | 'en';
        readonly sample?: 'full' | 'bare' | 'question';
        readonly version?: number;
        readonly within?:
          | 'receiptNotice'
          | 'acknowledgement'
          | 'progressUpdate'
          | 'informationRequest'
          | 'reminder'
          | 'holding'
          | 'finalResponse'
          | 'summaryResolution'
          | 'deadlock'
          | 'rejection'
          | 'referral'
          | 'withdrawalConfirmation'
          | 'survey'
          | 'message';
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The same on paper */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiLive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Where the browser left; what came meanwhile is told first, or `reload` is. */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What changes while you look: ids of complaints and alerts, as server-sent events */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiMailboxes: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The mailboxes, with when they were last fetched and what went wrong since */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MailboxList'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiMailboxesIdTry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Have a mailbox that is fetched tried now; what comes of it is seen a few seconds later */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @description Epoch milliseconds, UTC. */
            readonly askedAt: number;
          };
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiOpenapiJson: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description This document */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, unknown>;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiOperations: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Whether everything that happens later happens: mail, effects, timers, queues, the search index */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Operations'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiOperationsSearchRebuild: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Have the search index made anew, while it is searched; while that is under way it is that one */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SearchState'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiOutgoingMails: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly state?: 'waiting' | 'delivered' | 'failed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every mail that went out or is to go, the newest first, or those that wait, the oldest first; with what became of it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OutgoingMailPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiPassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly password: string;
          readonly token: string;
        };
      };
    };
    readonly responses: {
      /** @description Choose a password by the link of an invitation or a reset */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 410: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiPasswordForgotten: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
        };
      };
    };
    readonly responses: {
      /** @description Have a link sent by which a new password is chosen; the answer is the same for everybody */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiPhoneComplaints: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The same key again does nothing and is answered with the complaint as it is by then. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly callBack?: {
            readonly dueAt: number;
            readonly text: string;
          };
          readonly callId?: string;
          readonly classification?: {
            readonly amount?: number;
            readonly category: string;
            readonly desiredOutcome?: string;
            readonly expectedVersion?: number;
            readonly id?: string;
            readonly points: readonly {
              readonly id: string;
              readonly text: string;
            }[];
            readonly product?: string;
            readonly reason?: string;
            readonly safety: boolean;
            /** @enum {unknown} */
            readonly severity: 'low' | 'normal' | 'high' | 'critical';
          };
          readonly customerName?: string;
          readonly durationSeconds?: number;
          readonly enquiry?: string;
          readonly handOver?: string;
          /** @enum {unknown} */
          readonly mood?: 'calm' | 'upset' | 'hostile';
          readonly ownerId?: string;
          readonly recording?: unknown;
          readonly registration: {
            readonly customerId: string;
            readonly id?: string;
            readonly lateRecordingReason?: string;
            /** @enum {unknown} */
            readonly locale: 'zh-CN' | 'en';
            readonly receivedAt: number;
            /** @enum {unknown} */
            readonly severity: 'low' | 'normal' | 'high' | 'critical';
            readonly subject: string;
            readonly suggestedCategory?: string;
            readonly summary: string;
            readonly teamId: string;
            /** @constant */
            readonly type?: 'complaint.registered';
          };
        };
      };
    };
    readonly responses: {
      /** @description Take down a complaint on the telephone: registration, classification, the call and what was promised */
      readonly 201: {
        headers: {
          /** @description The version of the complaint. */
          readonly ETag?: string;
          /** @description Where the complaint is. */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Complaint'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiPhoneGuide: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What to ask on the telephone, how to speak with somebody who is upset, and the categories */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PhoneGuide'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiPolicies: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The policies, with every version and how many complaints run under it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['PolicyRules'][];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiPoliciesName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One policy */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyRules'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiPoliciesNameVersionsVersion: {
    readonly parameters: {
      readonly query?: {
        readonly against?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
        readonly version: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a version says, number by number in plain words, and what it says otherwise than another */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiQualityFigures: {
    readonly parameters: {
      readonly query?: {
        readonly months?: number;
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Which share of each criterion was met, by team and by month; never by person */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityFigures'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiQualityReviews: {
    readonly parameters: {
      readonly query?: {
        readonly criterion?:
          'acknowledged' | 'listened' | 'investigated' | 'reasoned' | 'clear' | 'promises' | 'remedy' | 'lesson';
        readonly cursor?: string;
        readonly from?: number;
        readonly limit?: number;
        readonly mark?: 'met' | 'partly' | 'notMet' | 'notApplicable';
        readonly of?: 'mine' | 'teams' | 'results';
        readonly reason?: 'random' | 'vulnerable' | 'remedy';
        readonly state?: 'open' | 'done';
        readonly teamId?: string;
        readonly until?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Reviews of closed complaints: open ones, what is due first before the rest; done ones, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReviewPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiQualityReviewsRef: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The review of a complaint: why it was chosen, what was found, and what was answered */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiQualityReviewsRefAnswer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description Answer what was found of one’s own work, once */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiQualityReviewsRefMeasures: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly dueOn: string;
          readonly ownerId: string;
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description Say what is to be changed because of a review, by whom and until when */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiQualityReviewsRefMeasuresIdDone: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly evidence: string;
        };
      };
    };
    readonly responses: {
      /** @description Say that it was done, with what shows it */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiQualityReviewsRefResult: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly scores: readonly {
            /** @enum {unknown} */
            readonly criterion:
              'acknowledged' | 'listened' | 'investigated' | 'reasoned' | 'clear' | 'promises' | 'remedy' | 'lesson';
            /** @enum {unknown} */
            readonly mark: 'met' | 'partly' | 'notMet' | 'notApplicable';
            readonly note?: string;
          }[];
          readonly summary: string;
        };
      };
    };
    readonly responses: {
      /** @description Say what was found; by whoever was given the review, and once */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiQualityReviewsRefReviewer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly ref: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reviewerId: string;
        };
      };
    };
    readonly responses: {
      /** @description Give the review to somebody else who may open the complaint and had no hand in it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReview'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiQualityReviewsCounts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How many reviews are open for whoever asks and in their teams, and how many have a measure of theirs */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QualityReviewCounts'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiQualityReviewsMeasures: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What one has still to change because of reviews, what is due first before the rest */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['OwnMeasure'][];
          };
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiReadLog: {
    readonly parameters: {
      readonly query?: {
        readonly by?: string;
        readonly cursor?: string;
        readonly customerId?: string;
        readonly from?: number;
        readonly limit?: number;
        readonly ref?: string;
        readonly until?: number;
        readonly what?:
          | 'complaint'
          | 'history'
          | 'messages'
          | 'message'
          | 'file'
          | 'original'
          | 'mails'
          | 'customer'
          | 'customers'
          | 'contact'
          | 'export'
          | 'search'
          | 'list'
          | 'suspendedMail';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Who saw what of a complaint or a customer, or what a person saw, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReadPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiReadLogExport: {
    readonly parameters: {
      readonly query?: {
        readonly by?: string;
        readonly customerId?: string;
        readonly from?: number;
        readonly locale?: 'zh-CN' | 'en';
        readonly ref?: string;
        readonly until?: number;
        readonly what?:
          | 'complaint'
          | 'history'
          | 'messages'
          | 'message'
          | 'file'
          | 'original'
          | 'mails'
          | 'customer'
          | 'customers'
          | 'contact'
          | 'export'
          | 'search'
          | 'list'
          | 'suspendedMail';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Who saw what, as a table that spreadsheets open, the latest 20,000 at most */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRefusedMails: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Mails that were too large to be taken in, the newest first, with who wanted to send them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RefusedMailPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRequests: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What your department is asked and has not answered, by what is due first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OpenRequests'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRestrictions: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly state?: 'asked' | 'withdrawn' | 'declined' | 'inForce' | 'lifted' | 'ended';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Restrictions of all customers in one state, the latest asked for first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RestrictionPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRetentionDue: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What was kept for as long as its policy says, and what forbids that it is purged; nothing is done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DuePage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRetentionRuns: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Purges that were ordered, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PurgeRunPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRetentionRuns: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Order the purge of what is due now; while one is not done it is that one */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PurgeRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRetentionRunsIdComplaints: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What one of them has purged, and why, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PurgedPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleDrafts: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Drafts, the one that was changed last first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDrafts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {unknown} */
          readonly kind: 'policy' | 'calendar' | 'letter' | 'taxonomy';
          readonly name: string;
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Begin a draft of the next version; it counts for nothing */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleDraftsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A draft: its fields, what it changes, and what is wrong with it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdApprove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly revision: number;
        };
      };
    };
    readonly responses: {
      /** @description Publish it, as the second person; it counts for what is received from its instant on */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdDrop: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
          readonly revision: number;
        };
      };
    };
    readonly responses: {
      /** @description Give it up; it stays to be read */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdGiveBack: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
          readonly revision: number;
        };
      };
    };
    readonly responses: {
      /** @description Give it back to be written in, with a reason */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdPropose: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from?: number;
          readonly reason: string;
          readonly revision: number;
        };
      };
    };
    readonly responses: {
      /** @description Hand it in for the approval of a second person */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdTrials: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly months?: number;
        };
      };
    };
    readonly responses: {
      /** @description Have it tried on the complaints of the last months, or on those that run; nothing is changed */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleDraftsIdValues: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly revision: number;
          readonly values: readonly {
            readonly path: string;
            readonly value: string;
          }[];
        };
      };
    };
    readonly responses: {
      /** @description Write values into a draft */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleDraftReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleRuns: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly draftId?: string;
        readonly kind?: 'policy' | 'calendar' | 'workflow';
        readonly limit?: number;
        readonly name?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Trials and moves, the latest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRunPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleRunsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How far one has come, and what it found so far */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleRunsIdCancel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Stop it; what a move has moved by then stays */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleRunsIdComplaints: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The complaints for which something would be otherwise, and what */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRunRowPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiRuleRunsIdComplaintsCsv: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them as a table */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleRunsIdUndo: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Take a move back */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiRuleRunsMoves: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly isTrial: boolean;
          /** @enum {unknown} */
          readonly kind?: 'policy' | 'calendar';
          readonly name: string;
          readonly reason: string;
          readonly version: number;
        };
      };
    };
    readonly responses: {
      /** @description Let running complaints go on under a published version, or try that first */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSeals: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The seals of the histories, the newest first, as the database has noted them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SealPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSearch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly cursor?: string;
          /** @enum {unknown} */
          readonly kind?: 'complaint' | 'message' | 'mail' | 'file' | 'lesson' | 'customer';
          readonly limit?: number;
          readonly typed: string;
        };
      };
    };
    readonly responses: {
      /** @description Find complaints, messages, files, lessons and customers by any part of their texts; all terms have to be there, what stands in quotes is one */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SearchAnswer'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Who is signed in */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StaffMember'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly email: string;
          readonly password: string;
        };
      };
    };
    readonly responses: {
      /** @description Another step comes first: a code of the second factor, or setting one up */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NextStep'];
        };
      };
      /** @description Sign in */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Sign out */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSessionSecondFactor: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly code: string;
        };
      };
    };
    readonly responses: {
      /** @description Sign in, second step: a code of the authenticator, or a recovery code */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSessionSingleSignOn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Go and sign in at the organisation’s own provider */
      readonly 302: {
        headers: {
          /** @description The provider’s page, or the sign-in page when it cannot be asked. */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly GETApiSessionSingleSignOnProvider: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Where else one may sign in */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignOnProvider'];
        };
      };
    };
  };
  readonly GETApiSessionSingleSignOnReturn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Come back from there */
      readonly 302: {
        headers: {
          /** @description The console, or the sign-in page with what went wrong. */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly GETApiStaff: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Who works here */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StaffList'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiStaff: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly departments?: readonly string[];
          /** Format: email */
          readonly email: string;
          readonly extension?: unknown;
          /** @enum {unknown} */
          readonly locale?: 'zh-CN' | 'en';
          readonly name: string;
          readonly roles: readonly (
            'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
          )[];
        };
      };
    };
    readonly responses: {
      /** @description Invite somebody */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Staff'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PATCHApiStaffId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly departments?: readonly string[];
          readonly extension?: unknown;
          /** @enum {unknown} */
          readonly locale?: 'zh-CN' | 'en';
          readonly name?: string;
          readonly roles?: readonly (
            'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor'
          )[];
        };
      };
    };
    readonly responses: {
      /** @description Change what somebody is; what they may do changes at once */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Staff'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiStaffIdAbsence: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly deputyId?: string;
          readonly from?: number;
          readonly until: number;
        };
      };
    };
    readonly responses: {
      /** @description Say until when somebody is away, and who stands in */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiStaffIdInvite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Send another link to choose a password */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Staff'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiStaffIdLeave: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Somebody leaves: they do nothing any more, and stay named where they acted */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiStaffIdOpenComplaints: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How many open complaints somebody owns, by team */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly {
              readonly count: number;
              readonly teamId: string;
            }[];
          };
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiStaffIdSecondFactorRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Take away a second factor that was lost */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiStaffIdSessionsEnd: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Sign somebody out everywhere */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiStaffIdTerms: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly approvalLimit?: number;
          readonly workingHours?: {
            readonly days: readonly number[];
            readonly from: unknown;
            readonly until: unknown;
          };
        };
      };
    };
    readonly responses: {
      /** @description Say how much somebody may grant at most, and when they work; what is left out is not agreed any more */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSuspendedMails: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly outcome?: 'restricted';
        readonly state?: 'open' | 'decided';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Mails that no rule could place and that wait for a decision, or got one, the newest first */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuspendedMailPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSuspendedMailsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One of them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuspendedMail'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSuspendedMailsIdDismiss: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Nothing comes of it; it stays, with who said so and why */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuspendedMail'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSuspendedMailsIdFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly ref: string;
        };
      };
    };
    readonly responses: {
      /** @description It belongs to this complaint, which hears of it; the same decision again changes nothing */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuspendedMail'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSuspendedMailsIdFilesFileId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly fileId: string;
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A file of it, to be saved */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved; it is never shown. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiSuspendedMailsIdOpen: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {unknown} */
          readonly locale: 'zh-CN' | 'en';
        };
      };
    };
    readonly responses: {
      /** @description It is a complaint of its own; the same decision again changes nothing */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SuspendedMail'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSuspendedMailsIdOriginal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It as it came, byte for byte, to be saved */
      readonly 200: {
        headers: {
          /** @description The name under which it is saved; it is never shown. */
          readonly 'Content-Disposition'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiSuspendedMailsIdPage: {
    readonly parameters: {
      readonly query?: {
        readonly images?: 'own' | 'all';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What it says, as a page that is safe to show */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTaxonomies: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What complaints and lessons are sorted by, with every version */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['TaxonomyRules'][];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTaxonomiesName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One taxonomy */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TaxonomyRules'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTaxonomiesNameVersionsVersion: {
    readonly parameters: {
      readonly query?: {
        readonly against?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
        readonly version: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The codes of a version, retired ones as well; and what is different from another */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TaxonomyReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTeams: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The teams and who is in them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TeamList'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiTeams: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly brand?: string;
          readonly directorId?: string;
          readonly id: unknown;
          readonly leadId?: string;
          readonly managerId?: string;
          readonly members: readonly string[];
          readonly name: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Found a team */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Team'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiTeamsId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly brand?: string;
          readonly directorId?: string;
          readonly leadId?: string;
          readonly managerId?: string;
          readonly members: readonly string[];
          readonly name: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Say anew what a team is and who is in it */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Team'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTextBlocks: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The house’s sentences for letters in both languages, those that are offered no longer among them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TextBlocks'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiTextBlocksId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly isRemoved?: boolean;
          readonly names: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
          readonly texts: {
            readonly en: string;
            readonly 'zh-CN': string;
          };
          readonly version: number;
        };
      };
    };
    readonly responses: {
      /** @description Write a text block, under an id of your choice where it is new; what it was is kept */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TextBlock'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiTextBlocksIdVersions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a text block was, the latest first: who wrote it so, and when */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TextBlocks'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiVerifications: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Verifications of every history, the latest first, with what they came to */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VerificationPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiVerifications: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly isRetold?: boolean;
        };
      };
    };
    readonly responses: {
      /** @description Have every history verified by a worker; while one is under way it is that one */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Verification'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWork: {
    readonly parameters: {
      readonly query?: {
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly climbs?: 'today';
        readonly cursor?: string;
        readonly department?: string;
        readonly group?: 'overdue' | 'today' | 'atRisk' | 'waiting';
        readonly limit?: number;
        readonly locale?: 'zh-CN' | 'en';
        readonly of?: 'me' | 'teams' | 'nobody';
        readonly ownerId?: string;
        readonly rung?: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly stage?:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly teamId?: string;
        readonly waitsFor?: 'customer' | 'department' | 'approval';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What there is to do, by what is due next: of oneself, of one’s teams, or what nobody has taken */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkPage'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWorkCounts: {
    readonly parameters: {
      readonly query?: {
        readonly channel?: 'email' | 'webForm' | 'phone' | 'visit' | 'letter' | 'webhook';
        readonly climbs?: 'today';
        readonly cursor?: string;
        readonly department?: string;
        readonly group?: 'overdue' | 'today' | 'atRisk' | 'waiting';
        readonly limit?: number;
        readonly locale?: 'zh-CN' | 'en';
        readonly of?: 'me' | 'teams' | 'nobody';
        readonly ownerId?: string;
        readonly rung?: 'calm' | 'warned' | 'lead' | 'manager' | 'director';
        readonly severity?: 'low' | 'normal' | 'high' | 'critical';
        readonly stage?:
          'receipt' | 'acknowledgement' | 'investigation' | 'resolution' | 'followUp' | 'lessonSummary' | 'closed';
        readonly teamId?: string;
        readonly waitsFor?: 'customer' | 'department' | 'approval';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How much of it there is, exactly: overdue, due today, at risk, waiting for others */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkCounts'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWorkFilters: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Your saved ways of looking at work */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SavedFilters'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly PUTApiWorkFiltersId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          readonly query: string;
        };
      };
    };
    readonly responses: {
      /** @description Save one, under an id of your choice; again it is changed */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SavedFilter'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly DELETEApiWorkFiltersId: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Remove one */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWorkLoad: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description How your customers were today, as you noted it; shown to nobody else */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Load'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWorkflow: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The published versions of the workflow, the newest first, and how many complaints run under each */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['WorkflowVersion'][];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiWorkflowMoves: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Let running complaints go on under the newest version, as somebody else than who has had it tried */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly POSTApiWorkflowTrials: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      /** @description Try what it would change that running complaints go on under the newest version; nothing is changed */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RuleRun'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly GETApiWorkflowVersionsVersion: {
    readonly parameters: {
      readonly query?: {
        readonly against?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly version: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What a version says: its chart, what lint finds, and in words what is otherwise than in another version */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkflowReading'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused, with the reasons */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
