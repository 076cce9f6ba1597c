import { useViewMode } from '../../components/view-mode.ts';
import type { AreaUnitPartsFragment, BlindSpotPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { placesMessages } from './places.messages.ts';
import classes from './places-map.module.css';

const SHOWN = 8;

interface LongestSilencesProps {
  /** The answer on one topic, the longest silence first; known where reports were due. */
  readonly told: Pick<BlindSpotPartsFragment, 'units'> & { readonly isKnown: boolean };
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly onPick: (unit: string) => void;
}

/** The communes that wait longest for one topic; those whose reports are missing are not among them. */
export function LongestSilences({ told, areas, onPick }: LongestSilencesProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { anchors, hasTools } = useViewMode();
  const title = `${anchors}longest-silences`;
  const districtOf = new Map(areas.map(({ unit, district }) => [unit.id, district?.label]));
  const blind = told.units.filter(({ status }) => status === 'BLIND_SPOT');
  const shown = blind.slice(0, SHOWN);
  return (
    <section className={classes.detail} aria-labelledby={title}>
      <h4 id={title}>{texts.longest}</h4>
      <p>
        {blind.length === 0
          ? told.isKnown
            ? texts.longestNone
            : texts.findingNotDue
          : texts.longestOf(formats.number(shown.length), formats.number(blind.length))}
      </p>
      <ol className={classes.silent}>
        {shown.map(({ unit, daysSince, lastActivityOn }) => (
          <li key={unit.id}>
            {hasTools ? (
              <button
                type="button"
                onClick={() => {
                  onPick(unit.id);
                }}
              >
                {unit.label}
              </button>
            ) : (
              <strong>{unit.label}</strong>
            )}
            <span>
              {typeof daysSince === 'number' && typeof lastActivityOn === 'string'
                ? texts.since(formats.number(daysSince), formats.date(lastActivityOn))
                : texts.never}
            </span>
            <small>{districtOf.get(unit.id)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
