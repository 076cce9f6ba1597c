import { skipToken, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { lastDayOf } from '../../figures/period-window.ts';
import { ReportUnitsDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import type { ReportSearch } from './report-search.ts';
import classes from './issued-reports.module.css';

/** Roles that answer for the whole province: they name any unit, and see exact figures about sensitive groups. */
const WHOLE_PROVINCE: ReadonlySet<string> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** What the report is about: kept in the address. */
export function SubjectForm({ search, period }: { readonly search: ReportSearch; readonly period: string }) {
  const texts = useMessages(issuedReportsMessages);
  const { role, units, dataTo } = useViewer();
  const navigate = useNavigate({ from: '/reports' });
  const isWhole = WHOLE_PROVINCE.has(role ?? '');
  const ofProvince = useUnitsOn(isWhole ? (lastDayOf(period) ?? dataTo ?? null) : null);
  const choose = (part: ReportSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const choices = isWhole ? ofProvince : units.map(({ id, label }) => ({ value: id, label }));
  return (
    <form className={`${classes.form ?? ''} screen-only`} aria-label={texts.subject}>
      {search.request === undefined && (
        <PeriodChoice
          label={texts.period}
          period={period}
          schemes={['admin', 'cal']}
          onChange={(chosen) => {
            choose({ period: chosen });
          }}
        />
      )}
      {(isWhole || choices.length > 0) && (
        <Choice
          label={texts.unit}
          value={search.unit}
          choices={choices}
          all={isWhole ? texts.province : texts.own}
          onChange={(unit) => {
            choose({ unit });
          }}
        />
      )}
      {isWhole && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={search.groups === '1'}
            onChange={({ currentTarget }) => {
              choose({ groups: currentTarget.checked ? '1' : undefined });
            }}
          />
          {texts.withGroups}
        </label>
      )}
    </form>
  );
}

/** Districts while there are any, else communes. */
function useUnitsOn(on: string | null): readonly { readonly value: string; readonly label: string }[] {
  const formats = useFormats();
  const { data } = useQuery(
    ReportUnitsDocument,
    on === null ? skipToken : { variables: { on, lang: API_LANG[formats.lang] } },
  );
  const known = new Map(
    (data?.areaUnits ?? []).map(({ unit, district }) => [(district ?? unit).id, (district ?? unit).label]),
  );
  return [...known].map(([value, label]) => ({ value, label }));
}
