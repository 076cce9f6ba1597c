import { ChartFrame } from '../../components/chart-frame.tsx';
import { Legend } from '../../components/legend.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { upperFirst } from '../../figures/names.ts';
import { ObservancesOfYearDocument, type ObservancesOfYearQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { calendarFinding } from './observance-findings.ts';
import { calendarQuestion, type ObservanceFilters } from './observance-questions.ts';
import { observanceMessages, type ObservanceTexts } from './observances.messages.ts';
import { monthStarts, stripPlace } from './year-strip.ts';
import classes from './observances.module.css';

type Calendar = ObservancesOfYearQuery['observanceCalendar'];
type One = Calendar['observances'][number];

interface YearCalendarProps {
  readonly calendar: Calendar;
  readonly filters: ObservanceFilters;
  readonly busy: boolean;
}

/** The year as a strip: one row an observance, with its days and the days on which work is linked to it. */
export function YearCalendar({ calendar, filters, busy }: YearCalendarProps) {
  const texts = useMessages(observanceMessages);
  const formats = useFormats();
  const { anchors } = useViewMode();
  const { year } = filters;
  const { evidence, observances } = calendar;
  return (
    <ChartFrame
      name="calendar"
      finding={calendarFinding(calendar, year, formats)}
      description={texts.calendar.text}
      basis={basisText(evidence, `cal:${String(year)}-Y`, formats)}
      notes={evidence.warnings.map(({ message }) => message)}
      question={{ document: ObservancesOfYearDocument, variables: calendarQuestion(filters) }}
      legend={<Key />}
      table={tableOf(observances, formats, texts)}
      busy={busy}
      picture={false}
      interactive
    >
      <ol className={classes.strip}>
        <li className={classes.months} aria-hidden="true">
          {monthStarts(year).map(({ month, left }) => (
            <span key={month} style={{ left: percent(left) }}>
              {month}
            </span>
          ))}
        </li>
        {observances.map((one) => (
          <li key={one.observance.id}>
            <a href={`#${anchors}observance-${one.observance.code}`} aria-label={linkName(one, formats, texts)}>
              <span className={classes.name}>{upperFirst(one.observance.label)}</span>
              <span className={classes.when}>
                {formats.range(one.from, one.to)} · {texts.phases[one.phase]}
              </span>
              <Bar one={one} year={year} />
            </a>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

/** In swatches, since what is dark by day is light by night. */
function Key() {
  const { bars, ownDays, linkedDays } = useMessages(observanceMessages).calendar;
  return (
    <Legend
      title={bars}
      steps={[
        { label: ownDays, colour: 'var(--seq-4)' },
        { label: linkedDays, colour: 'var(--seq-2)' },
      ]}
    />
  );
}

function linkName(one: One, formats: Formats, texts: ObservanceTexts): string {
  const name = `${upperFirst(one.observance.label)}, ${formats.range(one.from, one.to)}, ${texts.phases[one.phase]}`;
  return `${name}. ${texts.calendar.toObservance(one.observance.label)}`;
}

function Bar({ one, year }: { readonly one: One; readonly year: number }) {
  const parts = [
    { kind: 'linked', place: stripPlace(year, one.linkedFrom, one.linkedTo) },
    { kind: 'days', place: stripPlace(year, one.from, one.to) },
  ];
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts.map(
        ({ kind, place }) =>
          place && (
            <span
              key={kind}
              className={classes.part}
              data-kind={kind}
              style={{ left: percent(place.left), width: percent(place.width) }}
            />
          ),
      )}
    </span>
  );
}

function percent(share: number): string {
  return `${String(100 * share)}%`;
}

function tableOf(observances: readonly One[], formats: Formats, texts: ObservanceTexts): TwinTable {
  const { observance, days, phase, activities, communes, attendances, linked } = texts.calendar.columns;
  return {
    caption: texts.sections.calendar,
    columns: [
      ...[observance, days, phase].map((label) => ({ label, numeric: false })),
      ...[activities, communes, attendances, linked].map((label) => ({ label, numeric: true })),
    ],
    rows: observances.map((one) => ({
      key: one.observance.id,
      cells: [
        ...[upperFirst(one.observance.label), formats.range(one.from, one.to), texts.phases[one.phase]],
        cellText(one.activities, formats),
        communesText(one, formats, texts),
        ...[one.attendances, one.linked].map((cell) => cellText(cell, formats)),
      ],
    })),
  };
}

/** "91/200", or which kind of blank it is. */
function communesText({ communes }: One, formats: Formats, texts: ObservanceTexts): string {
  const { numerator, denominator } = communes;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return cellText(communes, formats);
  return texts.each.ofCommunes(formats.number(numerator), formats.number(denominator));
}
