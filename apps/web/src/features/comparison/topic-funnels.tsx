import type { ReactNode } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Method } from '../../components/chart-foot.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { useWidth } from '../../components/use-width.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { topicName, topicPhrase } from '../../figures/names.ts';
import type { ComparisonPartsFragment, ComparisonTopicsQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { cellText, figureUnit } from './compared-figure.ts';
import { topicFinding } from './comparison-findings.ts';
import { comparisonMessages } from './comparison.messages.ts';
import { TOPIC_ALIASES, TOPICS, type ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { pickOf, type RowPicks } from './comparison-table.ts';
import { limitState, standsOut } from './limit-state.ts';
import { sizeRange, topValueOf } from './funnel-scale.ts';
import { topicWays } from './mark-ways.tsx';
import { panelColumns } from './panel-columns.ts';
import { SmallFunnel } from './small-funnel.tsx';
import { unitMessages } from './units.messages.ts';
import classes from './comparison.module.css';

interface TopicFunnelsProps {
  readonly topics: ComparisonTopicsQuery;
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
  readonly onSelect: (unit: string) => void;
  /** The unit that was picked in the table, and where it leads. */
  readonly panel: ReactNode;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly question: Question;
  readonly busy: boolean;
}

interface Panel {
  readonly code: string;
  readonly name: string;
  readonly answer: ComparisonPartsFragment;
}

/** A small funnel for each topic of the directive, all on one scale; a panel picked becomes the topic of the page. */
export function TopicFunnels({ topics, filters, selected, onChange, onSelect, panel, ...frame }: TopicFunnelsProps) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { ref, width: boxWidth } = useWidth<HTMLDivElement>();
  const { columns, width } = panelColumns(boxWidth, TOPIC_ALIASES.length);
  const named = (alias: (typeof TOPIC_ALIASES)[number]) => ({ code: TOPICS[alias], label: '' });
  const panels = TOPIC_ALIASES.map((alias) => ({
    code: TOPICS[alias],
    name: topicName(named(alias), formats.lang),
    answer: topics[alias],
  }));
  const phrases = TOPIC_ALIASES.map((alias) => ({
    name: topicPhrase(named(alias), formats.lang),
    answer: topics[alias],
  }));
  const open = panels.find(({ code }) => code === filters.topic);
  const pickTopic = (code: string) => ({
    isPicked: filters.topic === code,
    onPick: () => {
      onChange({ topic: filters.topic === code ? undefined : code });
    },
  });
  const measure = texts.measures[filters.measure];
  const compared = panels.map(({ answer }) => answer);
  const sizes = compared.flatMap(({ points }) => points.map(({ size }) => size));
  const shared = { ...sizeRange(sizes), topValue: topValueOf(compared) };
  return (
    <ChartFrame
      name="topics"
      finding={topicFinding(phrases, formats)}
      description={texts.topics.description(measure, texts.units[figureUnit(filters)])}
      table={tableOf(panels, filters, texts.topics.caption(measure), { selected, onSelect, panel, pickTopic }, formats)}
      height={14}
      interactive
      beneath={open && !isFixed && <Opened panel={open} filters={filters} onChange={onChange} />}
      {...frame}
    >
      <div
        className={classes.panels}
        style={{ gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}
        ref={ref}
      >
        {panels.map((panel) => (
          <TopicPanel key={panel.code} {...{ panel, filters, selected, shared, width, onChange }} />
        ))}
      </div>
    </ChartFrame>
  );
}

interface TopicPanelProps extends Pick<TopicFunnelsProps, 'filters' | 'selected' | 'onChange'> {
  readonly panel: Panel;
  readonly width: number;
  readonly shared: { readonly leastSize: number; readonly topSize: number; readonly topValue: number };
}

function TopicPanel({ panel, filters, selected, width, shared, onChange }: TopicPanelProps) {
  const texts = useMessages(comparisonMessages).topics;
  const formats = useFormats();
  const { code, name, answer } = panel;
  const out = formats.number(answer.points.filter(standsOut).length);
  return (
    <PickButton
      className={classes.panel}
      pressed={filters.topic === code}
      onPick={() => {
        onChange({ topic: filters.topic === code ? undefined : code });
      }}
    >
      <span className={classes.panelName} data-picture-text>
        {name}
      </span>
      <span className={classes.panelNote} data-picture-text>
        {answer.refusal ? texts.noFigures : texts.outside(out)}
      </span>
      <SmallFunnel {...{ answer, filters, selected, width }} {...shared} />
    </PickButton>
  );
}

/** The topic that the page is under, and where it leads besides. */
function Opened({ panel, filters, onChange }: Pick<TopicPanelProps, 'panel' | 'filters' | 'onChange'>) {
  const { topics } = useMessages(comparisonMessages);
  const { byCommune } = useMessages(unitMessages).unit;
  const formats = useFormats();
  const out = formats.number(panel.answer.points.filter(standsOut).length);
  return (
    <MarkPanel title={panel.name} words={{ level: byCommune }} ways={topicWays(filters, panel.code, onChange)}>
      <p>{panel.answer.refusal ? topics.noFigures : topics.outside(out)}</p>
    </MarkPanel>
  );
}

function tableOf(
  panels: readonly Panel[],
  filters: ComparisonFilters,
  caption: string,
  picks: RowPicks & { readonly panel: ReactNode; readonly pickTopic: (code: string) => TwinPick },
  formats: Formats,
): TwinTable {
  const { columns, states, topics } = comparisonMessages[formats.lang];
  const units = new Map(panels.flatMap(({ answer }) => answer.points.map(({ unit, own }) => [unit.id, { unit, own }])));
  return {
    caption,
    columns: [
      { label: columns.unit, numeric: false },
      ...panels.map(({ code, name }) => ({ label: name, numeric: true, pick: picks.pickTopic(code) })),
    ],
    rows: [...units.values()].map(({ unit, own }) => ({
      key: unit.id,
      strong: own,
      pick: { ...pickOf(unit.id, picks), panel: picks.panel },
      cells: [
        unit.label,
        ...panels.map(({ answer }) => {
          const point = answer.points.find((candidate) => candidate.unit.id === unit.id);
          if (!point) return topics.noFigures;
          const state = limitState(point);
          const figure = cellText(point.cell, filters, formats);
          return state === null || state === 'within' ? figure : `${figure} (${states[state]})`;
        }),
      ],
    })),
  };
}
