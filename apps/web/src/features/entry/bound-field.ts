import type { Draft } from './draft.ts';
import type { FormPart } from './entry-form.tsx';

type NamesOf<Value> = { [Name in keyof Draft]: Draft[Name] extends Value ? Name : never }[keyof Draft];

/** Value, fault and way back into the draft of a field that holds one text. */
export function textField({ draft, change, errorOf }: FormPart, name: NamesOf<string>) {
  return {
    field: name,
    value: draft[name],
    error: errorOf(name),
    onChange: (value: string) => {
      change({ [name]: value });
    },
  };
}

/** The same of a field that holds several codes. `field`: its name in faults, where that is another. */
export function listField(
  { draft, change, errorOf }: FormPart,
  name: NamesOf<readonly string[]>,
  field: string = name,
) {
  return {
    field,
    values: draft[name],
    error: errorOf(field),
    onChange: (values: readonly string[]) => {
      change({ [name]: values });
    },
  };
}
