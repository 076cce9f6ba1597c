import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { upperFirst } from '../../figures/names.ts';
import { ReferenceChoicesDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang } from '../../language/language-context.tsx';
import type { Option } from './form.types.ts';

/** What can be chosen in the forms: codes of a list, units of a map, the maps. */
export interface Choices {
  readonly codes: (list: string) => readonly Option[];
  readonly label: (list: string, code: string) => string;
  readonly units: readonly Option[];
  readonly bases: readonly Option[];
  readonly base: string;
  readonly chooseBase: (base: string) => void;
}

const NEWEST = 'LS_65';

export function useChoices(): Choices {
  const lang = useLang();
  const [base, chooseBase] = useState(NEWEST);
  const { data, previousData } = useQuery(ReferenceChoicesDocument, {
    variables: { base, lang: API_LANG[lang] },
  });
  const known = data ?? previousData;
  const codes = known?.catalogue.codes ?? [];
  const units = known?.areaUnits ?? [];
  const label = (list: string, code: string) =>
    upperFirst(codes.find((one) => one.list === list && one.code === code)?.[lang] ?? code);
  const districts = new Map(
    units.flatMap(({ district }) => (district ? [[district.id, district.label] as const] : [])),
  );
  return {
    label,
    codes: (list) =>
      codes.filter((one) => one.list === list).map((one) => ({ value: one.code, label: upperFirst(one[lang]) })),
    units: [
      ...units.map(({ unit, district }) => ({
        value: unit.id,
        label: district ? `${unit.label} – ${district.label}` : unit.label,
      })),
      ...[...districts].map(([value, name]) => ({ value, label: name })),
    ],
    bases: (known?.catalogue.bases ?? []).map(({ id, label: name }) => ({ value: id, label: name })),
    base,
    chooseBase,
  };
}
