import { Choice } from '../../components/choice.tsx';
import { topicName } from '../../figures/names.ts';
import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MAP_SHAPES, MAP_VIEWS, type MapShape, type MapView } from './map-views.ts';
import { placesMessages } from './places.messages.ts';
import type { OutlineSet } from './use-outline-set.ts';

export interface MapChange {
  readonly topic?: string | undefined;
  readonly view?: MapView | undefined;
  readonly shape?: MapShape | undefined;
  readonly unit?: string | undefined;
  readonly zoom?: string | undefined;
}

interface MapControlsProps {
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
  readonly topic: string | undefined;
  /** False where the page's own topic is that of the map. */
  readonly hasOwnTopic: boolean;
  readonly view: MapView;
  readonly outlines: OutlineSet | undefined;
  readonly shape: MapShape;
  readonly zoom: string | undefined;
  readonly onChange: (change: MapChange) => void;
}

/** What the map shows, on which topic, and of which district. */
export function MapControls({
  areas,
  topics,
  topic,
  hasOwnTopic,
  view,
  outlines,
  shape,
  zoom,
  onChange,
}: MapControlsProps) {
  const texts = useMessages(placesMessages);
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
      {hasOwnTopic && <TopicChoice topics={topics} topic={topic} view={view} onChange={onChange} />}
      {outlines && <ShapeChoice shape={shape} onChange={onChange} />}
      {districts.size > 0 && (
        <Choice
          label={texts.zoom}
          all={texts.wholeProvince}
          value={zoom}
          choices={[...districts].map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            onChange({ zoom: value });
          }}
        />
      )}
    </>
  );
}

function ShapeChoice({ shape, onChange }: Pick<MapControlsProps, 'shape' | 'onChange'>) {
  const texts = useMessages(placesMessages);
  return (
    <Choice
      label={texts.shape}
      value={shape}
      choices={MAP_SHAPES.map((value) => ({ value, label: texts.shapes[value] }))}
      onChange={(value) => {
        onChange({ shape: value });
      }}
    />
  );
}

function TopicChoice({
  topics,
  topic,
  view,
  onChange,
}: Pick<MapControlsProps, 'topics' | 'topic' | 'view' | 'onChange'>) {
  const texts = useMessages(placesMessages);
  const { lang } = useFormats();
  return (
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
  );
}
