import { skipToken, useQuery } from '@apollo/client/react';
import { helpParts } from '../../features/help/help-entries.ts';
import { HelpCatalogueDocument, SearchUnitsDocument, type ViewerPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { PAGES } from '../pages.ts';
import { shellMessages } from '../shell.messages.ts';
import type { SearchOption } from './rank-options.ts';

/** What can be found: the viewer's pages, the units of the newest data, and everything the help explains. */
export function useOptions(viewer: ViewerPartsFragment): SearchOption[] {
  const texts = useMessages(shellMessages);
  const formats = useFormats();
  // An administrator sees no figures: a unit would lead nowhere.
  const seesFigures = viewer.role !== 'ADMINISTRATOR';
  const units = useQuery(
    SearchUnitsDocument,
    seesFigures ? { variables: { lang: API_LANG[formats.lang] } } : skipToken,
  );
  const catalogue = useQuery(HelpCatalogueDocument);
  const areas = units.data?.areaUnits ?? [];
  const districts = new Map(areas.flatMap(({ district }) => (district ? [[district.id, district.label]] : [])));
  const pages = [
    ...PAGES.filter(({ isFor }) => isFor?.(viewer) ?? true),
    ...([
      { to: '/help', text: 'help' },
      { to: '/accessibility', text: 'accessibility' },
      { to: '/account', text: 'ownAccount' },
    ] as const),
  ];
  return [
    ...pages.map(({ to, text }) => ({ id: to, kind: 'page' as const, label: texts[text], detail: '' })),
    ...[...districts].map(([id, label]) => ({ id, kind: 'district' as const, label, detail: '' })),
    ...areas.map(({ unit, district }) => ({
      id: unit.id,
      kind: 'commune' as const,
      label: unit.label,
      detail: district?.label ?? '',
    })),
    ...helpParts(catalogue.data?.catalogue, formats).flatMap(({ entries }) =>
      entries.map(({ id, term, also }) => ({ id, kind: 'help' as const, label: term, detail: also })),
    ),
  ];
}
