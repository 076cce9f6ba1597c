import { CreateLedger1795392000001 } from './1795392000001-create-ledger.ts';
import { CreateAccounts1795392000002 } from './1795392000002-create-accounts.ts';
import { AddTokenBudgets1795392000003 } from './1795392000003-add-token-budgets.ts';
import { CreateInvitations1795392000010 } from './1795392000010-create-invitations.ts';
import { CreateSecondSteps1795392000011 } from './1795392000011-create-second-steps.ts';
import { CreateCollection1795392000020 } from './1795392000020-create-collection.ts';
import { AddEntries1795842000001 } from './1795842000001-add-entries.ts';
import { AddOwnTokensAndResets1795890000001 } from './1795890000001-add-own-tokens-and-resets.ts';
import { AddTaughtSpellings1795895000001 } from './1795895000001-add-taught-spellings.ts';
import { AddExternalIdentities1795890000002 } from './1795890000002-add-external-identities.ts';
import { AddImportUndos1795896000001 } from './1795896000001-add-import-undos.ts';
import { ExtendCollection1795900000001 } from './1795900000001-extend-collection.ts';
import { AddDuplicateLinks1795910000001 } from './1795910000001-add-duplicate-links.ts';
import { AddReportSchedules1795920000001 } from './1795920000001-add-report-schedules.ts';
import { CreateShareLinks1795950000001 } from './1795950000001-create-share-links.ts';
import { NarrowPressAgencies1795930000001 } from './1795930000001-narrow-press-agencies.ts';
import { AddReminderMails1795940000001 } from './1795940000001-add-reminder-mails.ts';
import { AddEntryTemplates1795961000001 } from './1795961000001-add-entry-templates.ts';
import { ReadImportsInScope1795970000001 } from './1795970000001-read-imports-in-scope.ts';
import { KeepProviderSessions1795981000001 } from './1795981000001-keep-provider-sessions.ts';
import { ReadAccountsInScope1795982000001 } from './1795982000001-read-accounts-in-scope.ts';
import { AddOutlineSets1795990000001 } from './1795990000001-add-outline-sets.ts';
import { AddSavedViews1796010000001 } from './1796010000001-add-saved-views.ts';
import { ReadWhateverNamesAUnit1796020000001 } from './1796020000001-read-whatever-names-a-unit.ts';
import { AddIssuedReports1796030000001 } from './1796030000001-add-issued-reports.ts';
import { ReadOwnExactReports1796031000001 } from './1796031000001-read-own-exact-reports.ts';
import { AddMonitoring1797010000001 } from './1797010000001-add-monitoring.ts';
import { AddJobQueue1797020000001 } from './1797020000001-add-job-queue.ts';
import { AddAlertDelivery1797020000002 } from './1797020000002-add-alert-delivery.ts';
import { AddBroadcastRuns1797040000001 } from './1797040000001-add-broadcast-runs.ts';
import { AddOutlineWithdrawals1797060000001 } from './1797060000001-add-outline-withdrawals.ts';

/** In the order of their timestamps. A merged migration is never edited. */
export const MIGRATIONS = [
  CreateLedger1795392000001,
  CreateAccounts1795392000002,
  AddTokenBudgets1795392000003,
  CreateInvitations1795392000010,
  CreateSecondSteps1795392000011,
  CreateCollection1795392000020,
  AddEntries1795842000001,
  AddOwnTokensAndResets1795890000001,
  AddExternalIdentities1795890000002,
  AddTaughtSpellings1795895000001,
  AddImportUndos1795896000001,
  ExtendCollection1795900000001,
  AddDuplicateLinks1795910000001,
  AddReportSchedules1795920000001,
  NarrowPressAgencies1795930000001,
  AddReminderMails1795940000001,
  CreateShareLinks1795950000001,
  AddEntryTemplates1795961000001,
  ReadImportsInScope1795970000001,
  KeepProviderSessions1795981000001,
  ReadAccountsInScope1795982000001,
  AddOutlineSets1795990000001,
  AddSavedViews1796010000001,
  ReadWhateverNamesAUnit1796020000001,
  AddIssuedReports1796030000001,
  ReadOwnExactReports1796031000001,
  AddMonitoring1797010000001,
  AddJobQueue1797020000001,
  AddAlertDelivery1797020000002,
  AddBroadcastRuns1797040000001,
  AddOutlineWithdrawals1797060000001,
] as const;
