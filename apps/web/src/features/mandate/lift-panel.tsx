import { Link } from '@tanstack/react-router';
import { cellText } from '../../figures/cell-text.ts';
import { ratioText } from '../../figures/why-no-lift.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { MandateObservancesDocument, type LiftPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { liftQuestion, type MandateFilters } from './mandate-queries.ts';
import { mandateMessages } from './mandate.messages.ts';
import { liftMessages } from './lift.messages.ts';

interface LiftPanelProps {
  readonly lift: LiftPartsFragment;
  readonly filters: MandateFilters;
  readonly onClose: () => void;
}

/** Where the days of an observance lead: its page knows what they are about, and with it their activities and places. */
export function LiftPanel({ lift, filters, onClose }: LiftPanelProps) {
  const texts = useMessages(liftMessages);
  const { columns } = useMessages(mandateMessages).lifts;
  const formats = useFormats();
  const { observance, from, inside, around, ratio } = lift;
  const year = from.slice(0, 4);
  const figures = [
    [columns.inside, cellText(inside, formats)],
    [columns.around, cellText(around, formats)],
    [columns.ratio, ratioText(ratio, formats)],
  ] as const;
  return (
    <MarkPanel
      title={`${observance.label}, ${formats.range(lift.from, lift.to)}`}
      onClose={onClose}
      words={{ level: texts.level }}
      ways={{
        levelLink: (label) => (
          <Link to="/observances" search={{ year, district: filters.district }} hash={`observance-${observance.code}`}>
            {label}
          </Link>
        ),
        question: { document: MandateObservancesDocument, variables: liftQuestion(filters, observance.code) },
        absent: [texts.noRecords, texts.noFile],
      }}
    >
      <p>{figures.map(([name, figure]) => `${name}: ${figure}`).join('; ')}</p>
    </MarkPanel>
  );
}
