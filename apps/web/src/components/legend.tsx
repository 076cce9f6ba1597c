import { useMessages } from '../language/language-context.tsx';
import { blankClass, type BlankKind } from './blank-swatch.tsx';
import { componentMessages } from './components.messages.ts';
import classes from './legend.module.css';

export interface LegendStep {
  readonly label: string;
  readonly colour: string;
}
export interface LegendBlank {
  readonly label: string;
  readonly kind: BlankKind;
}

interface LegendProps {
  readonly title: string;
  readonly steps: readonly LegendStep[];
  /** Only the kinds of blank that occur, or may occur, on the chart. */
  readonly blanks?: readonly LegendBlank[];
}

/** Steps of a colour scale and kinds of blank, each swatch beside its meaning. */
export function Legend({ title, steps, blanks = [] }: LegendProps) {
  const texts = useMessages(componentMessages);
  return (
    <div className={classes.legend} role="group" aria-label={texts.legend}>
      <span className={classes.title} data-picture-text>
        {title}
      </span>
      <ul className={classes.items}>
        {steps.map((step) => (
          <li key={step.label}>
            <span className={classes.swatch} style={{ background: step.colour }} data-swatch="step" />
            <span data-picture-text>{step.label}</span>
          </li>
        ))}
        {blanks.map((blank) => (
          <li key={blank.label}>
            <span className={`${classes.swatch ?? ''} ${blankClass(blank.kind)}`} data-swatch={blank.kind}>
              {blank.kind === 'not_applicable' ? '–' : ''}
            </span>
            <span data-picture-text>{blank.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
