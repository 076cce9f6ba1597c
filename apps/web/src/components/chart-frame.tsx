import { Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { componentMessages } from './components.messages.ts';
import { DataTable } from './data-table.tsx';
import { saveFile } from './save-file.ts';
import { csvOf, type TwinTable } from './twin-table.ts';
import classes from './chart-frame.module.css';

export interface Method {
  readonly name: string;
  readonly definition: string;
  readonly source: string;
}

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
  readonly legend?: ReactNode;
  /** Choices that change this chart alone. */
  readonly controls?: ReactNode;
  /** True where the drawing itself can be operated: it is then not hidden behind the name of the chart. */
  readonly interactive?: boolean;
  /** False where the drawing is a table or a list, not a picture. */
  readonly picture?: boolean;
  readonly busy?: boolean;
  /** Reserved height of the drawing in rem, so that nothing moves when it arrives. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** The one frame of every chart: finding, drawing or table twin, legend, basis, method and downloads. */
export function ChartFrame(props: ChartFrameProps) {
  const { finding, description, basis, notes = [], table, interactive = false, busy = false } = props;
  const texts = useMessages(componentMessages);
  const [asTable, setAsTable] = useState(false);
  const [explained, setExplained] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  return (
    <figure
      ref={figure}
      id={props.name}
      className={classes.frame}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      aria-busy={busy}
    >
      <figcaption>
        <h3 id={`${id}-title`} className={classes.finding}>
          {finding}
        </h3>
        <p id={`${id}-text`} className={classes.description}>
          {description}
        </p>
      </figcaption>
      {props.controls && <div className={`${classes.controls ?? ''} screen-only`}>{props.controls}</div>}
      {asTable ? (
        <DataTable table={table} quietCaption />
      ) : (
        <>
          {props.legend && <div className={classes.legend}>{props.legend}</div>}
          <div
            className={classes.drawing}
            style={props.height === undefined ? undefined : { minHeight: `${String(props.height)}rem` }}
          >
            <Suspense fallback={null}>
              {interactive ? (
                props.children
              ) : (
                <div role="img" aria-label={`${finding}. ${description}`}>
                  <div aria-hidden="true">{props.children}</div>
                </div>
              )}
            </Suspense>
          </div>
        </>
      )}
      <div className={classes.foot}>
        <p className={classes.basis}>
          {basis}
          {props.mark !== undefined && ` ${props.mark}`}
        </p>
        <div className={`${classes.tools ?? ''} screen-only`}>
          <button
            type="button"
            className={classes.tool}
            aria-pressed={asTable}
            onClick={() => {
              setAsTable(!asTable);
            }}
          >
            {asTable ? texts.chart : texts.table}
          </button>
          <CsvTool {...props} />
          {!asTable && props.picture !== false && (
            <PictureTools figure={figure} name={props.name} title={finding} foot={`Lan Tỏa · ${basis}`} />
          )}
          <button
            type="button"
            className={classes.tool}
            aria-expanded={explained}
            aria-controls={`${id}-method`}
            onClick={() => {
              setExplained(!explained);
            }}
          >
            {texts.method}
          </button>
        </div>
        <div id={`${id}-method`} hidden={!explained} className={`${classes.method ?? ''} screen-only`}>
          <Explanation methods={props.methods ?? []} notes={notes} />
        </div>
      </div>
    </figure>
  );
}

function CsvTool({ name, table, csvHref }: Pick<ChartFrameProps, 'name' | 'table' | 'csvHref'>) {
  const texts = useMessages(componentMessages);
  if (csvHref !== undefined) {
    return (
      <a className={classes.tool} href={csvHref} download={`lan-toa-${name}.csv`} title={texts.csvHint}>
        {texts.csv}
      </a>
    );
  }
  const save = () => {
    saveFile(`lan-toa-${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <button type="button" className={classes.tool} title={texts.csvHint} onClick={save}>
      {texts.csv}
    </button>
  );
}

interface PictureToolsProps {
  readonly figure: { readonly current: HTMLElement | null };
  readonly name: string;
  readonly title: string;
  readonly foot: string;
}

function PictureTools({ figure, name, title, foot }: PictureToolsProps) {
  const texts = useMessages(componentMessages);
  const save = async (format: 'svg' | 'png') => {
    const { chartPicture, pngOf } = await import('./chart-picture.ts');
    const picture = figure.current && chartPicture(figure.current, title, foot);
    if (!picture) return;
    const content = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture);
    if (content) saveFile(`lan-toa-${name}.${format}`, content);
  };
  return (['svg', 'png'] as const).map((format) => (
    <button
      key={format}
      type="button"
      className={classes.tool}
      title={texts.imageHint(texts[format])}
      onClick={() => void save(format)}
    >
      {texts[format]}
    </button>
  ));
}

function Explanation({ methods, notes }: { readonly methods: readonly Method[]; readonly notes: readonly string[] }) {
  const texts = useMessages(componentMessages);
  return (
    <>
      <dl>
        {methods.map((method) => (
          <div key={method.name}>
            <dt>{method.name}</dt>
            <dd>
              {method.definition}{' '}
              <small>
                ({texts.source}: {method.source})
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
