import { useQuery } from '@apollo/client/react';
import { flagName, upperFirst } from '../../figures/names.ts';
import { EntryCodesDocument, EntryUnitsDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang } from '../../language/language-context.tsx';
import type { Draft, Help } from './draft.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen in the form, on the day that it tells of. */
export interface Lists {
  /** The lists have come; until then they are empty. */
  readonly isReady: boolean;
  codes(list: string): readonly Option[];
  readonly communes: readonly Option[];
  readonly districts: readonly Option[];
  readonly bodies: readonly Option[];
}

export function useLists(draft: Draft, help: Help): { readonly lists: Lists; readonly error: unknown } {
  const lang = useLang();
  const on = draft.date === '' ? help.defaultDate : draft.date;
  const codes = useQuery(EntryCodesDocument);
  const units = useQuery(EntryUnitsDocument, { variables: { on, lang: API_LANG[lang] } });
  const areas = (units.data ?? units.previousData)?.areaUnits ?? [];
  const held = heldCodes(draft);
  const listed = codes.data?.catalogue.codes ?? [];
  const own = help.communes === null ? null : new Set(help.communes);
  const districts = new Map(
    areas.flatMap(({ district }) => (district ? [[district.id, district.label] as const] : [])),
  );
  // A body stands for what it serves: the chosen communes, their districts, or the whole province.
  const chosen = new Set(draft.scope === 'district' ? draft.districts : draft.places.map(({ unit }) => unit));
  const above = areas.flatMap(({ unit, district }) => (chosen.has(unit.id) && district ? [district.id] : []));
  const local = new Set([...areas.map(({ unit }) => unit.id), ...districts.keys()]);
  const serves = (area: string) => own !== null || chosen.has(area) || above.includes(area) || isProvince(area, local);
  const bodies = help.bodies
    .filter((body) => isInForce(body, on))
    .filter(({ id, area }) => id === draft.organisation || serves(area));
  return {
    error: codes.error ?? units.error,
    lists: {
      isReady: codes.data !== undefined && areas.length > 0,
      codes: (list) =>
        listed
          .filter((code) => code.list === list && (isInForce(code, on) || held.has(code.code)))
          .map((code) => ({
            value: code.code,
            label: list === 'flag' ? flagName({ code: code.code, label: code[lang] }, lang) : upperFirst(code[lang]),
          })),
      communes: areas
        .filter(({ unit }) => own === null || own.has(unit.id))
        .map(({ unit, district }) => ({
          value: unit.id,
          label: own === null && district ? `${unit.label} – ${district.label}` : unit.label,
        })),
      districts: [...districts].map(([value, label]) => ({ value, label })),
      bodies: bodies.map((body) => ({ value: body.id, label: body[lang] })),
    },
  };
}

interface Dated {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

function isInForce({ validFrom, validTo }: Dated, on: string): boolean {
  return (validFrom ?? on) <= on && on <= (validTo ?? on);
}

/** What the draft holds already stays to be seen and taken out, also where it cannot be used on the day. */
function heldCodes(draft: Draft): ReadonlySet<string> {
  return new Set(
    Object.values(draft).flatMap((value: Draft[keyof Draft]): readonly string[] => {
      if (typeof value === 'string') return [value];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : Object.keys(value);
    }),
  );
}

// Codes of communes have five digits, those of districts three, that of the province two.
function isProvince(area: string, local: ReadonlySet<string>): boolean {
  return !local.has(area) && area.indexOf('@') === 2;
}
