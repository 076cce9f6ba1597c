import type { ReportPartsFragment } from '../../gql/graphql.ts';
import { useLang } from '../../language/language-context.tsx';
import classes from './reporting.module.css';

/** Why a report waits, in words. */
export function WaitingText({ waiting }: { readonly waiting: ReportPartsFragment['waitingFor'] }) {
  return <p className={classes.waiting}>{useLang() === 'vi' ? waiting.sentenceVi : waiting.sentenceEn}</p>;
}
