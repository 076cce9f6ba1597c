import { useQuery } from '@apollo/client/react';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { ReferenceDocument } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ObservanceFilters } from './observance-questions.ts';
import type { ObservancesSearch } from './observances-search.ts';
import { observanceMessages } from './observances.messages.ts';

interface ObservanceFilterBarProps {
  readonly filters: ObservanceFilters;
  readonly onChange: (part: Partial<ObservancesSearch>) => void;
}

/** Year and district; each choice goes straight into the address. */
export function ObservanceFilterBar({ filters, onChange }: ObservanceFilterBarProps) {
  const texts = useMessages(observanceMessages);
  const lang = useLang();
  const { dataFrom } = useViewer();
  const { year, district } = filters;
  const on = `${String(year)}-12-31`;
  const { data, previousData } = useQuery(ReferenceDocument, { variables: { on, lang: filters.lang } });
  const lists = referenceOf(data ?? previousData, lang);
  return (
    <>
      <FilterForm
        label={texts.filters}
        clearLabel={texts.clear}
        canClear={district !== undefined}
        onClear={() => {
          onChange({ district: undefined });
        }}
      >
        <SelectField
          label={texts.year}
          value={String(year)}
          onChange={(chosen) => {
            onChange({ year: chosen, district: undefined });
          }}
        >
          {yearsOf(year, dataFrom ?? null).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
        <Choice
          label={texts.district}
          all={texts.all}
          value={district}
          choices={lists.districts.map(({ code, label }) => ({ value: code, label }))}
          onChange={(chosen) => {
            onChange({ district: chosen });
          }}
        />
      </FilterForm>
      <FilterSummary chosen={{ district }} lists={lists} />
    </>
  );
}

/** From the first year with data to the next year, whose observances are to be planned; the chosen one in any case. */
function yearsOf(chosen: number, dataFrom: string | null): string[] {
  const next = new Date().getFullYear() + 1;
  const first = Math.min(dataFrom === null ? next - 1 : Number(dataFrom.slice(0, 4)), chosen);
  return Array.from({ length: Math.max(next, chosen) - first + 1 }, (_, index) => String(first + index)).toReversed();
}
