import { useId, useState } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { CsvTool, PictureTools } from './chart-tools.tsx';
import { componentMessages } from './components.messages.ts';
import type { TwinTable } from './twin-table.ts';
import classes from './chart-frame.module.css';

export interface Method {
  readonly name: string;
  readonly definition: string;
  readonly source: string;
}

interface ChartFootProps {
  readonly figure: { readonly current: HTMLElement | null };
  readonly name: string;
  readonly finding: string;
  readonly basis: string;
  readonly mark: string | undefined;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly table: TwinTable;
  readonly csvHref: string | undefined;
  readonly hasPicture: boolean;
  readonly asTable: boolean;
  readonly onToggleTable: () => void;
}

/** Under every chart: what it rests on, the table twin, downloads, and how it was computed. */
export function ChartFoot(props: ChartFootProps) {
  const texts = useMessages(componentMessages);
  const [explained, setExplained] = useState(false);
  const id = useId();
  const { basis, mark, asTable } = props;
  return (
    <div className={classes.foot}>
      <p className={classes.basis}>
        {basis}
        {mark !== undefined && ` ${mark}`}
      </p>
      <div className={`${classes.tools ?? ''} screen-only`}>
        <button type="button" className={classes.tool} aria-pressed={asTable} onClick={props.onToggleTable}>
          {asTable ? texts.chart : texts.table}
        </button>
        <CsvTool name={props.name} table={props.table} csvHref={props.csvHref} />
        {!asTable && props.hasPicture && (
          <PictureTools figure={props.figure} name={props.name} title={props.finding} foot={`Lan Tỏa · ${basis}`} />
        )}
        <button
          type="button"
          className={classes.tool}
          aria-expanded={explained}
          aria-controls={id}
          onClick={() => {
            setExplained(!explained);
          }}
        >
          {texts.method}
        </button>
      </div>
      <div id={id} hidden={!explained} className={`${classes.method ?? ''} screen-only`}>
        <Explanation methods={props.methods} notes={props.notes} />
      </div>
    </div>
  );
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
