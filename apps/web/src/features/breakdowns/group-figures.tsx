import { useQuery } from '@apollo/client/react';
import { Choice } from '../../components/choice.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { keyOf } from '../../figures/rows.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { GroupFiguresDocument, type GroupFiguresQuery } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { BreakdownFigure } from './breakdown-figure.tsx';
import { BreakdownFilters, type BreakdownChange } from './breakdown-filters.tsx';
import { BreakdownPage } from './breakdown-page.tsx';
import { groupQuestions, type BreakdownFilters as Filters } from './breakdown-questions.ts';
import type { GroupsSearch } from './breakdown-search.ts';
import { breakdownMessages } from './breakdown.messages.ts';
import { protectionText, unstatedShare } from './breakdown-findings.ts';
import { GroupMatrix } from './group-matrix.tsx';
import { groupsMessages } from './groups.messages.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import { memberRows, type MemberRow } from '../../figures/member-rows.ts';
import classes from './breakdowns.module.css';

interface GroupFiguresProps {
  readonly search: GroupsSearch;
  readonly onChange: (part: Partial<GroupsSearch>) => void;
}

/** Which target groups outreach has come to; what is hidden about them is shown as hidden. */
export function GroupFigures({ search, onChange }: GroupFiguresProps) {
  const texts = useMessages(groupsMessages);
  const { lang } = useFormats();
  const viewer = useViewer();
  const filters: Filters = {
    period: search.period ?? viewer.defaultPeriod,
    district: search.district,
    ...{ topic: undefined, channel: undefined, lang: API_LANG[lang] },
  };
  const { data, error, loading, refetch } = useQuery(GroupFiguresDocument, { variables: groupQuestions(filters) });
  const shown = useShownAnswer(data, filters);
  const change = ({ topic: _topic, channel: _channel, ...own }: BreakdownChange) => {
    onChange(own);
  };
  return (
    <BreakdownPage
      lead={texts.lead}
      tools={<PageTools page="/groups" search={search} />}
      filters={filters}
      error={data ? undefined : error}
      onRetry={() => void refetch()}
      choices={<BreakdownFilters filters={filters} onChange={change} />}
    >
      {shown && (
        <Figures answer={shown.answer} filters={shown.asked} group={search.group} busy={loading} onChange={change} />
      )}
    </BreakdownPage>
  );
}

interface FiguresProps {
  readonly answer: GroupFiguresQuery;
  readonly filters: Filters;
  readonly group: string | undefined;
  readonly busy: boolean;
  readonly onChange: (change: BreakdownChange) => void;
}

function Figures({ answer, filters, group, busy, onChange }: FiguresProps) {
  const texts = useMessages(groupsMessages);
  const { units } = useMessages(breakdownMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const variables = groupQuestions(filters);
  const groups = memberRows(answer.groups, 'TARGET_GROUP', ['ATTENDANCES', 'ACTIVITIES'], formats);
  const unstated = unstatedShare(answer.groups, 'TARGET_GROUP', 'ATTENDANCES', formats);
  return (
    <>
      <p className={classes.protection}>{protectionText(answer.groups, filters.district, viewer, formats)}</p>
      <PageSection id="groups" title={texts.sections.groups}>
        <BreakdownFigure
          {...{ filters, busy, onChange }}
          name="groups"
          description={texts.groups}
          unit={units.attendances}
          result={answer.groups}
          query={variables.groups}
          dimension="TARGET_GROUP"
          measures={['ATTENDANCES', 'ACTIVITIES']}
          rows={groups.map((row) =>
            row.code === 'unspecified' && unstated !== null ? { ...row, note: texts.ofAll(unstated) } : row,
          )}
          also={unstated === null ? undefined : texts.unstated(unstated)}
        />
      </PageSection>
      <PageSection id="group-topics" title={texts.sections.topics}>
        <GroupMatrix result={answer.topics} query={variables.topics} {...{ filters, busy }} />
      </PageSection>
      <GroupPlaces {...{ answer, filters, group, busy, onChange }} members={groups.filter((row) => !isReserved(row))} />
    </>
  );
}

/** People of one group by district: a published breakdown, hidden cells included. */
function GroupPlaces({
  answer,
  filters,
  group,
  busy,
  onChange,
  members,
}: FiguresProps & { readonly members: readonly MemberRow[] }) {
  const texts = useMessages(groupsMessages);
  const { units, group: label } = useMessages(breakdownMessages);
  const formats = useFormats();
  const variables = groupQuestions(filters);
  const chosen = members.find(({ code }) => code === group) ?? members[0];
  if (!chosen) return null;
  const ofGroup = memberRows(
    answer.places,
    'DISTRICT',
    ['ATTENDANCES'],
    formats,
    (row) => keyOf(row, 'TARGET_GROUP')?.code === chosen.code,
  );
  return (
    <PageSection id="group-places" title={texts.sections.places}>
      <div className={`${classes.choice ?? ''} screen-only`}>
        <Choice
          label={label}
          value={chosen.code}
          choices={members.map(({ code, label: name }) => ({ value: code, label: name }))}
          onChange={(code) => {
            onChange({ group: code });
          }}
        />
      </div>
      <BreakdownFigure
        {...{ filters, busy, onChange, rows: ofGroup, group: chosen.code }}
        name="group-places"
        description={texts.places(chosen.label)}
        unit={units.attendances}
        result={answer.places}
        query={variables.places}
        dimension="DISTRICT"
        measures={['ATTENDANCES']}
      />
    </PageSection>
  );
}
