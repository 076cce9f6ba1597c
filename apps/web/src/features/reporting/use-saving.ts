import { SaveReportDocument, type ReportDetailPartsFragment } from '../../gql/graphql.ts';
import { saveInput } from './save-input.ts';
import { useAct } from './use-act.ts';
import type { ReportDraft } from './use-report-draft.ts';

/** Saves what was written of a report; answers the version that stands then, null where it could not be saved. */
export function useSaving(report: ReportDetailPartsFragment, draft: ReportDraft) {
  const act = useAct();
  const save = async (): Promise<number | null> => {
    if (!draft.isUnsaved) return report.version;
    const data = await act.run(SaveReportDocument, (idempotencyKey) => ({
      input: saveInput(report, draft.current, idempotencyKey),
    }));
    if (data) draft.drop();
    return data?.saveSubmission.submission.version ?? null;
  };
  return { act, save };
}

export type Saving = ReturnType<typeof useSaving>;
