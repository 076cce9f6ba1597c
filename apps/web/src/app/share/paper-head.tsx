import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import type { PageToolsProps } from '../../components/page-tools.tsx';
import { useOnPaper } from '../../components/use-on-paper.ts';
import { basisParts } from '../../figures/basis.ts';
import type { EvidencePartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { shellMessages } from '../shell.messages.ts';
import { pageToolsMessages } from './page-tools.messages.ts';
import classes from './paper-head.module.css';

/** Beneath the title of a page that is printed by itself: period, map of units, as of when, when it was printed, and what the foot of the page says on screen. */
export function PaperHead({ search }: Pick<PageToolsProps, 'search'>) {
  const texts = useMessages(pageToolsMessages);
  const { foot } = useMessages(shellMessages);
  const formats = useFormats();
  const client = useApolloClient();
  const { defaultPeriod } = useViewer();
  if (!useOnPaper()) return null;
  const evidence = evidenceShown(client);
  const period = 'period' in search && typeof search.period === 'string' ? search.period : defaultPeriod;
  const rests = evidence ? basisParts(evidence, period, formats) : [formats.period(period)];
  return (
    <p data-paper-head className={classes.head}>
      {[...rests, texts.printed(formats.dateTime(new Date().toISOString()))].join(' · ')}. {foot}
    </p>
  );
}

/** What the figures on the page rest on, from the answers that it shows: another question would come too late for the sheet. */
function evidenceShown(client: ApolloClient): EvidencePartsFragment | null {
  const answers = [...client.getObservableQueries('active').values()].flatMap((query) =>
    Object.values((query.getCurrentResult().data ?? {}) as Readonly<Record<string, unknown>>),
  );
  return answers.map(evidenceOf).find((evidence) => evidence !== null) ?? null;
}

function evidenceOf(answer: unknown): EvidencePartsFragment | null {
  if (typeof answer !== 'object' || answer === null || !('evidence' in answer)) return null;
  const { evidence } = answer;
  const isWhole = typeof evidence === 'object' && evidence !== null && 'recordedUpTo' in evidence && 'base' in evidence;
  return isWhole ? (evidence as EvidencePartsFragment) : null;
}
