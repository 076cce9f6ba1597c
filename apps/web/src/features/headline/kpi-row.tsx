import { Fragment, Suspense, useState, type ReactNode } from 'react';
import { HelpLink } from '../../components/help-link.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import { Sparkline } from '../../components/sparkline.tsx';
import type { ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { headlineMessages } from './headline.messages.ts';
import { kpisOf, monthsInPeriod, type Kpi } from './kpis.ts';
import classes from './kpi-row.module.css';

interface KpiRowProps {
  readonly total: ResultPartsFragment & ChangePartsFragment;
  readonly months: ResultPartsFragment;
  readonly period: string;
  /** False where the data begins in this period: there is nothing to compare with, not a rise from zero. */
  readonly hasPrevious: boolean;
  readonly busy: boolean;
  /** Where a key figure leads; nothing where it is only read. */
  readonly panelOf?: (kpi: Kpi, onClose: () => void) => ReactNode;
}

/** The key figures of the period, each with its base, its change and its year by month. */
export function KpiRow({ total, months, period, hasPrevious, busy, panelOf }: KpiRowProps) {
  const texts = useMessages(headlineMessages);
  const formats = useFormats();
  const [picked, setPicked] = useState<Kpi['measure'] | null>(null);
  const shaded = monthsInPeriod(months, period);
  return (
    <section aria-label={texts.title} aria-busy={busy} className={classes.row}>
      {kpisOf(total, months, hasPrevious, formats).map((kpi, index) => {
        const isPicked = kpi.measure === picked;
        const onPick = () => {
          setPicked(isPicked ? null : kpi.measure);
        };
        return (
          <Fragment key={kpi.measure}>
            <KeyFigure {...{ kpi, shaded, isPicked, onPick }} isLead={index < LEADING} />
            {isPicked && (
              <div className={`${classes.panel ?? ''} screen-only`}>
                <Suspense fallback={null}>{panelOf?.(kpi, onPick)}</Suspense>
              </div>
            )}
          </Fragment>
        );
      })}
    </section>
  );
}

/** How many key figures stand in the first of two rows. */
const LEADING = 2;

interface KeyFigureProps {
  readonly kpi: Kpi;
  readonly shaded: ReturnType<typeof monthsInPeriod>;
  readonly isLead: boolean;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function KeyFigure({ kpi, shaded, isLead, isPicked, onPick }: KeyFigureProps) {
  const texts = useMessages(headlineMessages);
  // Without a value the shade of the period would stand alone and look like a bar.
  const hasTrend = kpi.trend.some((value) => value !== null);
  return (
    <div className={classes.kpi} data-measure={kpi.measure} data-lead={isLead || undefined}>
      <p className={classes.label}>
        <PickButton className={classes.pick} pressed={isPicked} onPick={onPick}>
          {kpi.label}
        </PickButton>
        <HelpLink term={kpi.measure} name={kpi.label} />
      </p>
      <p className={classes.figure} data-blank={kpi.isBlank || undefined}>
        {kpi.figure}
      </p>
      {kpi.details.map((detail) => (
        <p key={detail} className={classes.detail}>
          {detail}
        </p>
      ))}
      <div className={classes.trend}>
        {hasTrend && (
          <Sparkline
            values={kpi.trend}
            from={shaded.from}
            to={shaded.to}
            {...(kpi.trendTop === null ? {} : { top: kpi.trendTop })}
          />
        )}
        {(hasTrend || kpi.change !== null) && <p className={classes.detail}>{kpi.change ?? texts.trend}</p>}
      </div>
    </div>
  );
}

/** The same space while the figures are on their way. */
export function KpiRowSkeleton() {
  const texts = useMessages(headlineMessages);
  return (
    <section aria-label={texts.title} aria-busy className={classes.row}>
      {[texts.reached, texts.population, texts.activities, texts.attendances, texts.reports].map((label, index) => (
        <div key={label} className={classes.kpi} data-lead={index < LEADING || undefined}>
          <p className={classes.label}>{label}</p>
          <p className={`${classes.figure ?? ''} ${classes.waiting ?? ''}`}>&nbsp;</p>
        </div>
      ))}
    </section>
  );
}
