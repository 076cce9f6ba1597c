import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { CsvTool, PictureTools } from './chart-tools.tsx';
import { componentMessages } from './components.messages.ts';
import { QuestionTools, type Question } from './question-tools.tsx';
import type { TwinTable } from './twin-table.ts';
import { useViewMode } from './view-mode.ts';
import classes from './chart-frame.module.css';

export interface Method {
  /** The entry of the help that says more. */
  readonly term: string;
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
  readonly question: Question | undefined;
  readonly table: TwinTable;
  readonly csvHref: string | undefined;
  readonly hasPicture: boolean;
  readonly asTable: boolean;
  readonly onToggleTable: () => void;
}

/** Under every chart: what it rests on, the table twin, downloads, and how it was computed. */
export function ChartFoot(props: ChartFootProps) {
  const { hasTools } = useViewMode();
  const said = props.mark === undefined ? props.basis : `${props.basis} ${props.mark}`;
  return (
    <div className={classes.foot}>
      <p className={classes.basis}>{said}</p>
      {hasTools && <Tools {...props} said={said} />}
    </div>
  );
}

function Tools(props: ChartFootProps & { readonly said: string }) {
  const texts = useMessages(componentMessages);
  const { isFixed } = useViewMode();
  const [explained, setExplained] = useState(false);
  const id = useId();
  const { said, asTable } = props;
  return (
    <>
      <div className={`${classes.tools ?? ''} screen-only`}>
        <button type="button" className={classes.tool} aria-pressed={asTable} onClick={props.onToggleTable}>
          {asTable ? texts.chart : texts.table}
        </button>
        {/* Figures that were handed over are not asked for anew: the file is made of the table. */}
        <CsvTool name={props.name} table={props.table} csvHref={isFixed ? undefined : props.csvHref} />
        {!asTable && props.hasPicture && (
          <PictureTools figure={props.figure} name={props.name} title={props.finding} foot={`Lan Tỏa · ${said}`} />
        )}
        {props.question && !isFixed && <QuestionTools question={props.question} />}
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
    </>
  );
}

function Explanation({ methods, notes }: { readonly methods: readonly Method[]; readonly notes: readonly string[] }) {
  const texts = useMessages(componentMessages);
  const { signedIn } = useViewer();
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
              </small>{' '}
              {signedIn && (
                <Link to="/help" search={{ term: method.term }}>
                  {texts.inHelp}
                  <span className="visually-hidden">: {method.name}</span>
                </Link>
              )}
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
