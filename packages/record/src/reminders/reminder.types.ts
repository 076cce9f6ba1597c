import type { AreaUnitId, CivilDate, ReminderOccasion } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';
import type { CollectionViewer } from '../collection/collection.types.ts';

/** Why somebody was written to. */
export type MailOccasion = 'by_hand' | ReminderOccasion['kind'];

/** Why a mail was not delivered, or not yet; why it is not needed any more. */
export const MAIL_FAULTS = [
  'UNREACHABLE',
  'SIGN_IN_REFUSED',
  'PUT_OFF',
  'REFUSED',
  'BAD_ADDRESS',
  'ACCOUNT_DISABLED',
  'REPORT_SENT',
] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

export const MAIL_STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail as whoever reminds sees it; whose account it goes to is told by role and report alone. */
export interface ReminderMail {
  readonly id: string;
  readonly occasion: MailOccasion;
  /** The day of a reminder by hand; else the due date that it is about. */
  readonly onDay: CivilDate;
  readonly role: Role;
  readonly submissions: readonly string[];
  readonly state: MailState;
  readonly attempts: number;
  /** ISO instants in UTC. */
  readonly queuedAt: string;
  /** Of a waiting mail. */
  readonly nextTryAt: string | null;
  /** When it was sent, given up or found to be no longer needed. */
  readonly settledAt: string | null;
  readonly fault: MailFault | null;
  /** What the mail server answered, without addresses. */
  readonly reply: string | null;
}

export interface AwaitedReport {
  readonly id: string;
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
}

/** A mail that one process has taken on; it settles it by its id and attempt. */
export interface ClaimedMail {
  readonly id: string;
  readonly attempt: number;
  readonly address: string;
  readonly occasion: MailOccasion;
  readonly requestId: string;
  readonly title: string;
  /** Id of the organisation that asks. */
  readonly requester: string;
  /** As it stands now, whatever it was when the mail was queued. */
  readonly dueOn: CivilDate;
  readonly reports: readonly AwaitedReport[];
}

/** What became of an attempt. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** `again`: worth another attempt later. */
  | { readonly kind: 'failed'; readonly again: boolean; readonly fault: MailFault; readonly reply: string | null };

/** How the queue is doing. */
export interface MailQueue {
  readonly waiting: number;
  /** Of the waiting ones, those that were tried and put off. */
  readonly retrying: number;
  readonly failed: number;
  readonly sent: number;
  /** When the mail that waits longest was queued, as an ISO instant; null: none waits. */
  readonly oldestWaiting: string | null;
  readonly lastFault: MailFault | null;
  readonly lastReply: string | null;
}

export interface RemindedByClock {
  readonly reports: number;
  readonly mails: number;
}

/** Reminders, and the mails that carry them. Every method throws RecordFault. */
export interface ReminderStore {
  /**
   * Notes a reminder for every report of the request that its body is behind with, once a day, and with `byMail` queues a
   * mail to each account that may send one of them: one transaction. Answers how many reports.
   * @throws RecordFault NOT_FOUND
   */
  remind(requestId: string, viewer: CollectionViewer, options: { readonly byMail: boolean }): Promise<number>;
  /** The same for all requests that are due soon or were due lately; any number of processes may look. */
  remindByClock(options: { readonly byMail: boolean }): Promise<RemindedByClock>;
  /** Mails of a request, newest first. @throws RecordFault NOT_FOUND */
  mails(requestId: string, viewer: CollectionViewer): Promise<readonly ReminderMail[]>;
  /** Takes on mails that are due to be tried. Those without need are settled on the way. */
  claim(limit: number): Promise<readonly ClaimedMail[]>;
  /** False: another attempt has been made meanwhile, which settles it. */
  settle(mail: Pick<ClaimedMail, 'id' | 'attempt'>, outcome: MailOutcome): Promise<boolean>;
  /** Queues a failed mail anew. @throws RecordFault NOT_FOUND; CONFLICT for one that has not failed */
  sendAgain(id: string, viewer: CollectionViewer): Promise<ReminderMail>;
  queue(): Promise<MailQueue>;
}
