import { useQuery } from '@apollo/client/react';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { ReferenceDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { chosenPages, PACK_PAGES, type PackSearch } from './pack-search.ts';

interface Place {
  /** Chosen, and on the chosen map of units. */
  readonly district: string | undefined;
  /** Chosen, but of another map: no part can follow it. */
  readonly leftOut: string | null;
  /** Not known yet which of both it is. */
  readonly isOpen: boolean;
}

/** A district belongs to one map of units; an address written by hand may name one of another. */
export function placeOn(
  { base, district }: Pick<PackSearch, 'base' | 'district'>,
  districts: readonly { readonly code: string }[] | undefined,
): Place {
  if (district === undefined || base === undefined || base === OWN_DAY)
    return { district, leftOut: null, isOpen: false };
  if (districts === undefined) return { district: undefined, leftOut: null, isOpen: true };
  const isThere = districts.some(({ code }) => code === district);
  return isThere
    ? { district, leftOut: null, isOpen: false }
    : { district: undefined, leftOut: district, isOpen: false };
}

/** The choices of a pack with its period told, its pages as far as the reader may see them, and the names it uses. */
export function usePack(search: PackSearch) {
  const { lang } = useFormats();
  const { mayReadRecords, defaultPeriod, dataTo } = useViewer();
  const offered = PACK_PAGES.filter((page) => page !== 'reporting' || mayReadRecords);
  const period = search.period ?? defaultPeriod;
  const on = periodEnd({ period, dataTo: dataTo ?? null });
  const reference = useQuery(ReferenceDocument, {
    variables: { on, lang: API_LANG[lang], base: search.base ?? OWN_DAY },
  });
  useSessionEnd(reference.error);
  const lists = referenceOf(reference.data ?? reference.previousData, lang);
  const place = placeOn(search, reference.data && lists.districts);
  const whole = { ...search, period, district: place.district };
  return { whole, offered, pages: chosenPages(search.pages, offered), lists, ...place };
}
