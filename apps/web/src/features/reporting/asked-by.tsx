import { TextField } from '../../components/text-field.tsx';
import { topicName } from '../../figures/names.ts';
import type { RequestHelpQuery } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { OneOf, SomeOf } from './fields.tsx';
import { requestFormMessages } from './request-form.messages.ts';

interface Asked {
  readonly requester: string;
  readonly basis: string;
  readonly topics: readonly string[];
}

interface AskedByProps {
  readonly help: RequestHelpQuery;
  readonly draft: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
}

/** Who asks, on what document, about which topics: the same for one request and for those of a schedule. */
export function AskedBy({ help, draft, onChange }: AskedByProps) {
  const words = useMessages(requestFormMessages);
  const lang = useLang();
  const topics = help.catalogue.codes.filter(({ list }) => list === 'topic');
  const put = (name: 'requester' | 'basis') => (value: string) => {
    onChange({ [name]: value });
  };
  return (
    <>
      <OneOf
        label={words.requester}
        value={draft.requester}
        options={help.requestHelp.requesters.map((body) => ({ value: body.id, label: body[lang] }))}
        onChange={put('requester')}
      />
      <TextField label={words.basis} hint={words.basisHint} value={draft.basis} required onChange={put('basis')} />
      <SomeOf
        legend={words.topics}
        options={topics.map((topic) => ({
          value: topic.code,
          label: topicName({ code: topic.code, label: topic[lang] }, lang),
        }))}
        values={draft.topics}
        onChange={(chosen) => {
          onChange({ topics: chosen });
        }}
      />
    </>
  );
}
