import type { Role } from '../schema/enums.ts';

/** A role, nobody at all, or the questions of a shared view, which are asked when its link is made. */
export type Caller = Role | 'NOBODY' | 'SHARE_LINK';

const UNITS_AND_PRESS = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY'] as const;
const SIGNED_IN = [
  ...UNITS_AND_PRESS,
  'LEAD_DEPARTMENT',
  'COMMITTEE',
  'ANALYST',
  'AUDITOR',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];
const ANYBODY = [...SIGNED_IN, 'NOBODY'] as const;
/** Administrators look after the machinery and see no figures. */
const FIGURES = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'COMMITTEE', 'ANALYST', 'AUDITOR'] as const;
/** What a link may show: aggregates and the lists that name them, under the public profile. */
const FIGURES_AND_LINKS = [...FIGURES, 'SHARE_LINK'] as const;
const LISTS = [...SIGNED_IN, 'SHARE_LINK'] as const;
/** Who hands out views by link, and who looks after the links of others. */
const SHARERS = ['LEAD_DEPARTMENT', 'COMMITTEE'] as const;
const RECORDS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'] as const;
const IMPORTERS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT', 'ADMINISTRATOR'] as const;
/** Whoever reports; administrators keep the machinery and record nothing. */
const ENTERERS = [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT'] as const;
const ADMINISTRATORS = ['ADMINISTRATOR'] as const;
/** Whoever owes reports; an approver and an officer look those of others over, too. */
const REPORTERS = UNITS_AND_PRESS;
const READERS = ['UNIT_APPROVER', 'DISTRICT_OFFICER', 'LEAD_DEPARTMENT'] as const;
/** Whoever answers for a report about the own unit or body, or about any. */
const ISSUERS = ['UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT'] as const;
const DEPARTMENT = ['LEAD_DEPARTMENT'] as const;
const INTROSPECTION = ['LEAD_DEPARTMENT', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR'] as const;

/**
 * Who may call what: every field of Query and Mutation and every route. What has no entry is refused to everybody;
 * a test compares the keys with the built schema and the registered routes.
 */
export const PERMISSIONS: Readonly<Record<string, readonly Caller[]>> = {
  'Query.__typename': ANYBODY,
  'Mutation.__typename': ANYBODY,
  'Query.__schema': INTROSPECTION,
  'Query.__type': INTROSPECTION,

  'Query.viewer': ANYBODY,
  'Mutation.signIn': ANYBODY,
  'Mutation.signInAsSample': ANYBODY,
  'Mutation.signOut': ANYBODY,
  'Mutation.openInvitation': ANYBODY,
  'Mutation.acceptInvitation': ANYBODY,
  'Mutation.openPasswordReset': ANYBODY,
  'Mutation.acceptPasswordReset': ANYBODY,

  'Query.ownAccount': SIGNED_IN,
  'Mutation.changeOwnPassword': SIGNED_IN,
  'Mutation.beginSecondStep': SIGNED_IN,
  'Mutation.confirmSecondStep': SIGNED_IN,
  'Mutation.endSecondStep': SIGNED_IN,
  'Mutation.signOutElsewhere': SIGNED_IN,
  'Query.ownTokens': FIGURES,
  'Mutation.createOwnToken': FIGURES,
  'Mutation.revokeOwnToken': FIGURES,
  'Query.accounts': ADMINISTRATORS,
  'Query.accessBodies': ADMINISTRATORS,
  'Query.invitations': ADMINISTRATORS,
  'Mutation.invite': ADMINISTRATORS,
  'Mutation.withdrawInvitation': ADMINISTRATORS,
  'Mutation.setAccountDisabled': ADMINISTRATORS,
  'Mutation.resetSecondStep': ADMINISTRATORS,
  'Mutation.resetPassword': ADMINISTRATORS,
  'Mutation.changeAccountAccess': ADMINISTRATORS,
  'Query.shares': [...SHARERS, 'AUDITOR', 'ADMINISTRATOR'],
  'Mutation.createShare': SHARERS,
  'Mutation.revokeShare': [...SHARERS, 'ADMINISTRATOR'],
  'Mutation.openShare': ANYBODY,
  'Query.auditEvents': ['AUDITOR', 'ADMINISTRATOR'],

  'Query.jobs': ['ADMINISTRATOR', 'AUDITOR'],
  'Mutation.retryJob': ADMINISTRATORS,
  'Query.alertWebhooks': ['ADMINISTRATOR', 'AUDITOR'],
  'Mutation.createAlertWebhook': ADMINISTRATORS,
  'Mutation.pauseAlertWebhook': ADMINISTRATORS,
  'Mutation.removeAlertWebhook': ADMINISTRATORS,
  'Mutation.testAlertWebhook': ADMINISTRATORS,
  'Query.outlineVersions': ['ADMINISTRATOR', 'AUDITOR'],
  'Mutation.takeBackOutlines': ADMINISTRATORS,
  'Query.alertPreference': RECORDS,
  'Mutation.saveAlertPreference': RECORDS,

  'Query.referenceEntries': ['ADMINISTRATOR', 'AUDITOR'],
  'Query.referenceHistory': ['ADMINISTRATOR', 'AUDITOR'],
  'Mutation.addOrganisation': ADMINISTRATORS,
  'Mutation.renameOrganisation': ADMINISTRATORS,
  'Mutation.moveOrganisation': ADMINISTRATORS,
  'Mutation.endOrganisation': ADMINISTRATORS,
  'Mutation.addCode': ADMINISTRATORS,
  'Mutation.endCode': ADMINISTRATORS,
  'Mutation.addClassMembership': ADMINISTRATORS,
  'Mutation.endClassMembership': ADMINISTRATORS,
  'Mutation.savePopulation': ADMINISTRATORS,

  'Query.savedViews': FIGURES,
  'Mutation.saveView': FIGURES,
  'Mutation.renameView': FIGURES,
  'Mutation.deleteView': FIGURES,

  'Query.catalogue': LISTS,
  'Query.areaUnits': LISTS,
  'Query.analytics': FIGURES_AND_LINKS,
  'Query.blindSpots': FIGURES_AND_LINKS,
  'Query.equityGaps': FIGURES_AND_LINKS,
  'Query.comparison': FIGURES_AND_LINKS,
  'Query.mandateMatrix': FIGURES_AND_LINKS,
  'Query.reportingRates': FIGURES,
  'Query.observanceLift': FIGURES_AND_LINKS,
  'Query.observanceCalendar': FIGURES_AND_LINKS,
  'Query.recognitions': FIGURES_AND_LINKS,
  'Query.summaryTables': FIGURES,
  'Query.activities': RECORDS,
  'Query.activityHistory': RECORDS,
  'Query.duplicateCandidates': RECORDS,
  'Query.duplicateLinks': RECORDS,
  'Mutation.redactNote': ['LEAD_DEPARTMENT'],

  'Query.reportRequests': RECORDS,
  'Query.reportRequest': RECORDS,
  'Query.submissions': RECORDS,
  'Query.submission': RECORDS,
  'Query.submissionContent': RECORDS,
  'Query.requestHelp': DEPARTMENT,
  'Query.requestPreview': DEPARTMENT,
  'Query.observancePlans': RECORDS,
  'Query.comingObservances': RECORDS,
  'Mutation.saveObservancePlan': [...UNITS_AND_PRESS, 'LEAD_DEPARTMENT'],
  'Mutation.openReportRequest': DEPARTMENT,
  'Mutation.extendReportRequest': DEPARTMENT,
  'Mutation.closeReportRequest': DEPARTMENT,
  'Mutation.remindReporters': DEPARTMENT,
  'Query.reminderMails': DEPARTMENT,
  'Mutation.sendReminderMailAgain': DEPARTMENT,
  'Query.mailQueue': ADMINISTRATORS,
  'Query.reportSchedules': DEPARTMENT,
  'Query.schedulePreview': DEPARTMENT,
  'Mutation.saveReportSchedule': DEPARTMENT,
  'Mutation.pauseReportSchedule': DEPARTMENT,
  'Mutation.saveSubmission': REPORTERS,
  'Mutation.submitReport': REPORTERS,
  'Mutation.reportNothing': REPORTERS,
  'Mutation.withdrawSubmission': REPORTERS,
  'Mutation.openReview': READERS,
  'Mutation.forwardSubmission': ['UNIT_APPROVER', 'DISTRICT_OFFICER'],
  'Mutation.returnSubmission': READERS,
  'Mutation.acceptSubmission': DEPARTMENT,
  'Mutation.freezeSubmission': DEPARTMENT,
  'Mutation.reopenSubmission': DEPARTMENT,

  'Query.reportDraft': RECORDS,
  'Query.issuedReports': RECORDS,
  'Query.issuedReport': RECORDS,
  'Query.reportDifference': RECORDS,
  'Query.verifyReport': ANYBODY,
  'Mutation.saveReportNarrative': ENTERERS,
  'Mutation.issueReport': ISSUERS,

  'Query.alerts': RECORDS,
  'Query.alertGroups': RECORDS,
  'Query.openAlertCount': RECORDS,
  'Mutation.acknowledgeAlerts': ENTERERS,
  'Query.monitoringRules': ['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'],
  'Mutation.changeMonitoringRule': DEPARTMENT,

  'Query.imports': [...IMPORTERS, 'AUDITOR'],
  'Query.refusedFiles': ['LEAD_DEPARTMENT', 'ADMINISTRATOR', 'AUDITOR'],
  'Mutation.previewImport': IMPORTERS,
  'Mutation.repairUpload': IMPORTERS,
  'Query.repairColumns': IMPORTERS,
  'Query.taughtSpellings': IMPORTERS,
  'Mutation.forgetSpelling': IMPORTERS,
  'Query.importUndo': IMPORTERS,
  'Mutation.undoImport': IMPORTERS,
  'Mutation.commitImport': IMPORTERS,

  'Query.entryHelp': ENTERERS,
  'Query.recordedEntry': ENTERERS,
  'Query.entryTemplates': ENTERERS,
  'Mutation.saveEntryTemplate': ENTERERS,
  'Mutation.renameEntryTemplate': ENTERERS,
  'Mutation.deleteEntryTemplate': ENTERERS,
  'Query.broadcastsToRepeat': ENTERERS,
  'Mutation.readEntryRows': ENTERERS,
  'Mutation.saveActivity': ENTERERS,
  'Mutation.retractActivity': ENTERERS,
  'Mutation.linkDuplicates': ENTERERS,
  'Mutation.unlinkDuplicate': ENTERERS,
  'Mutation.dismissDuplicate': ENTERERS,

  'POST /intake/activities': ENTERERS,
  'POST /intake/broadcast-runs': ENTERERS,
  'POST /uploads': IMPORTERS,
  'GET /export/corrected.csv': IMPORTERS,
  'GET /export/corrected.xlsx': IMPORTERS,
  'GET /export/faults.csv': IMPORTERS,
  'GET /export/outlines.json': SIGNED_IN,
  'GET /export/outlines/:id': SIGNED_IN,
  'GET /export/analytics.csv': FIGURES,
  'GET /export/analytics.xlsx': FIGURES,
  'GET /export/analytics.parquet': FIGURES,
  'GET /export/qcvn125.json': FIGURES,
  'GET /export/report.docx': RECORDS,
  'GET /export/report.xlsx': RECORDS,
  'GET /export/report.csv': RECORDS,
  'GET /export/issued/:file': RECORDS,

  'GET /auth/oidc/start': ANYBODY,
  'GET /auth/oidc/callback': ANYBODY,
  'GET /auth/oidc/signed-out': ANYBODY,
  'GET /events': SIGNED_IN,
  'GET /graphql': ANYBODY,
  'POST /graphql': ANYBODY,
  'GET /health/live': ANYBODY,
  'GET /health/ready': ANYBODY,
  'GET /metrics': ANYBODY,
  'GET /*': ANYBODY,
};
