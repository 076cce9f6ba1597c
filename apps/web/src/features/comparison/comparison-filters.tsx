import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { basisMessages } from '../../figures/basis.messages.ts';
import { baseName } from '../../figures/basis.ts';
import { topicName, upperFirst } from '../../figures/names.ts';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters as Filters } from './comparison-questions.ts';
import { COMPARED_MEASURES, LEVELS, PEERS, type ComparisonSearch } from './comparison-search.ts';

interface ComparisonFiltersProps {
  readonly filters: Filters;
  readonly search: ComparisonSearch;
  readonly bases: readonly { readonly id: string }[];
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** What is compared: measure, units, period, topic, map of units; each choice goes straight into the address. */
export function ComparisonFilters({ filters, search, bases, onChange }: ComparisonFiltersProps) {
  const texts = useMessages(comparisonMessages);
  const { baseLabel } = useMessages(basisMessages);
  const { lang } = useFormats();
  const lists = useReference();
  // The units that are looked at are no filter.
  const isChanged = (Object.keys(NOTHING_CHOSEN) as (keyof ComparisonSearch)[]).some(
    (field) => field !== 'unit' && field !== 'beside' && search[field] !== undefined,
  );
  const peers = search.peers === undefined ? [] : [`${texts.peers}: ${texts.peerNames[search.peers]}`];
  const base = filters.base === 'AS_OF_EVENT' ? [] : [`${baseLabel}: ${baseName(filters.base, lang)}`];
  return (
    <>
      <FilterForm
        label={texts.filters}
        clearLabel={texts.clear}
        canClear={isChanged}
        onClear={() => {
          onChange(NOTHING_CHOSEN);
        }}
      >
        <Matter filters={filters} onChange={onChange} />
        <Places {...{ filters, search, bases, onChange }} />
      </FilterForm>
      <FilterSummary
        chosen={{ topic: filters.topic, district: filters.district }}
        lists={lists}
        also={[
          `${texts.measure}: ${texts.measures[filters.measure]}`,
          `${texts.level}: ${texts.levels[filters.level]}`,
          ...peers,
          ...base,
        ]}
      />
    </>
  );
}

/** Another map or level has other units: those chosen before are not among them. */
const ANEW = { unit: undefined, beside: undefined } as const;

function Matter({ filters, onChange }: Pick<ComparisonFiltersProps, 'filters' | 'onChange'>) {
  const texts = useMessages(comparisonMessages);
  const { lang } = useFormats();
  const { topics } = useReference();
  return (
    <>
      <Choice
        label={texts.measure}
        value={filters.measure}
        choices={COMPARED_MEASURES.map((value) => ({ value, label: texts.measures[value] }))}
        onChange={(measure) => {
          onChange({ measure });
        }}
      />
      <Choice
        label={texts.level}
        value={filters.level}
        choices={LEVELS.map((value) => ({ value, label: texts.levels[value] }))}
        onChange={(level) => {
          onChange({ ...ANEW, level, district: undefined });
        }}
      />
      <PeriodChoice
        label={texts.period}
        period={filters.period}
        onChange={(period) => {
          onChange({ period });
        }}
      />
      <Choice
        label={texts.topic}
        room="topics"
        all={texts.all}
        value={filters.topic}
        choices={topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) }))}
        onChange={(topic) => {
          onChange({ topic });
        }}
      />
    </>
  );
}

function Places({ filters, search, bases, onChange }: ComparisonFiltersProps) {
  const texts = useMessages(comparisonMessages);
  const { lang } = useFormats();
  const { districts } = useReference();
  return (
    <>
      {filters.level === 'COMMUNE' && (
        <Choice
          label={texts.district}
          all={texts.all}
          value={filters.district}
          choices={districts.map(({ code, label }) => ({ value: code, label }))}
          onChange={(district) => {
            onChange({ ...ANEW, district });
          }}
        />
      )}
      <Choice
        label={texts.peers}
        all={texts.all}
        value={search.peers}
        choices={PEERS.map((value) => ({ value, label: texts.peerNames[value] }))}
        onChange={(peers) => {
          onChange({ peers });
        }}
      />
      <Choice
        label={texts.base}
        room="bases"
        value={filters.base}
        choices={['AS_OF_EVENT', ...bases.map(({ id }) => id)].map((id) => ({
          value: id,
          label: upperFirst(baseName(id, lang)),
        }))}
        onChange={(base) => {
          onChange({ ...ANEW, base, district: undefined });
        }}
      />
    </>
  );
}

const NOTHING_CHOSEN = {
  ...{ measure: undefined, level: undefined, period: undefined, topic: undefined, base: undefined },
  ...{ district: undefined, peers: undefined, unit: undefined, beside: undefined },
} satisfies Record<keyof ComparisonSearch, undefined>;
