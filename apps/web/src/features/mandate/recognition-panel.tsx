import { Link } from '@tanstack/react-router';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { MandateRecognitionDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { recognitionQueries, type MandateFilters } from './mandate-queries.ts';
import { recognitionMessages } from './recognition.messages.ts';

interface RecognitionPanelProps {
  readonly name: string;
  readonly text: string;
  /** Undefined for every topic together. */
  readonly topic: string | undefined;
  readonly filters: MandateFilters;
  readonly onClose: () => void;
}

/** Where a number of recognised people leads: recognition is told in records of activities, which no filter finds by it. */
export function RecognitionPanel({ name, text, topic, filters, onClose }: RecognitionPanelProps) {
  const texts = useMessages(recognitionMessages);
  const { mayReadRecords } = useViewer();
  const { period, district } = filters;
  return (
    <MarkPanel
      title={name}
      onClose={onClose}
      words={topic === undefined ? undefined : { records: texts.records }}
      ways={{
        recordsLink: (label, full) =>
          mayReadRecords && (
            <Link to="/activities" search={{ period, district, topic }} aria-label={full}>
              {label}
            </Link>
          ),
        question: { document: MandateRecognitionDocument, variables: recognitionQueries(filters) },
        absent: [texts.noLevel, ...(mayReadRecords ? [texts.noRecords] : []), texts.noFile],
      }}
    >
      <p>{text}</p>
    </MarkPanel>
  );
}
