import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { periodRange } from '../../figures/basis.ts';
import {
  BroadcastsToRepeatDocument,
  ReportInHandDocument,
  type BroadcastsToRepeatQuery,
  type PeriodInput,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import type { Help } from './draft.ts';
import { isFilled } from './filled-rows.ts';
import { gridSteps, MOST_ROWS, type GridRow } from './grid-state.ts';
import { nearMonths } from './near-months.ts';
import { newUuid } from '../../components/new-uuid.ts';
import { repeatMessages } from './repeat.messages.ts';
import { carriedRow } from './carried-row.ts';
import type { GridWork } from './use-grid.ts';
import classes from './grid.module.css';

type Answer = BroadcastsToRepeatQuery['broadcastsToRepeat'];

interface Outcome {
  readonly answer: Answer;
  readonly brought: number;
  readonly inTable: number;
  /** Found no room. */
  readonly left: number;
}

/** The broadcasts of the period before as rows to be checked; none is saved by it. */
export function RepeatBroadcasts({ help, work }: { readonly help: Help; readonly work: GridWork }) {
  const texts = useMessages(repeatMessages);
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const periods = usePeriods(help);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<unknown>(null);
  const period = periods.find(({ value }) => value === chosen) ?? periods[0];
  const bring = async () => {
    if (!period) return;
    setAsking(true);
    setError(null);
    try {
      const variables = { period: period.period, lang };
      const query = BroadcastsToRepeatDocument;
      const { data } = await client.query({ query, variables, fetchPolicy: 'network-only' });
      if (data) setOutcome(putIn(data.broadcastsToRepeat, work));
    } catch (failure) {
      setError(failure);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={classes.repeat}>
      <p className={classes.hint}>{texts.hint}</p>
      <div className={classes.actions}>
        <SelectField label={texts.period} value={period?.value ?? ''} onChange={setChosen}>
          {periods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <ActionButton disabled={isAsking || !period} onClick={() => void bring()}>
          {isAsking ? texts.bringing : texts.bring}
        </ActionButton>
      </div>
      {error !== null && <FailureNotice error={error} />}
      {outcome && <Told {...outcome} />}
    </div>
  );
}

function Told({ answer, brought, inTable, left }: Outcome) {
  const texts = useMessages(repeatMessages);
  const formats = useFormats();
  const source = formats.range(answer.sourceFrom, answer.sourceTo);
  const told = [
    ...([
      ['recorded', answer.recorded],
      ['inTable', inTable],
      ['notYet', answer.notYet],
    ] as const),
    ...([
      ['notInForce', answer.notInForce],
      ['tooMany', answer.tooMany + left],
    ] as const),
  ];
  return (
    <Notice kind="info" title={brought === 0 ? texts.none(source) : texts.brought(formats.number(brought), source)}>
      {told.map(([what, count]) => count > 0 && <p key={what}>{texts[what](formats.number(count))}</p>)}
    </Notice>
  );
}

interface PeriodOption {
  readonly value: string;
  readonly label: string;
  readonly period: PeriodInput;
}

/** The period of the report in hand first, where there is one. */
function usePeriods({ defaultDate }: Help): readonly PeriodOption[] {
  const texts = useMessages(repeatMessages);
  const formats = useFormats();
  const { report } = useSearch({ from: '/entry' });
  const { data } = useQuery(ReportInHandDocument, report === undefined ? skipToken : { variables: { id: report } });
  const request = data?.submission.request;
  const months = nearMonths(defaultDate).map((code) => ({
    ...{ value: code, label: `${formats.period(code)} (${periodRange(code, formats)})` },
    period: { code },
  }));
  if (!request) return months;
  const { title, period, windowFrom: from, windowTo: to } = request;
  const label = texts.reportInHand(title, formats.range(from, to));
  // A request that has no period of its own is asked for by its days.
  const asked = period.startsWith('req:') ? { range: { from, to } } : { code: period };
  return [{ value: 'report', label, period: asked }, ...months];
}

function rowOf({ of, broadcastOn, cells, otherActors }: Answer['repeats'][number]): GridRow {
  return carriedRow(newUuid(), { of, source: { kind: 'broadcast', on: broadcastOn }, cells, otherActors });
}

function putIn(answer: Answer, work: GridWork): Outcome {
  const standing = new Set(work.grid.rows.flatMap(({ carried }) => (carried ? [carried.of] : [])));
  const fresh = answer.repeats.filter(({ of }) => !standing.has(of));
  const room = MOST_ROWS - work.grid.rows.filter(isFilled).length;
  const rows = fresh.slice(0, room).map(rowOf);
  if (rows.length > 0) work.setGrid((now) => gridSteps.bring(now, rows, isFilled));
  return {
    ...{ answer, brought: rows.length, left: fresh.length - rows.length },
    inTable: answer.repeats.length - fresh.length,
  };
}
