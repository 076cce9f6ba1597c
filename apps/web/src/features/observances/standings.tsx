import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table.tsx';
import { useOnPaper } from '../../components/use-on-paper.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { bodyName } from '../../figures/names.ts';
import type { StandingPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { observanceMessages, type ObservanceTexts } from './observances.messages.ts';
import classes from './observances.module.css';

interface StandingsProps {
  readonly plans: readonly StandingPartsFragment[] | null;
  /** False where no body that the reader sees has a plan in the year, unless it is the reader's alone: nobody is then called late. */
  readonly isLatenessTold: boolean;
  readonly isAsked: boolean;
  readonly firstDay: string;
}

/** Names of bodies that a sentence holds; the rest is a number, and the table has them all. */
const MOST_NAMES = 4;

/** Who has issued the plan, who is awaited before the first day, who is late; below, body by body. */
export function Standings({ plans, isLatenessTold, isAsked, firstDay }: StandingsProps) {
  const texts = useMessages(observanceMessages);
  const formats = useFormats();
  if (plans === null) return null;
  if (plans.length === 0) return isAsked ? null : <p className={classes.quiet}>{texts.each.notAsked}</p>;
  const of = (...standings: StandingPartsFragment['standing'][]) =>
    plans.filter(({ standing }) => standings.includes(standing));
  const [issued, late, awaited, overdue] = [
    of('ISSUED', 'ISSUED_LATE'),
    of('ISSUED_LATE'),
    of('AWAITED', 'IN_DRAFT'),
    of('OVERDUE'),
  ];
  const names = (some: readonly StandingPartsFragment[]) => namesOf(some, texts, formats);
  return (
    <div className={classes.plans}>
      <p>
        <strong>
          {isLatenessTold
            ? texts.plans.summary(formats.number(issued.length), formats.number(plans.length))
            : texts.plans.none}
        </strong>
        {late.length > 0 && `, ${texts.plans.late(formats.number(late.length))}`}
      </p>
      {awaited.length > 0 && <p>{texts.plans.awaited(names(awaited), formats.date(firstDay))}</p>}
      {isLatenessTold && overdue.length > 0 && <p>{texts.plans.overdue(names(overdue))}</p>}
      <BodyByBody plans={plans} isLatenessTold={isLatenessTold} />
    </div>
  );
}

function standingText(
  { standing, status }: StandingPartsFragment,
  isLatenessTold: boolean,
  texts: ObservanceTexts['plans'],
): string {
  if (!isLatenessTold) return texts.none;
  return standing === 'OVERDUE' && status === 'draft' ? texts.overdueDraft : texts.standings[standing];
}

function namesOf(plans: readonly StandingPartsFragment[], texts: ObservanceTexts, formats: Formats): string {
  const names = plans.map((plan) => bodyName(plan, formats.lang));
  if (names.length <= MOST_NAMES) return names.join('; ');
  return `${names.slice(0, MOST_NAMES - 1).join('; ')} ${texts.plans.others(formats.number(names.length - MOST_NAMES + 1))}`;
}

interface BodyByBodyProps extends Pick<StandingsProps, 'isLatenessTold'> {
  readonly plans: readonly StandingPartsFragment[];
}

function BodyByBody({ plans, isLatenessTold }: BodyByBodyProps) {
  const { plans: texts } = useMessages(observanceMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const isOnPaper = useOnPaper();
  const { body, standing, number, issuedOn } = texts.columns;
  const table = {
    caption: texts.title,
    columns: [body, standing, number, issuedOn].map((label) => ({ label, numeric: false })),
    rows: plans.map((plan) => ({
      key: plan.organisation,
      cells: [
        bodyName(plan, formats.lang),
        standingText(plan, isLatenessTold, texts),
        plan.number ?? '',
        plan.issuedOn ? formats.date(plan.issuedOn) : '',
      ],
    })),
  };
  if (isFixed || isOnPaper) return <DataTable table={table} quietCaption />;
  const year = plans[0]?.firstDay.slice(0, 4);
  return (
    <details>
      <summary>{texts.show}</summary>
      <DataTable table={table} quietCaption />
      <Link to="/reporting" search={{ view: 'plans', year }}>
        {texts.toPlans}
      </Link>
    </details>
  );
}
