import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import type { ComparisonFilters } from './comparison-questions.ts';
import { markText } from './mark-text.ts';
import { UnitMark } from './unit-mark.tsx';
import classes from './comparison.module.css';

export interface PlacedMark {
  readonly point: FunnelPointPartsFragment;
  readonly x: number;
  readonly y: number;
}

interface FunnelMarksProps {
  /** In the order in which the arrow keys go through them. */
  readonly marks: readonly PlacedMark[];
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly peers: string | undefined;
  /** Many marks are small. */
  readonly radius: number;
  readonly onSelect: (unit: string) => void;
  readonly onTold: (unit: string | null) => void;
}

const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The marks as buttons with one tab stop. */
export function FunnelMarks({ marks, filters, selected, peers, radius, onSelect, onTold }: FunnelMarksProps) {
  const [active, setActive] = useState<string | null>(null);
  const elements = useRef(new Map<string, SVGGElement>());
  const holds = (unit: string | null | undefined) => marks.some(({ point }) => point.unit.id === unit);
  const stop = [active, selected[0]].find(holds) ?? marks[0]?.point.unit.id;
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = STEP_OF_KEY[event.key];
    const selects = event.key === 'Enter' || event.key === ' ';
    if (step !== undefined || selects) event.preventDefault();
    const next = step === undefined ? undefined : marks[index + step];
    if (next) elements.current.get(next.point.unit.id)?.focus();
    if (selects) onSelect(marks[index]?.point.unit.id ?? '');
    if (event.key === 'Escape') onTold(null);
  };
  return marks.map((mark, index) => {
    const { id } = mark.point.unit;
    return (
      <MarkButton
        key={id}
        element={(element) => {
          if (element) elements.current.set(id, element);
          else elements.current.delete(id);
        }}
        {...{ mark, filters, radius, onSelect, onTold }}
        isStop={id === stop}
        isSelected={selected.includes(id)}
        isFaint={peers !== undefined && mark.point.peerGroup?.code !== peers}
        onActive={setActive}
        onKeyDown={(event) => {
          onKeyDown(event, index);
        }}
      />
    );
  });
}

interface MarkButtonProps extends Pick<FunnelMarksProps, 'filters' | 'radius' | 'onSelect' | 'onTold'> {
  readonly mark: PlacedMark;
  readonly element: Ref<SVGGElement>;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isFaint: boolean;
  readonly onActive: (unit: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function MarkButton({ mark, element, filters, radius, isStop, isSelected, isFaint, ...on }: MarkButtonProps) {
  const formats = useFormats();
  const { point, x, y } = mark;
  const { id, label } = point.unit;
  const tell = () => {
    on.onTold(id);
  };
  const hush = () => {
    on.onTold(null);
  };
  return (
    <g
      ref={element}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={`${label}. ${markText(point, filters, formats)}`}
      className={classes.unit}
      onFocus={() => {
        on.onActive(id);
        tell();
      }}
      onBlur={hush}
      onPointerEnter={tell}
      onPointerLeave={hush}
      onClick={() => {
        on.onSelect(id);
      }}
      onKeyDown={on.onKeyDown}
    >
      <circle cx={x} cy={y} r={12} fill="transparent" />
      <UnitMark {...{ point, x, y, radius, isSelected, isFaint }} />
    </g>
  );
}
