import { flagName, upperFirst, topicName } from '../../figures/names.ts';
import type { Dimension, ExploreListsQuery, Measure } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { PickerChoice } from './code-picker.tsx';
import { FILTERS, type FilterField } from './explore-lists.ts';

type Catalogue = ExploreListsQuery['catalogue'];

/** Names of what can be asked, in the reader's language; a code stands for itself until the lists are there. */
export function namesOf(answer: ExploreListsQuery | undefined, formats: Formats) {
  const { lang } = formats;
  const catalogue: Partial<Catalogue> = answer?.catalogue ?? {};
  return {
    measure: (measure: Measure) => catalogue.measures?.find((info) => info.measure === measure)?.[lang] ?? measure,
    unit: (measure: Measure) => {
      const info = catalogue.measures?.find((candidate) => candidate.measure === measure);
      return (lang === 'vi' ? info?.unit : info?.unitEn) ?? '';
    },
    dimension: (dimension: Dimension) =>
      catalogue.dimensions?.find((info) => info.dimension === dimension)?.[lang] ?? dimension,
    choices: (field: FilterField) => choicesOf(answer, field, formats),
    /** Codes of a dimension in the order of its list. */
    order: (dimension: Dimension) => {
      const list = dimension.toLowerCase();
      return (catalogue.codes ?? []).filter((code) => code.list === list).map(({ code }) => code);
    },
  };
}

export type ExploreNames = ReturnType<typeof namesOf>;

function nameOf(
  field: FilterField,
  code: { readonly code: string; readonly label: string },
  lang: Formats['lang'],
): string {
  if (field === 'topic') return topicName(code, lang);
  return field === 'flag' ? flagName(code, lang) : upperFirst(code.label);
}

function choicesOf(answer: ExploreListsQuery | undefined, field: FilterField, { lang }: Formats): PickerChoice[] {
  const areas = answer?.areaUnits ?? [];
  if (field === 'commune') {
    return areas.map(({ unit, district }) => ({
      value: unit.id,
      label: district ? `${unit.label} (${district.label})` : unit.label,
    }));
  }
  if (field === 'district') {
    const districts = new Map(areas.flatMap(({ district }) => (district ? [[district.id, district.label]] : [])));
    return [...districts].map(([value, label]) => ({ value, label }));
  }
  const list = FILTERS.find((filter) => filter.field === field)?.list ?? null;
  return (answer?.catalogue.codes ?? [])
    .filter((code) => code.list === list)
    .map((code) => {
      const label = code[lang];
      return {
        value: code.code,
        label: nameOf(field, { code: code.code, label }, lang),
      };
    });
}
