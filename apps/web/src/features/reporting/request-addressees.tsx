import { useQuery } from '@apollo/client/react';
import { RequestUnitsDocument, type RequestHelpQuery } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { OneOf, SomeOf, type Option } from './fields.tsx';
import { requestFormMessages } from './request-form.messages.ts';
import type { RequestDraft } from './request-draft.ts';

type Whom = Pick<RequestDraft, 'whom' | 'units'>;

interface RequestAddresseesProps {
  readonly help: RequestHelpQuery;
  readonly draft: Whom;
  /** Units are those of this day. */
  readonly on: string;
  readonly onChange: (part: Partial<Whom>) => void;
  /** Choices beside those that every request has. */
  readonly also?: readonly Option[];
}

/** Whom a request is sent to: as the directive says, every commune, or those chosen. */
export function RequestAddressees({ help, draft, on, onChange, also = [] }: RequestAddresseesProps) {
  const texts = useMessages(requestFormMessages);
  const options = [
    ...help.requestHelp.directives.map(({ id, symbol }) => ({
      value: `directive:${id}`,
      label: texts.whom.directive(symbol),
    })),
    { value: 'all', label: texts.whom.all },
    { value: 'chosen', label: texts.whom.chosen },
    ...also,
  ];
  return (
    <>
      <OneOf
        label={texts.addressees}
        value={draft.whom}
        options={options}
        onChange={(whom) => {
          onChange({ whom });
        }}
      />
      {draft.whom === 'chosen' && <Units draft={draft} on={on} onChange={onChange} />}
    </>
  );
}

function Units({ draft, on, onChange }: Omit<RequestAddresseesProps, 'help' | 'also'>) {
  const texts = useMessages(requestFormMessages);
  const lang = API_LANG[useLang()];
  const { data } = useQuery(RequestUnitsDocument, { variables: { on, lang } });
  const units = data?.areaUnits ?? [];
  const districts = new Map(
    units.flatMap(({ district }) => (district ? [[district.id, district.label] as const] : [])),
  );
  const options = [
    ...[...districts].map(([value, label]) => ({ value, label })),
    ...units.map(({ unit, district }) => ({
      value: unit.id,
      label: district ? `${unit.label} (${district.label})` : unit.label,
    })),
  ];
  return (
    <SomeOf
      legend={texts.whom.chosen}
      options={options}
      values={draft.units}
      onChange={(chosen) => {
        onChange({ units: chosen });
      }}
    />
  );
}
