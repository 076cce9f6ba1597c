import { blankClass } from '../../components/blank-swatch.tsx';
import { Legend } from '../../components/legend.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import { topicName } from '../../figures/names.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { blindSpotMessages } from './blind-spots.messages.ts';
import type { ToldSpots } from './told-spots.ts';
import classes from './blind-spots.module.css';

interface CountBarsProps {
  readonly told: Pick<ToldSpots, 'counts' | 'isKnown'>;
  readonly chosen: string | undefined;
  readonly onPickTopic: (topic: string) => void;
}

/** One bar a topic: blind spots, unknowns and reached communes side by side; picking a topic filters the page. */
export function CountBars({ told: { counts, isKnown }, chosen, onPickTopic }: CountBarsProps) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  const unknownLabel = isKnown ? texts.unknown : texts.notDue;
  const unknownKind = isKnown ? 'missing' : 'not_known';
  return (
    <div className={classes.counts}>
      <Legend
        title={texts.counts}
        steps={isKnown ? [{ label: texts.blind, colour: 'var(--mark)' }] : []}
        blanks={[{ kind: unknownKind, label: unknownLabel }]}
      />
      <ul className={classes.bars}>
        {counts.map(({ topic, blind, unknown, reached }) => (
          <li key={topic.code}>
            <PickButton
              className={classes.pick}
              pressed={chosen === topic.code}
              onPick={() => {
                onPickTopic(topic.code);
              }}
            >
              {topicName(topic, formats.lang)}
            </PickButton>
            <span className={classes.bar} aria-hidden="true">
              <span className={classes.blind} style={{ flexGrow: blind }} />
              <span className={blankClass(unknownKind)} style={{ flexGrow: unknown }} />
              <span className={classes.reached} style={{ flexGrow: reached }} />
            </span>
            <span className={classes.figures}>
              {isKnown && <strong>{formats.number(blind)}</strong>}
              {isKnown && <span className="visually-hidden"> {texts.blind}, </span>}
              <span>{isKnown ? ` + ${formats.number(unknown)}` : formats.number(unknown)}</span>
              <span className="visually-hidden"> {unknownLabel}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
