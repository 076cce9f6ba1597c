import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ReportDocument, ReportNothingDocument, type ReportPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ownReportMessages } from './own-reports.messages.ts';
import { reportingMessages } from './reporting.messages.ts';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

type Zero = Pick<ReportPartsFragment, 'id' | 'version'>;

/** "Không phát sinh" in two taps: one says it, one sends it. What was entered in the period is told before. */
export function ZeroReport({ report }: { readonly report: Zero }) {
  const texts = useMessages(ownReportMessages);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <ActionButton
        onClick={() => {
          setAsking(true);
        }}
      >
        {texts.nothing}
      </ActionButton>
    );
  }
  return (
    <Confirmation
      report={report}
      onCancel={() => {
        setAsking(false);
      }}
    />
  );
}

interface ConfirmationProps {
  readonly report: Zero;
  readonly onCancel: () => void;
}

function Confirmation({ report, onCancel }: ConfirmationProps) {
  const texts = useMessages(ownReportMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const act = useAct();
  const { data } = useQuery(ReportDocument, { variables: { id: report.id, lang: API_LANG[formats.lang] } });
  const found = data?.submissionContent.others.length ?? 0;
  const send = () =>
    act.run(ReportNothingDocument, (idempotencyKey) => ({
      input: { submissionId: report.id, version: report.version, idempotencyKey },
    }));
  return (
    <div className={classes.confirm} role="group" aria-label={texts.askNothing}>
      <p>{texts.askNothing}</p>
      {found > 0 && <p className={classes.caution}>{texts.found(formats.number(found))}</p>}
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        <ActionButton className={classes.primary} disabled={act.isBusy} autoFocus onClick={() => void send()}>
          {texts.sendNothing}
        </ActionButton>
        <ActionButton onClick={onCancel}>{words.cancel}</ActionButton>
      </div>
    </div>
  );
}
