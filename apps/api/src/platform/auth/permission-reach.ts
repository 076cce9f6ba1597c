import type { ReachName } from './permission-relations.ts';

const queries = (...names: readonly string[]) => names.map((name) => `Query.${name}`);
const mutations = (...names: readonly string[]) => names.map((name) => `Mutation.${name}`);

/** Fields and routes by what binds them to a scope. A test compares them with the permission matrix: none is missing. */
const BY_REACH: Readonly<Record<ReachName, readonly string[]>> = {
  open: [
    ...queries('__typename', '__schema', '__type', 'viewer', 'catalogue', 'areaUnits', 'auditEvents', 'accessBodies'),
    ...queries(
      'referenceEntries',
      'referenceHistory',
      'repairColumns',
      'refusedFiles',
      'requestHelp',
      'requestPreview',
    ),
    ...queries('reportSchedules', 'schedulePreview', 'mailQueue', 'verifyReport', 'monitoringRules'),
    ...mutations('__typename', 'signIn', 'signInAsSample', 'signOut', 'openInvitation', 'acceptInvitation'),
    ...mutations('openPasswordReset', 'acceptPasswordReset', 'readEntryRows', 'openShare'),
    ...mutations('saveReportSchedule', 'pauseReportSchedule', 'sendReminderMailAgain', 'changeMonitoringRule'),
    ...queries('jobs', 'alertWebhooks', 'outlineVersions'),
    ...mutations('takeBackOutlines'),
    ...mutations('retryJob', 'createAlertWebhook', 'pauseAlertWebhook', 'removeAlertWebhook', 'testAlertWebhook'),
    ...mutations('addOrganisation', 'renameOrganisation', 'moveOrganisation', 'endOrganisation', 'addCode', 'endCode'),
    ...mutations('addClassMembership', 'endClassMembership', 'savePopulation'),
    ...['GET /auth/oidc/start', 'GET /auth/oidc/callback', 'GET /auth/oidc/signed-out'],
    ...['GET /events', 'GET /graphql', 'POST /graphql'],
    ...['GET /export/outlines.json', 'GET /export/outlines/:id'],
    ...['GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /*'],
  ],
  self: [
    ...queries('ownAccount', 'ownTokens', 'alertPreference', 'comingObservances'),
    ...mutations('changeOwnPassword', 'beginSecondStep', 'confirmSecondStep', 'endSecondStep', 'signOutElsewhere'),
    ...mutations('createOwnToken', 'createShare', 'saveEntryTemplate', 'saveView', 'saveAlertPreference'),
    'POST /uploads',
  ],
  own: [
    ...queries('entryHelp', 'entryTemplates', 'savedViews'),
    ...mutations('renameEntryTemplate', 'deleteEntryTemplate', 'renameView', 'deleteView'),
    ...mutations('revokeOwnToken', 'previewImport', 'commitImport', 'repairUpload'),
    ...['GET /export/faults.csv', 'GET /export/corrected.csv', 'GET /export/corrected.xlsx'],
  ],
  taught: [...queries('taughtSpellings'), ...mutations('forgetSpelling')],
  imports: queries('imports'),
  undos: [...queries('importUndo'), ...mutations('undoImport')],
  directory: [...queries('accounts', 'invitations'), ...mutations('invite', 'withdrawInvitation')],
  accounts: mutations('setAccountDisabled', 'resetSecondStep', 'resetPassword', 'changeAccountAccess'),
  links: [...queries('shares'), ...mutations('revokeShare')],
  figures: [
    ...queries('analytics', 'blindSpots', 'equityGaps', 'comparison', 'mandateMatrix', 'reportingRates'),
    ...queries('observanceLift', 'observanceCalendar', 'recognitions', 'summaryTables'),
    ...['GET /export/analytics.csv', 'GET /export/analytics.xlsx', 'GET /export/analytics.parquet'],
    'GET /export/qcvn125.json',
  ],
  records: [
    ...queries('activities', 'activityHistory', 'duplicateCandidates', 'duplicateLinks'),
    ...mutations('redactNote'),
  ],
  entries: [
    ...queries('recordedEntry'),
    ...mutations('saveActivity', 'retractActivity', 'linkDuplicates', 'unlinkDuplicate', 'dismissDuplicate'),
    'POST /intake/activities',
  ],
  told: ['POST /intake/broadcast-runs'],
  repeated: queries('broadcastsToRepeat'),
  reports: [
    ...queries('reportRequests', 'reportRequest', 'submissions', 'submission', 'submissionContent', 'reminderMails'),
    ...mutations('openReportRequest', 'extendReportRequest', 'closeReportRequest', 'remindReporters'),
    ...mutations('acceptSubmission', 'freezeSubmission', 'reopenSubmission'),
    ...['GET /export/report.docx', 'GET /export/report.xlsx', 'GET /export/report.csv'],
    ...queries('reportDraft', 'issuedReports', 'issuedReport', 'reportDifference'),
    ...mutations('saveReportNarrative', 'issueReport'),
    ...['GET /export/issued/:file'],
  ],
  alerts: queries('alerts', 'alertGroups', 'openAlertCount'),
  known: mutations('acknowledgeAlerts'),
  sent: mutations('saveSubmission', 'submitReport', 'reportNothing', 'withdrawSubmission'),
  reviewed: mutations('openReview', 'forwardSubmission', 'returnSubmission'),
  plans: [...queries('observancePlans'), ...mutations('saveObservancePlan')],
};

export const REACH_OF: Readonly<Record<string, ReachName>> = Object.fromEntries(
  Object.entries(BY_REACH).flatMap(([reach, names]) => names.map((name) => [name, reach as ReachName])),
);
