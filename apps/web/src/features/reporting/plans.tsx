import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { failureOf } from '../../failure/failure.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { bodyName, upperFirst } from '../../figures/names.ts';
import {
  ObservancePlansDocument,
  SaveObservancePlanDocument,
  type ObservancePlansQuery,
  type PlanPartsFragment,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OneOf } from './fields.tsx';
import { planMessages } from './plans.messages.ts';
import { reportingMessages } from './reporting.messages.ts';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

type PlanTexts = (typeof planMessages)['vi'];

const FIRST_YEAR = 2023;
const READERS = new Set(['COMMITTEE', 'AUDITOR']);

/** The plan that each body owes for each observance of a year. */
export function Plans() {
  const texts = useMessages(planMessages);
  const words = useMessages(reportingMessages);
  const { dataTo } = useViewer();
  const search = useSearch({ from: '/reporting' });
  const navigate = useNavigate({ from: '/reporting' });
  const newest = Math.max(new Date().getFullYear(), FIRST_YEAR);
  const year = Number(search.year ?? (dataTo ?? String(newest)).slice(0, 4)) || newest;
  const { data, previousData, error, refetch } = useQuery(ObservancePlansDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const answer = data ?? previousData;
  const years = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, n) => String(newest - n));
  return (
    <section className={classes.section}>
      <p>{texts.lead}</p>
      <div className={classes.year}>
        <OneOf
          label={texts.year}
          value={String(year)}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value) => {
            void navigate({
              search: (before) => ({ ...before, year: value }),
              replace: true,
              resetScroll: false,
            });
          }}
        />
      </div>
      {error && !answer ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : answer ? (
        <ByObservance answer={answer} />
      ) : (
        <p role="status">{words.loading}</p>
      )}
    </section>
  );
}

function ByObservance({ answer: { observancePlans, catalogue } }: { readonly answer: ObservancePlansQuery }) {
  const texts = useMessages(planMessages);
  const formats = useFormats();
  const lang = useLang();
  const observances = [...new Set(observancePlans.map(({ observance }) => observance))];
  if (observances.length === 0) return <p>{texts.none}</p>;
  return observances.map((observance) => {
    const plans = observancePlans.filter((plan) => plan.observance === observance);
    const code = catalogue.codes.find((one) => one.list === 'observance' && one.code === observance);
    const issued = plans.filter(({ status }) => status === 'issued').length;
    return (
      <section key={observance} className={classes.section}>
        <h2>{upperFirst(code?.[lang] ?? observance)}</h2>
        <p className={classes.quiet}>{texts.count(formats.number(issued), formats.number(plans.length))}</p>
        <ul className={classes.rows}>
          {plans.map((plan) => (
            <PlanRow key={plan.organisation} plan={plan} />
          ))}
        </ul>
      </section>
    );
  });
}

function PlanRow({ plan }: { readonly plan: PlanPartsFragment }) {
  const texts = useMessages(planMessages);
  const formats = useFormats();
  const { role } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const name = bodyName(plan, formats.lang);
  return (
    <li>
      <div className={classes.row}>
        <span>{name}</span>
        <span className={classes.status} data-status={plan.status === 'issued' ? 'accepted' : plan.status}>
          {statusOf(plan, texts)}
        </span>
        <small>{issueOf(plan, formats)}</small>
        {!READERS.has(role ?? '') && (
          <ActionButton
            aria-expanded={isOpen}
            aria-label={`${texts.edit}: ${name}`}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {texts.edit}
          </ActionButton>
        )}
      </div>
      {isOpen && (
        <PlanForm
          plan={plan}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}

function statusOf({ status }: PlanPartsFragment, texts: PlanTexts): string {
  const names: Readonly<Record<string, string>> = texts.status;
  return names[status] ?? status;
}

function issueOf({ number, issuedOn }: PlanPartsFragment, formats: Formats): string {
  return [number ?? '', issuedOn ? formats.date(issuedOn) : ''].filter((part) => part !== '').join(', ');
}

/** What is typed stays when somebody else was first: theirs is shown beside it, and saving takes its place. */
function PlanForm({ plan, onDone }: { readonly plan: PlanPartsFragment; readonly onDone: () => void }) {
  const texts = useMessages(planMessages);
  const lang = useLang();
  const act = useAct();
  const [status, setStatus] = useState(plan.status);
  const [number, setNumber] = useState(plan.number ?? '');
  const [issuedOn, setIssuedOn] = useState(plan.issuedOn ?? '');
  const [opened] = useState(plan.version);
  const isMoved = plan.version !== opened;
  const isTold = act.error !== null && !(isMoved && failureOf(act.error, lang).code === 'CONFLICT');
  const isIssued = status === 'issued';
  const save = async () => {
    const { organisation, observance, year, version } = plan;
    const issue = isIssued ? { number: number === '' ? null : number, issuedOn } : { number: null, issuedOn: null };
    const input = { organisation, observance, year, version, status, ...issue };
    const data = await act.run(SaveObservancePlanDocument, () => ({ input }));
    if (data) onDone();
  };
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <OneOf
        label={texts.statusLabel}
        value={status}
        options={(['none', 'draft', 'issued'] as const).map((value) => ({ value, label: texts.status[value] }))}
        onChange={setStatus}
      />
      {isIssued && (
        <div className={classes.pair}>
          <TextField label={texts.number} value={number} onChange={setNumber} />
          <TextField label={texts.issuedOn} type="date" required value={issuedOn} onChange={setIssuedOn} />
        </div>
      )}
      {isMoved && <Theirs plan={plan} />}
      {isTold && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        <ActionButton type="submit" className={classes.primary} disabled={act.isBusy}>
          {isMoved ? texts.saveMine : texts.save}
        </ActionButton>
        {isMoved && <ActionButton onClick={onDone}>{texts.keepTheirs}</ActionButton>}
      </div>
    </form>
  );
}

function Theirs({ plan }: { readonly plan: PlanPartsFragment }) {
  const texts = useMessages(planMessages);
  const formats = useFormats();
  const issue = issueOf(plan, formats);
  return (
    <Notice kind="failure" title={texts.moved}>
      <p>
        {texts.theirs}: {statusOf(plan, texts)}
        {issue !== '' && `, ${issue}`}
      </p>
      <p>{texts.yours}</p>
    </Notice>
  );
}
