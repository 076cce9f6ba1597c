import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { AlertGroupsDocument, type AlertState, type MonitoringRule } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import { FoundGroups } from './found-groups.tsx';
import { useAcknowledging } from './use-acknowledging.ts';

/** What is found while the page stands open comes by itself. */
const EVERY_MILLISECONDS = 30_000;
const ACKNOWLEDGES = new Set(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT']);

/** Alerts as they are told together, by rule and state from the address. */
export function AlertList() {
  const texts = useMessages(alertsMessages);
  const { lang } = useFormats();
  const { rule, state } = useAlertSearch();
  const mayAcknowledge = ACKNOWLEDGES.has(useViewer().role ?? '');
  const acknowledging = useAcknowledging();
  const filter = { state, rule, lang: lang === 'vi' ? 'VI' : 'EN' } as const;
  const { data, previousData, error, refetch } = useQuery(AlertGroupsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MILLISECONDS,
  });
  useSessionEnd(error);
  const groups = (data ?? previousData)?.alertGroups;
  return (
    <>
      <AlertFilters rule={rule} state={state} />
      {error && !groups && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !groups && <p role="status">{texts.loading}</p>}
      {acknowledging.error !== undefined && (
        <FailureNotice error={acknowledging.error} onRetry={() => void refetch()} />
      )}
      <Acknowledged known={acknowledging.known} />
      {groups && <FoundGroups groups={groups} state={state} acknowledging={mayAcknowledge ? acknowledging : null} />}
    </>
  );
}

function useAlertSearch(): { readonly rule: MonitoringRule | null; readonly state: AlertState } {
  const texts = useMessages(alertsMessages);
  const { rule, state } = useSearch({ from: '/alerts' });
  return {
    rule: isKeyOf(texts.rules, rule) ? rule : null,
    state: isKeyOf(texts.states, state) ? state : 'OPEN',
  };
}

function isKeyOf<Key extends string>(names: Readonly<Record<Key, string>>, key: string | undefined): key is Key {
  return key !== undefined && Object.hasOwn(names, key);
}

function AlertFilters({ rule, state }: { readonly rule: MonitoringRule | null; readonly state: AlertState }) {
  const texts = useMessages(alertsMessages);
  const navigate = useNavigate({ from: '/alerts' });
  const change = (changed: { readonly rule?: string | undefined; readonly state?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={rule !== null || state !== 'OPEN'}
      onClear={() => {
        change({ rule: undefined, state: undefined });
      }}
    >
      <Choice
        label={texts.rule}
        value={rule ?? undefined}
        choices={choicesOf(texts.rules)}
        all={texts.allRules}
        onChange={(chosen) => {
          change({ rule: chosen });
        }}
      />
      <Choice
        label={texts.state}
        value={state}
        choices={choicesOf(texts.states)}
        onChange={(chosen) => {
          change({ state: chosen === 'OPEN' ? undefined : chosen });
        }}
      />
    </FilterForm>
  );
}

function choicesOf<Value extends string>(names: Readonly<Record<Value, string>>) {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

/** Takes the focus: what was acknowledged has left the list. */
function Acknowledged({ known }: { readonly known: number | null }) {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (known !== null) said.current?.focus();
  }, [known]);
  if (known === null) return null;
  return (
    <p className={classes.said} role="status" tabIndex={-1} ref={said}>
      {texts.acknowledged(formats.number(known))}
    </p>
  );
}
