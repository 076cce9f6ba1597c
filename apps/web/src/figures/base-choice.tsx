import { Choice } from '../components/choice.tsx';
import { useMessages } from '../language/language-context.tsx';
import { basisMessages } from './basis.messages.ts';
import { named, upperFirst } from './names.ts';

interface BaseChoiceProps {
  readonly bases: readonly { readonly id: string }[];
  readonly base: string | undefined;
  readonly onChange: (base: string | undefined) => void;
}

/** The map of administrative units that figures are told on; each activity's own day unless one is chosen. */
export function BaseChoice({ bases, base, onChange }: BaseChoiceProps) {
  const texts = useMessages(basisMessages);
  return (
    <Choice
      label={texts.baseLabel}
      room="bases"
      all={upperFirst(texts.bases.AS_OF_EVENT)}
      value={base}
      choices={bases.map(({ id }) => ({ value: id, label: named(texts.bases, id) ?? id }))}
      onChange={onChange}
    />
  );
}
