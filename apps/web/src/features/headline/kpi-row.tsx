import { HelpLink } from '../../components/help-link.tsx';
import { Sparkline } from '../../components/sparkline.tsx';
import type { ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { headlineMessages } from './headline.messages.ts';
import { kpisOf, monthsInPeriod } from './kpis.ts';
import classes from './kpi-row.module.css';

interface KpiRowProps {
  readonly total: ResultPartsFragment & ChangePartsFragment;
  readonly months: ResultPartsFragment;
  readonly period: string;
  /** False where the data begins in this period: there is nothing to compare with, not a rise from zero. */
  readonly hasPrevious: boolean;
  readonly busy: boolean;
}

/** The key figures of the period, each with its base, its change and its year by month. */
export function KpiRow({ total, months, period, hasPrevious, busy }: KpiRowProps) {
  const texts = useMessages(headlineMessages);
  const formats = useFormats();
  const shaded = monthsInPeriod(months, period);
  return (
    <section aria-label={texts.title} aria-busy={busy} className={classes.row}>
      {kpisOf(total, months, hasPrevious, formats).map((kpi) => (
        <div key={kpi.measure} className={classes.kpi} data-measure={kpi.measure}>
          <p className={classes.label}>
            {kpi.label}
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
            <Sparkline
              values={kpi.trend}
              from={shaded.from}
              to={shaded.to}
              {...(kpi.trendTop === null ? {} : { top: kpi.trendTop })}
            />
            <p className={classes.detail}>{kpi.change ?? texts.trend}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

/** The same space while the figures are on their way. */
export function KpiRowSkeleton() {
  const texts = useMessages(headlineMessages);
  return (
    <section aria-label={texts.title} aria-busy className={classes.row}>
      {[texts.reached, texts.population, texts.activities, texts.attendances, texts.reports].map((label) => (
        <div key={label} className={classes.kpi}>
          <p className={classes.label}>{label}</p>
          <p className={`${classes.figure ?? ''} ${classes.waiting ?? ''}`}>&nbsp;</p>
        </div>
      ))}
    </section>
  );
}
