import { Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { ChartFoot, type Method } from './chart-foot.tsx';
import { DataTable } from './data-table.tsx';
import type { Question } from './question-tools.tsx';
import type { TwinTable } from './twin-table.ts';
import { useOnPaper } from './use-on-paper.ts';
import { useViewMode } from './view-mode.ts';
import classes from './chart-frame.module.css';

interface ChartFrameProps {
  /** Anchor and file name: short, without spaces. */
  readonly name: string;
  /** What the figures say, computed from them: the title and the accessible name of the chart. */
  readonly finding: string;
  /** What is drawn: measure, unit, grouping. */
  readonly description: string;
  /** Base, period, data version: what the figures rest on. */
  readonly basis: string;
  /** What a reader must see beside the basis: the meaning of a mark used in the chart. */
  readonly mark?: string | undefined;
  /** What a careful reader wants to know: unfolds with the method. */
  readonly notes?: readonly string[];
  readonly table: TwinTable;
  /** The API's own export of the same question; without it the CSV is made from the table. */
  readonly csvHref?: string | undefined;
  readonly methods?: readonly Method[];
  /** What was asked, to be taken along. */
  readonly question?: Question | undefined;
  readonly legend?: ReactNode;
  /** Choices that change this chart alone. */
  readonly controls?: ReactNode;
  /** Where the marks of a drawing lead, for a drawing that is one picture. */
  readonly beneath?: ReactNode;
  /** True where the drawing itself can be operated: it is then not hidden behind the name of the chart. */
  readonly interactive?: boolean;
  /** False where the drawing is a table or a list, not a picture. */
  readonly picture?: boolean;
  readonly busy?: boolean;
  /** Reserved height of the drawing in rem, so that nothing moves when it arrives. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** Rows of a list that stand on one sheet of A4 below its heading. */
const MOST_ON_A_SHEET = 36;

/** The one frame of every chart: finding, drawing or table twin, legend, basis, method and downloads. */
export function ChartFrame(props: ChartFrameProps) {
  const { name, finding, table, picture = true, busy = false } = props;
  const { anchors, hasTools, hasTwins } = useViewMode();
  const isOnPaper = useOnPaper();
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  return (
    <figure
      ref={figure}
      id={`${anchors}${name}`}
      className={classes.frame}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      aria-busy={busy}
    >
      <div className={classes.whole} data-long={(!picture && table.rows.length > MOST_ON_A_SHEET) || undefined}>
        <Caption {...props} id={id} />
        {props.controls && hasTools && <div className={`${classes.controls ?? ''} screen-only`}>{props.controls}</div>}
        {!asTable && <Drawing {...props} />}
      </div>
      {props.beneath && hasTools && <div className="screen-only">{props.beneath}</div>}
      {asTable && <DataTable table={table} quietCaption />}
      {picture && !asTable && (hasTwins || isOnPaper) && <Twin name={name} table={table} />}
      <ChartFoot
        figure={figure}
        name={name}
        finding={finding}
        basis={props.basis}
        mark={props.mark}
        notes={props.notes ?? []}
        methods={props.methods ?? []}
        question={props.question}
        table={table}
        csvHref={props.csvHref}
        hasPicture={picture}
        asTable={asTable}
        onToggleTable={() => {
          setAsTable(!asTable);
        }}
      />
    </figure>
  );
}

/** The table beneath a picture, or where it stands already. */
function Twin({ name, table }: Pick<ChartFrameProps, 'name' | 'table'>) {
  const elsewhere = useViewMode().tablesElsewhere?.[name];
  return (
    <div className={classes.twin}>
      {elsewhere === undefined ? <PaperTable table={table} /> : <p className={classes.elsewhere}>{elsewhere}</p>}
    </div>
  );
}

/** Rows in which nothing is known are told in one sentence. */
function PaperTable({ table }: { readonly table: TwinTable }) {
  const { onPaper } = table;
  if (!onPaper) return <DataTable table={table} />;
  return (
    <>
      {onPaper.rows.length > 0 && <DataTable table={{ ...table, rows: onPaper.rows }} />}
      <p className={classes.elsewhere}>{onPaper.rest}</p>
    </>
  );
}

function Caption({
  id,
  finding,
  description,
}: Pick<ChartFrameProps, 'finding' | 'description'> & { readonly id: string }) {
  return (
    <figcaption>
      <h3 id={`${id}-title`} className={classes.finding}>
        {finding}
      </h3>
      <p id={`${id}-text`} className={classes.description}>
        {description}
      </p>
    </figcaption>
  );
}

/** A drawing that nobody can operate is one picture with a name; the others keep their own parts. */
function Drawing({ finding, description, legend, height, interactive = false, children }: ChartFrameProps) {
  return (
    <>
      {legend && <div className={classes.legend}>{legend}</div>}
      <div className={classes.drawing} style={height === undefined ? undefined : { minHeight: `${String(height)}rem` }}>
        <Suspense fallback={null}>
          {interactive ? (
            children
          ) : (
            <div role="img" aria-label={`${finding}. ${description}`}>
              <div aria-hidden="true">{children}</div>
            </div>
          )}
        </Suspense>
      </div>
    </>
  );
}
