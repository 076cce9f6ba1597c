import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChartFrame, type Method } from '../../components/chart-frame.tsx';
import { HexMap, type HexMapTile } from '../../components/hex-map.tsx';
import { Legend, type LegendBlank, type LegendStep } from '../../components/legend.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName, topicPhrase } from '../../figures/names.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import type { AreaUnitPartsFragment, LeanCellPartsFragment, Measure, PlacesPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { placesMessages } from './places.messages.ts';
import { fifths, outside, silenceLook, tileLook, type MapView, type Silence, type UnitCells } from './tile-look.ts';
import { MostSilent } from './most-silent.tsx';
import { UnitDetail } from './unit-detail.tsx';
import classes from './places-map.module.css';

interface PlacesMapProps {
  /** The page's measures by commune, with a total, under the map's topic. */
  readonly units: PlacesPartsFragment;
  /** Blind spots and unknowns of each commune, by its id; a commune without any is not in it. */
  readonly silences: ReadonlyMap<string, Silence>;
  /** Topics that the silences were asked for. */
  readonly askedTopics: number;
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
  readonly topic: string | undefined;
  readonly view: MapView;
  readonly selected: string | undefined;
  readonly zoom: string | undefined;
  readonly onChange: (change: { topic?: string; view?: MapView; unit?: string; zoom?: string }) => void;
  /** Link to the records behind a commune. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

export function PlacesMap(props: PlacesMapProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { units, areas, topic, view, selected } = props;
  const rows = new Map(dataRows(units).map((row) => [keyOf(row, 'COMMUNE')?.id, row]));
  const cell = (unit: string, measure: Measure) => {
    const row = rows.get(unit);
    return row && cellOf(units, row, measure);
  };
  const cellsOf = (unit: string): UnitCells => ({
    days: cell(unit, 'DAYS_SINCE_LAST_ACTIVITY'),
    reached: cell(unit, 'COMMUNE_COVERAGE'),
    intensity: cell(unit, 'ATTENDANCES_PER_1000'),
  });
  const limits =
    view === 'intensity'
      ? fifths(areas.flatMap((area) => figureOf(cellsOf(area.unit.id).intensity) ?? []).filter((value) => value > 0))
      : [];
  const lookOf = (unit: string) => {
    if (!rows.has(unit)) return outside(formats);
    if (view === 'topics') return silenceLook(props.silences.get(unit), props.askedTopics, formats);
    return tileLook(view, cellsOf(unit), limits, formats);
  };
  const tiles: HexMapTile[] = areas.map((area) => ({
    id: area.unit.id,
    column: area.tileColumn,
    row: area.tileRow,
    label: [area.unit.label, area.district?.label].filter((part) => part !== undefined).join(', '),
    group: area.district ? { id: area.district.id, label: districtShort(area.district.label) } : null,
    faint: !rows.has(area.unit.id),
    ...lookOf(area.unit.id),
  }));
  const districts = new Map(
    areas.flatMap((area) => (area.district ? [[area.district.id, area.district.label] as const] : [])),
  );
  const chosen = areas.find((area) => area.unit.id === selected);
  return (
    <ChartFrame
      name="map"
      finding={
        view === 'topics'
          ? silenceFinding(props.silences, units, formats)
          : finding(
              units,
              props.topics.find(({ code }) => code === topic),
              formats,
            )
      }
      description={texts.description}
      basis={props.basis}
      notes={props.notes}
      csvHref={props.csvHref}
      methods={props.methods}
      busy={props.busy}
      interactive
      table={twinOf(areas, cell, formats)}
      controls={
        <>
          <NativeSelect
            label={texts.topic}
            disabled={view === 'topics'}
            value={view === 'topics' ? '' : (topic ?? '')}
            data={[
              { value: '', label: texts.anyTopic },
              ...props.topics.map((key) => ({ value: key.code, label: topicName(key, formats.lang) })),
            ]}
            onChange={(event) => {
              props.onChange({ topic: event.currentTarget.value });
            }}
          />
          <NativeSelect
            label={texts.view}
            value={view}
            data={(['topics', 'days', 'reached', 'intensity'] as const).map((value) => ({
              value,
              label: texts.views[value],
            }))}
            onChange={(event) => {
              props.onChange({ view: event.currentTarget.value as MapView });
            }}
          />
          <NativeSelect
            label={texts.zoom}
            value={props.zoom ?? ''}
            data={[
              { value: '', label: texts.wholeProvince },
              ...[...districts].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => {
              props.onChange({ zoom: event.currentTarget.value });
            }}
          />
        </>
      }
      legend={<Legend title={texts.views[view]} {...legendOf(view, limits, props.askedTopics, formats)} />}
    >
      <div className={classes.split}>
        <HexMap
          label={texts.mapLabel}
          tiles={tiles}
          selected={selected}
          zoom={props.zoom ?? null}
          onSelect={(unit) => {
            props.onChange({ unit });
          }}
        />
        {chosen ? (
          <UnitDetail
            area={chosen}
            cellOf={cell}
            recordsLink={props.recordsLink}
            onClose={() => {
              props.onChange({ unit: '' });
            }}
          />
        ) : (
          <MostSilent
            areas={areas}
            silences={props.silences}
            topics={props.askedTopics}
            onPick={(unit) => {
              props.onChange({ unit });
            }}
          />
        )}
      </div>
    </ChartFrame>
  );
}

function finding(
  units: PlacesPartsFragment,
  topic: { readonly code: string; readonly label: string } | undefined,
  formats: Formats,
): string {
  const texts = placesMessages[formats.lang];
  const cell = cellOf(units, totalRow(units), 'COMMUNE_COVERAGE');
  if (typeof cell?.numerator !== 'number' || typeof cell.denominator !== 'number') return texts.findingNone;
  const k = formats.number(cell.numerator);
  const n = formats.number(cell.denominator);
  const sentence = topic ? texts.finding(k, n, topicPhrase(topic, formats.lang)) : texts.findingAny(k, n);
  return (cell.unknown ?? 0) > 0 ? texts.findingUnknown(sentence, formats.number(cell.unknown ?? 0)) : sentence;
}

function silenceFinding(silences: ReadonlyMap<string, Silence>, units: PlacesPartsFragment, formats: Formats): string {
  const texts = placesMessages[formats.lang];
  const blind = [...silences.values()].filter((silence) => silence.blind > 0).length;
  const communes = cellOf(units, totalRow(units), 'COMMUNE_COVERAGE')?.denominator;
  if (typeof communes !== 'number') return texts.findingNone;
  return blind === 0 ? texts.findingTopicsNone : texts.findingTopics(formats.number(blind), formats.number(communes));
}

function legendOf(
  view: MapView,
  limits: readonly number[],
  topics: number,
  formats: Formats,
): { steps: LegendStep[]; blanks: LegendBlank[] } {
  const texts = placesMessages[formats.lang];
  const missing: LegendBlank = { kind: 'missing', label: texts.unknown };
  const seq = (step: number) => `var(--seq-${String(step)})`;
  if (view === 'topics') {
    const { none, all, unknown } = texts.topicsStep;
    const some = Array.from({ length: Math.max(0, Math.min(topics, 5) - 1) }, (_, index) => index + 1);
    return {
      steps: [
        { label: none, colour: seq(4) },
        ...some.map((count) => ({ label: formats.number(count), colour: seq(4 - count) })),
      ],
      blanks: [
        { kind: 'zero', label: all },
        { kind: 'missing', label: unknown },
      ],
    };
  }
  if (view === 'days') {
    const { recent, quarter, half, silent, never } = texts.bands;
    return {
      steps: [
        { label: recent, colour: seq(4) },
        { label: quarter, colour: seq(2) },
        { label: half, colour: seq(1) },
      ],
      blanks: [{ kind: 'zero', label: `${silent} / ${never.toLocaleLowerCase('vi')}` }, missing],
    };
  }
  if (view === 'reached')
    return {
      steps: [{ label: texts.reachedYes, colour: seq(3) }],
      blanks: [{ kind: 'zero', label: texts.reachedNo }, missing],
    };
  const names = limits.map((limit) => formats.number(limit));
  const steps = [
    `< ${names[0] ?? ''}`,
    ...names.slice(1).map((name, index) => `${names[index] ?? ''}–${name}`),
    `≥ ${names.at(-1) ?? ''}`,
  ];
  return {
    steps: limits.length === 0 ? [] : steps.map((label, step) => ({ label, colour: seq(step) })),
    blanks: [{ kind: 'zero', label: texts.blanks.zero }, missing],
  };
}

function twinOf(
  areas: readonly AreaUnitPartsFragment[],
  cell: (unit: string, measure: Measure) => LeanCellPartsFragment | undefined,
  formats: Formats,
): TwinTable {
  const texts = placesMessages[formats.lang];
  const text = (unit: string, measure: Measure, digits = 0) => {
    const found = cell(unit, measure);
    const figure = figureOf(found);
    if (figure !== null) return formats.number(figure, digits);
    return texts.blanks[(found && blankOf(found)) ?? 'not_applicable'];
  };
  return {
    caption: texts.caption,
    columns: [
      { label: texts.columns.commune, numeric: false },
      { label: texts.columns.district, numeric: false },
      ...[texts.days, texts.activities, texts.attendances, texts.intensity].map((label) => ({ label, numeric: true })),
    ],
    rows: areas
      .filter((area) => cell(area.unit.id, 'COMMUNE_COVERAGE') !== undefined)
      .map(({ unit, district }) => ({
        key: unit.id,
        cells: [
          unit.label,
          district?.label ?? '',
          text(unit.id, 'DAYS_SINCE_LAST_ACTIVITY'),
          text(unit.id, 'ACTIVITIES'),
          text(unit.id, 'ATTENDANCES'),
          text(unit.id, 'ATTENDANCES_PER_1000', 1),
        ],
      })),
  };
}

/** "Huyện Cao Lộc" stands on the map as "Cao Lộc". */
function districtShort(label: string): string {
  return label.replace(/^(huyện|thành phố|thị xã|district of|city of)\s+/i, '').replace(/\s+(district|city)$/i, '');
}
