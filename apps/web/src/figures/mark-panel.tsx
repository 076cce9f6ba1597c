import { useEffect, useRef, type ReactNode } from 'react';
import { ActionButton } from '../components/action-button.tsx';
import { QuestionTools, type Question } from '../components/question-tools.tsx';
import { useMessages } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { markPanelMessages } from './mark-panel.messages.ts';
import classes from './mark-panel.module.css';

/** Where one mark of a chart leads: the page under it, one level down, its records, its question. */
export interface MarkWays {
  /** Nothing where the page has no filter that says this mark. */
  readonly filter?: MarkFilter | undefined;
  readonly levelLink?: ((label: string) => ReactNode) | undefined;
  /** `name` is the whole name of the link. Shows nothing for a role without records. */
  readonly recordsLink?: ((label: string, name: string) => ReactNode) | undefined;
  readonly question: Question;
  /** Why ways other than the filter are not there, for those that a reader would look for. */
  readonly absent?: readonly string[] | undefined;
}

interface MarkFilter {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  /** In place of "filter the page by this", and of what takes it back. */
  readonly label?: string | undefined;
}

interface MarkPanelProps {
  /** The mark by name. */
  readonly title: string;
  /** Nothing where the figures are only read. */
  readonly ways: MarkWays | undefined;
  /** In place of the words for one mark. */
  readonly words?: { readonly level?: string; readonly records?: string; readonly noFilter?: string } | undefined;
  readonly onClose?: (() => void) | undefined;
  /** True where a pick has just opened it: it comes into view, which the mark may be far from. */
  readonly isOpened?: boolean;
  /** What the mark says. */
  readonly children?: ReactNode;
}

/** What is known of the mark that was picked, and the ways on from it. */
export function MarkPanel({ title, ways, words, onClose, isOpened = false, children }: MarkPanelProps) {
  const texts = { ...useMessages(markPanelMessages), ...words };
  const panel = useRef<HTMLDivElement>(null);
  const { mayReadRecords } = useViewer();
  const { filter, levelLink, recordsLink, question, absent = [] } = ways ?? {};
  const reasons = [
    ...(ways && !filter ? [texts.noFilter] : []),
    ...absent,
    ...(recordsLink && !mayReadRecords ? [texts.noRecords] : []),
  ];
  useEffect(() => {
    if (isOpened) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpened, title]);
  return (
    // On paper nothing leads on: a panel that says no more than its name is left out.
    <div
      ref={panel}
      className={`${classes.panel ?? ''} ${children === undefined ? 'screen-only' : ''}`}
      role="group"
      aria-label={title}
    >
      <p className={classes.title}>{title}</p>
      {children}
      <div className={`${classes.ways ?? ''} screen-only`}>
        {filter && (
          <ActionButton aria-pressed={filter.isOn} onClick={filter.onToggle}>
            {filter.label ?? (filter.isOn ? texts.unfilter : texts.filter)}
          </ActionButton>
        )}
        {levelLink?.(texts.level)}
        {recordsLink?.(texts.records, texts.recordsOf(title))}
        {question && <QuestionTools question={question} />}
        {onClose && (
          <button type="button" className={classes.close} onClick={onClose}>
            {texts.close}
          </button>
        )}
      </div>
      {reasons.length > 0 && <p className={`${classes.absent ?? ''} screen-only`}>{reasons.join(' ')}</p>}
    </div>
  );
}
