import { createContext, useContext } from 'react';
import type { Method } from '../components/chart-foot.tsx';
import type { AreaUnitPartsFragment, Measure, ReferenceQuery } from '../gql/graphql.ts';
import type { Lang } from '../language/lang.ts';
import { useLang } from '../language/language-context.tsx';

interface Choice {
  readonly code: string;
  readonly label: string;
}
interface Observance {
  readonly label: string;
  /** Its days in each year, MM-DD..MM-DD; null where it has none. */
  readonly window: string | null | undefined;
}

/** Lists that name what the figures only code: topics, districts, classes, methods, and the communes of the map. */
export interface Reference {
  readonly topics: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly areaClasses: readonly Choice[];
  /** Bodies that act or ask for reports. */
  readonly actors: readonly Choice[];
  readonly areas: readonly AreaUnitPartsFragment[];
  /** Classes that rest on a stand-in for an official list. */
  readonly proxies: ReadonlySet<string>;
  /** The maps of administrative units, each with the day from which it was in force. */
  readonly bases: ReferenceQuery['catalogue']['bases'];
  readonly observances: readonly Observance[];
  readonly measures: ReferenceQuery['catalogue']['measures'];
}

/** Empty lists until the answer is there: the figures need not wait for their names. */
export function referenceOf(answer: ReferenceQuery | undefined, lang: Lang): Reference {
  const codes = answer?.catalogue.codes ?? [];
  const areas = answer?.areaUnits ?? [];
  const choices = (list: string) =>
    codes
      .filter((code) => code.list === list)
      .map(({ code, window, ...names }) => ({ code, label: names[lang], window }));
  const districts = new Map(
    areas.flatMap(({ district }) =>
      district ? [[district.id, { code: district.id, label: district.label }] as const] : [],
    ),
  );
  const proxies = areas.flatMap(({ areaClasses }) =>
    areaClasses.filter(({ status }) => status === 'proxy').map(({ areaClass }) => areaClass.code),
  );
  return {
    topics: choices('topic'),
    areaClasses: choices('area_class'),
    actors: choices('actor'),
    districts: [...districts.values()],
    areas,
    proxies: new Set(proxies),
    bases: answer?.catalogue.bases ?? [],
    observances: choices('observance'),
    measures: answer?.catalogue.measures ?? [],
  };
}

const ReferenceContext = createContext<Reference>(referenceOf(undefined, 'vi'));
export const ReferenceProvider = ReferenceContext.Provider;

export function useReference(): Reference {
  return useContext(ReferenceContext);
}

/** How the named measures are computed, from the catalogue. */
export function useMethods(measures: readonly Measure[]): Method[] {
  const lang = useLang();
  const reference = useReference();
  return measures.flatMap((measure) =>
    reference.measures
      .filter((info) => info.measure === measure)
      .map((info) => ({
        term: info.measure,
        name: info[lang],
        definition: lang === 'vi' ? info.definitionVi : info.definition,
        source: info.source,
      })),
  );
}
