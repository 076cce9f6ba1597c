import { useState, type ReactNode } from 'react';
import { ActionButton } from '../action-button.tsx';
import { TextField } from '../text-field.tsx';

interface NamedThing {
  readonly id: string;
  readonly name: string;
  readonly mayChange: boolean;
}

interface NamedLineProps<Refusal extends string> {
  readonly thing: NamedThing;
  readonly texts: {
    readonly rename: string;
    readonly remove: string;
    readonly removeDo: string;
    readonly keepIt: string;
    readonly newName: string;
    readonly refusals: Readonly<Record<Refusal, string>>;
  };
  readonly work: {
    rename(id: string, name: string): Promise<Refusal | null | 'FAILED'>;
    remove(id: string): Promise<unknown>;
  };
  readonly classes: { readonly actions: string | undefined; readonly form?: string | undefined };
  /** What stands before renaming and deleting among the acts. */
  readonly use?: ReactNode;
  readonly children: ReactNode;
}

/** One thing of a list that people keep under names, with renaming and deleting in place. */
export function NamedLine<Refusal extends string>(props: NamedLineProps<Refusal>) {
  const { thing, texts, work, classes, use, children } = props;
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const act = (text: string, run: () => void) => ({
    ...{ 'aria-label': `${text}: ${thing.name}`, onClick: run, children: text },
  });
  const turn = (to: typeof doing) => () => {
    setDoing(doing === to ? null : to);
  };
  return (
    <li>
      {children}
      {(thing.mayChange || use !== undefined) && (
        <div className={classes.actions}>
          {use}
          {thing.mayChange && (
            <>
              <ActionButton aria-expanded={doing === 'rename'} {...act(texts.rename, turn('rename'))} />
              <ActionButton aria-expanded={doing === 'remove'} {...act(texts.remove, turn('remove'))} />
            </>
          )}
        </div>
      )}
      {doing === 'rename' && <Rename {...props} onDone={turn(null)} />}
      {doing === 'remove' && (
        <div className={classes.actions}>
          <ActionButton autoFocus {...act(texts.removeDo, () => void work.remove(thing.id))} />
          <ActionButton onClick={turn(null)}>{texts.keepIt}</ActionButton>
        </div>
      )}
    </li>
  );
}

function Rename<Refusal extends string>({
  thing,
  texts,
  work,
  classes,
  onDone,
}: NamedLineProps<Refusal> & { readonly onDone: () => void }) {
  const [name, setName] = useState(thing.name);
  const [refused, setRefused] = useState<string | undefined>();
  const rename = async () => {
    const refusal = await work.rename(thing.id, name);
    if (refusal === null) onDone();
    else if (refusal !== 'FAILED') setRefused(texts.refusals[refusal]);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextField label={texts.newName} value={name} autoFocus error={refused} onChange={setName} />
      <ActionButton type="submit">{texts.rename}</ActionButton>
    </form>
  );
}
