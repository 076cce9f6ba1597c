import { TextField } from '../../components/text-field.tsx';
import type { RequestHelpQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { OneOf } from './fields.tsx';
import { requestFormMessages } from './request-form.messages.ts';
import type { RequestDraft } from './request-draft.ts';
import type { DraftProps } from './request-draft.ts';
import classes from './reporting.module.css';

const SCHEMES = ['admin', 'cal', 'custom'] as const;

interface RequestDaysProps extends DraftProps {
  readonly help: RequestHelpQuery;
}

/** Which days a request is about, and when its reports are due. */
export function RequestDays(props: RequestDaysProps) {
  return (
    <>
      <Days {...props} />
      <Due {...props} />
    </>
  );
}

function Days({ help, draft, onChange }: RequestDaysProps) {
  const texts = useMessages(requestFormMessages);
  const formats = useFormats();
  const { scheme, period } = draft;
  const periods = help.requestHelp.periods.filter(({ code }) => code.startsWith(`${scheme}:`));
  return (
    <div className={classes.group}>
      <OneOf
        label={texts.days}
        value={scheme}
        options={SCHEMES.map((value) => ({ value, label: texts.schemes[value] }))}
        onChange={(value) => {
          onChange({ scheme: value as RequestDraft['scheme'], period: '' });
        }}
      />
      {scheme === 'custom' ? (
        <Window draft={draft} onChange={onChange} />
      ) : (
        <OneOf
          label={texts.period}
          value={period}
          none={texts.choose}
          options={periods.map((one) => ({
            value: one.code,
            label: `${formats.period(one.code)} (${formats.range(one.from, one.to)})`,
          }))}
          onChange={(code) => {
            onChange({ period: code });
          }}
        />
      )}
    </div>
  );
}

function Window({ draft, onChange }: DraftProps) {
  const texts = useMessages(requestFormMessages);
  return (
    <div className={classes.pair}>
      <TextField
        label={texts.from}
        type="date"
        required
        value={draft.from}
        onChange={(from) => {
          onChange({ from });
        }}
      />
      <TextField
        label={texts.to}
        type="date"
        required
        value={draft.to}
        onChange={(to) => {
          onChange({ to });
        }}
      />
    </div>
  );
}

function Due({ draft, onChange }: DraftProps) {
  const texts = useMessages(requestFormMessages);
  return (
    <div className={classes.pair}>
      <OneOf
        label={texts.due}
        value={draft.dueBy}
        options={(['days', 'day'] as const).map((value) => ({ value, label: texts.dueBy[value] }))}
        onChange={(value) => {
          onChange({ dueBy: value as RequestDraft['dueBy'] });
        }}
      />
      {draft.dueBy === 'day' ? (
        <TextField
          label={texts.dueDay}
          type="date"
          required
          value={draft.dueDay}
          onChange={(dueDay) => {
            onChange({ dueDay });
          }}
        />
      ) : (
        <TextField
          label={texts.dueDays}
          inputMode="numeric"
          required
          value={draft.dueDays}
          onChange={(dueDays) => {
            onChange({ dueDays });
          }}
        />
      )}
    </div>
  );
}
