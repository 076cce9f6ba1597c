import { useViewMode } from '../../components/view-mode.ts';
import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mostSilentRows } from './most-silent-rows.ts';
import { placesMessages } from './places.messages.ts';
import type { Silence } from './tile-look.ts';
import classes from './places-map.module.css';

const SHOWN = 8;

interface MostSilentProps {
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly silences: ReadonlyMap<string, Silence>;
  readonly topics: number;
  readonly onPick: (unit: string) => void;
}

/** Beside the map until a commune is chosen: where to look first. */
export function MostSilent({ areas, silences, topics, onPick }: MostSilentProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { hasTools } = useViewMode();
  const blind = mostSilentRows(areas, silences);
  const worst = blind.slice(0, SHOWN);
  return (
    <div className={`${classes.detail ?? ''} ${blind.length === 0 ? 'screen-only' : ''}`}>
      {hasTools && <p className="screen-only">{texts.pickHint}</p>}
      {worst.length > 0 && (
        <>
          <h4 className={classes.most}>{texts.most}</h4>
          <p>{texts.mostOf(formats.number(worst.length), formats.number(blind.length))}</p>
          <ol className={classes.silent}>
            {worst.map(({ area, topicsBlind }) => (
              <li key={area.unit.id}>
                {hasTools ? (
                  <button
                    type="button"
                    onClick={() => {
                      onPick(area.unit.id);
                    }}
                  >
                    {area.unit.label}
                  </button>
                ) : (
                  <strong>{area.unit.label}</strong>
                )}
                <span>{texts.mostCount(formats.number(topicsBlind), formats.number(topics))}</span>
                <small>{area.district?.label}</small>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
