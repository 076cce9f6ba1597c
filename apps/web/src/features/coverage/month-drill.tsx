import { useId, type ReactNode } from 'react';
import type { Question } from '../../components/question-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { blankOf, type CellState } from '../../figures/cell.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { targetMessages } from '../../figures/targets.messages.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { monthDrillMessages } from './month-drill.messages.ts';
import classes from './month-drill.module.css';

/** Where a month of a chart leads: the page under it, one level down, its records, its question. */
export interface MonthWays {
  /** The period that the page is under. */
  readonly period: string;
  /** Puts the page under a month, or under its year again. */
  readonly onFilter: (month: string) => void;
  readonly levelLink: (month: string, label: string) => ReactNode;
  /** `name` is the whole name of the link. Nothing for a role without records. */
  readonly recordsLink: (month: string, topic: string | undefined, label: string, name: string) => ReactNode;
  readonly questionOf: (month: string) => Question;
}

/** What a chart knows of one month; of several topics each has a line. */
export interface MonthLine {
  readonly topic: string | undefined;
  readonly name: string;
  readonly figure: {
    readonly cell:
      (CellState & { readonly numerator?: number | null; readonly denominator?: number | null }) | undefined;
    readonly share: number | null;
    readonly yearBefore: number | null;
    readonly target: number | null;
  };
}

interface MonthDrillProps {
  readonly months: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (month: string | null) => void;
  readonly ways: MonthWays;
  readonly linesOf: (month: string) => readonly MonthLine[];
}

/** The months as buttons: one that is pressed says its figures and where they lead. */
export function MonthDrill({ months, chosen, onChoose, ways, linesOf }: MonthDrillProps) {
  const texts = useMessages(monthDrillMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const id = useId();
  const open = chosen !== null && months.includes(chosen) ? chosen : null;
  if (isFixed || months.length === 0) return null;
  return (
    <div className={classes.drill}>
      <div className={classes.months} role="group" aria-label={texts.choose}>
        <span aria-hidden="true">{texts.choose}:</span>
        {months.map((month) => (
          <button
            key={month}
            type="button"
            aria-expanded={month === open}
            aria-controls={id}
            aria-label={formats.period(month)}
            data-current={month === ways.period || undefined}
            onClick={() => {
              onChoose(month === open ? null : month);
            }}
          >
            {formats.shortPeriod(month)}
          </button>
        ))}
      </div>
      <div id={id} hidden={open === null}>
        {open !== null && <Month key={open} month={open} ways={ways} lines={linesOf(open)} />}
      </div>
    </div>
  );
}

interface MonthProps {
  readonly month: string;
  readonly ways: MonthWays;
  readonly lines: readonly MonthLine[];
}

function Month({ month, ways, lines }: MonthProps) {
  const texts = useMessages(monthDrillMessages);
  const formats = useFormats();
  const name = formats.period(month);
  const isOn = ways.period === month;
  const filter = {
    isOn,
    onToggle: () => {
      ways.onFilter(month);
    },
    label: isOn ? texts.wholeYear : texts.filter,
  };
  return (
    <MarkPanel
      title={name}
      words={{ level: texts.level, records: texts.records }}
      ways={{
        filter,
        levelLink: (label) => ways.levelLink(month, label),
        question: ways.questionOf(month),
      }}
    >
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.topic ?? ''}>
            {line.name}: <MonthFigure line={line} />{' '}
            {ways.recordsLink(month, line.topic, texts.records, texts.recordsOf(line.name, name))}
          </li>
        ))}
      </ul>
    </MarkPanel>
  );
}

function MonthFigure({ line: { figure } }: { readonly line: MonthLine }) {
  const texts = useMessages(monthDrillMessages);
  const { mark } = useMessages(targetMessages);
  const formats = useFormats();
  const beside = [
    ...(figure.yearBefore === null ? [] : [texts.yearBefore(formats.share(figure.yearBefore, 1))]),
    ...(figure.target === null ? [] : [mark(formats.share(figure.target, 1))]),
  ];
  return (
    <>
      <strong>{shareText(figure, formats)}</strong>
      {beside.length > 0 && <small> ({beside.join('; ')})</small>}
    </>
  );
}

/** "45,5% (91 trên 200 xã)", or which kind of blank it is. */
function shareText({ share, cell }: MonthLine['figure'], formats: Formats): string {
  const texts = monthDrillMessages[formats.lang];
  if (share === null) return texts.blanks[(cell && blankOf(cell)) ?? 'missing'];
  const { numerator, denominator } = cell ?? {};
  const isCounted = typeof numerator === 'number' && typeof denominator === 'number';
  const parts = isCounted ? ` (${texts.of(formats.number(numerator), formats.number(denominator))})` : '';
  return `${formats.share(share, 1)}${parts}`;
}
