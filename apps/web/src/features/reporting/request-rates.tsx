import type { RequestPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { requestMessages } from './requests.messages.ts';
import classes from './reporting.module.css';

/** Completeness and timeliness with what they are shares of. */
export function RequestRates({ request }: { readonly request: RequestPartsFragment }) {
  const texts = useMessages(requestMessages);
  const { completeness, timeliness, accepted, onTime, expected } = request;
  return (
    <div className={classes.rates}>
      <Rate name={texts.completeness} share={completeness ?? null} part={accepted} whole={expected} />
      <Rate name={texts.timeliness} share={timeliness ?? null} part={onTime} whole={expected} />
    </div>
  );
}

interface RateProps {
  readonly name: string;
  readonly share: number | null;
  readonly part: number;
  readonly whole: number;
}

function Rate({ name, share, part, whole }: RateProps) {
  const texts = useMessages(requestMessages);
  const formats = useFormats();
  return (
    <div className={classes.rate}>
      <span>{name}</span>
      <strong>{share === null ? '–' : formats.share(share)}</strong>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: share === null ? '0' : `${(share * 100).toFixed(1)}%` }} />
      </span>
      <small>{texts.of(formats.number(part), formats.number(whole))}</small>
    </div>
  );
}
