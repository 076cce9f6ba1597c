import { Choice } from '../../components/choice.tsx';
import { topicName } from '../../figures/names.ts';
import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MAP_VIEWS, type MapView } from './map-views.ts';
import { placesMessages } from './places.messages.ts';

export interface MapChange {
  readonly topic?: string | undefined;
  readonly view?: MapView | undefined;
  readonly unit?: string | undefined;
  readonly zoom?: string | undefined;
}

interface MapControlsProps {
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
  readonly topic: string | undefined;
  readonly view: MapView;
  readonly zoom: string | undefined;
  readonly onChange: (change: MapChange) => void;
}

/** What the map shows, on which topic, and of which district. */
export function MapControls({ areas, topics, topic, view, zoom, onChange }: MapControlsProps) {
  const texts = useMessages(placesMessages);
  const { lang } = useFormats();
  const districts = new Map(
    areas.flatMap(({ district }) => (district ? [[district.id, district.label] as const] : [])),
  );
  return (
    <>
      <Choice
        label={texts.view}
        value={view}
        choices={MAP_VIEWS.map((value) => ({ value, label: texts.views[value] }))}
        onChange={(value) => {
          onChange({ view: value });
        }}
      />
      <Choice
        label={texts.topic}
        all={view === 'topics' ? texts.everyTopic : texts.anyTopic}
        disabled={view === 'topics'}
        value={view === 'topics' ? undefined : topic}
        choices={topics.map((key) => ({ value: key.code, label: topicName(key, lang) }))}
        onChange={(value) => {
          onChange({ topic: value });
        }}
      />
      <Choice
        label={texts.zoom}
        all={texts.wholeProvince}
        value={zoom}
        choices={[...districts].map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          onChange({ zoom: value });
        }}
      />
    </>
  );
}
