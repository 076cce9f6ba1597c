import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import { tellsWhoIsLate } from '../../figures/tells-who-is-late.ts';
import { ratioText, whyNoLift } from '../../figures/why-no-lift.ts';
import { LiftScale } from '../../figures/lift-scale.tsx';
import {
  MandateObservancesDocument,
  type LiftPartsFragment,
  type MandateObservancesQuery,
  type MandatePlansQuery,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { LiftPanel } from './lift-panel.tsx';
import { countsText, liftFinding, liftText, timesIn } from './lift-texts.ts';
import { observanceQueries, type MandateFilters } from './mandate-queries.ts';
import { mandateMessages } from './mandate.messages.ts';
import classes from './mandate-page.module.css';

interface ObservancesProps {
  readonly answer: MandateObservancesQuery;
  /** undefined where the reader sees no plans, and until they are there. */
  readonly plans: MandatePlansQuery['observancePlans'] | undefined;
  readonly filters: MandateFilters;
  readonly busy: boolean;
}

/** What was done on the days of each observance against the weeks around, and how many bodies have issued their plan. */
export function Observances({ answer, plans, filters, busy }: ObservancesProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const [picked, setPicked] = useState<string | null>(null);
  const { evidence, lifts } = answer.observanceLift;
  // With nothing to compare the reasons stand above once, and rows hold what is known: counts, and the plans.
  const isCompared = lifts.some(({ ratio }) => figureOf(ratio) !== null);
  const hasCounts = lifts.some((lift) => countsText(lift, formats) !== null);
  const hasPlans = tellsWhoIsLate(plans ?? []);
  const why = whyNoLift(
    lifts.map(({ observance: { label }, ratio }) => ({ label, ratio })),
    formats,
  );
  const pickOf = (lift: LiftPartsFragment): TwinPick => {
    const onPick = () => {
      setPicked(keyOf(lift) === picked ? null : keyOf(lift));
    };
    const panel = <LiftPanel {...{ lift, filters }} onClose={onPick} />;
    return { about: formats.range(lift.from, lift.to), isPicked: keyOf(lift) === picked, onPick, panel };
  };
  return (
    <ChartFrame
      name="observances"
      finding={liftFinding(lifts, formats)}
      description={texts.lifts.text}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      busy={busy}
      picture={false}
      interactive
      question={{ document: MandateObservancesDocument, variables: observanceQueries(filters) }}
      table={tableOf(lifts, pickOf, formats, texts)}
    >
      {why.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {(hasCounts || hasPlans) && (
        <ul className={classes.lifts} data-compared={isCompared} data-plans={(plans ?? []).length > 0}>
          {lifts.map((lift) => (
            <Line key={keyOf(lift)} {...{ lift, isCompared, hasCounts }} pick={pickOf(lift)} plans={plans ?? null} />
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function keyOf(lift: LiftPartsFragment): string {
  return `${lift.observance.id} ${lift.from}`;
}

interface LineProps extends Pick<PlansIssuedProps, 'plans'> {
  readonly lift: LiftPartsFragment;
  readonly isCompared: boolean;
  /** Whether any row has counts: the others then leave their place empty. */
  readonly hasCounts: boolean;
  readonly pick: TwinPick;
}

function Line({ lift, isCompared, hasCounts, pick, plans }: LineProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  return (
    <li>
      <PickButton className={classes.pick} pressed={pick.isPicked} onPick={pick.onPick}>
        {lift.observance.label}
      </PickButton>
      <span>{formats.range(lift.from, lift.to)}</span>
      {isCompared && <LiftScale ratio={lift.ratio} usual={texts.lifts.same} />}
      {hasCounts && <span>{liftText(lift, isCompared, formats)}</span>}
      <PlansIssued plans={plans} observance={lift.observance.code} />
      {pick.isPicked && <div className={`${classes.opened ?? ''} screen-only`}>{pick.panel}</div>}
    </li>
  );
}

type Texts = (typeof mandateMessages)['vi'];

function tableOf(
  lifts: readonly LiftPartsFragment[],
  pickOf: (lift: LiftPartsFragment) => TwinPick,
  formats: Formats,
  texts: Texts,
): TwinTable {
  const times = timesIn(formats);
  const { observance, days, inside, around, ratio, interval } = texts.lifts.columns;
  return {
    caption: texts.sections.observances,
    columns: [
      ...[observance, days].map((label) => ({ label, numeric: false })),
      ...[inside, around, ratio, interval].map((label) => ({ label, numeric: true })),
    ],
    rows: lifts.map((lift) => ({
      key: keyOf(lift),
      pick: pickOf(lift),
      cells: [
        ...[lift.observance.label, formats.range(lift.from, lift.to)],
        ...[lift.inside, lift.around].map((cell) => cellText(cell, formats)),
        ratioText(lift.ratio, formats),
        typeof lift.ratio.lower === 'number' ? `${times(lift.ratio.lower)} – ${times(lift.ratio.upper)}` : '',
      ],
    })),
  };
}

interface PlansIssuedProps {
  /** Null where the reader sees no plans of bodies. */
  readonly plans: MandatePlansQuery['observancePlans'] | null;
  readonly observance: string;
}

function PlansIssued({ plans, observance }: PlansIssuedProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const own = plans?.filter((plan) => plan.observance === observance) ?? [];
  if (own.length === 0) return null;
  if (!tellsWhoIsLate(plans ?? [])) return <span>{texts.lifts.plansNone}</span>;
  const count = (status: string) => formats.number(own.filter((plan) => plan.status === status).length);
  return <span>{texts.lifts.plans(count('issued'), formats.number(own.length), count('draft'))}</span>;
}
