import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { tellsWhoIsLate } from '../../figures/tells-who-is-late.ts';
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
  // With nothing to compare the sentence above says so once; rows then stand for the plans alone.
  const isCompared = lifts.some(({ ratio }) => figureOf(ratio) !== null);
  const hasPlans = tellsWhoIsLate(plans ?? []);
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
      finding={findingOf(lifts, formats, texts)}
      description={texts.lifts.text}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      busy={busy}
      picture={false}
      interactive
      question={{ document: MandateObservancesDocument, variables: observanceQueries(filters) }}
      table={tableOf(lifts, pickOf, formats, texts)}
    >
      {(isCompared || hasPlans) && (
        <ul className={classes.lifts} data-compared={isCompared}>
          {lifts.map((lift) => (
            <Line key={keyOf(lift)} {...{ lift, isCompared }} pick={pickOf(lift)} plans={plans ?? null} />
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
  readonly pick: TwinPick;
}

function Line({ lift, isCompared, pick, plans }: LineProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  return (
    <li>
      <PickButton className={classes.pick} pressed={pick.isPicked} onPick={pick.onPick}>
        {lift.observance.label}
      </PickButton>
      <span>{formats.range(lift.from, lift.to)}</span>
      {isCompared && (
        <>
          <LiftScale ratio={lift.ratio} usual={texts.lifts.same} />
          <span>{liftText(lift, formats)}</span>
        </>
      )}
      <PlansIssued plans={plans} observance={lift.observance.code} />
      {pick.isPicked && <div className={`${classes.opened ?? ''} screen-only`}>{pick.panel}</div>}
    </li>
  );
}

type Texts = (typeof mandateMessages)['vi'];

/** "× 1,6 · 24 trong 30 ngày; 30 trong 56 ngày trước và sau"; what nobody knows is said once. */
function liftText({ inside, around, ratio, days, daysAround }: LiftPartsFragment, formats: Formats): string {
  const sign = figureOf(ratio) === null ? '' : '× ';
  const times = `${sign}${cellText(ratio, formats, 1)}`;
  if ([inside, around].every((cell) => blankOf(cell) === 'not_known')) return times;
  const each = mandateMessages[formats.lang].lifts.each(
    ...([cellText(inside, formats), formats.number(days)] as const),
    ...([cellText(around, formats), formats.number(daysAround)] as const),
  );
  return `${times} · ${each}`;
}

/** A ratio in the reader's form: 1,6. */
function timesIn(formats: Formats) {
  return (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value, 1) : '');
}

function findingOf(lifts: readonly LiftPartsFragment[], formats: Formats, texts: Texts): string {
  const times = timesIn(formats);
  const strongest = lifts
    .filter(({ ratio }) => figureOf(ratio) !== null)
    .toSorted((a, b) => (figureOf(b.ratio) ?? 0) - (figureOf(a.ratio) ?? 0))[0];
  if (!strongest)
    return lifts.some(({ ratio }) => blankOf(ratio) === 'not_known') ? texts.lifts.notDue : texts.lifts.none;
  const { value, lower, upper } = strongest.ratio;
  return texts.lifts.finding(strongest.observance.label, times(value), times(lower), times(upper));
}

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
        cellText(lift.ratio, formats, 1),
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
