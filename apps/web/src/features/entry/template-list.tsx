import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { templateMessages } from './templates.messages.ts';
import type { Template, TemplatesWork } from './use-templates.ts';
import classes from './entry-page.module.css';

interface TemplateListProps {
  readonly templates: TemplatesWork;
  /** What using one does here. */
  readonly useText: string;
  readonly onUse: (template: Template) => void;
}

/** Templates by name, each to be used, renamed and deleted. */
export function TemplateList({ templates, useText, onUse }: TemplateListProps) {
  const texts = useMessages(templateMessages);
  const { list, error, refetch } = templates;
  return (
    <>
      {error !== null && <FailureNotice error={error} onRetry={refetch} />}
      {!list && error === null && <p role="status">{texts.loading}</p>}
      {list?.templates.length === 0 && <p className={classes.hint}>{texts.none}</p>}
      {list && list.templates.length > 0 && (
        <ul className={classes.templates}>
          {list.templates.map((template) => (
            <Line key={template.id} {...{ template, templates, useText, onUse }} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ template, templates, useText, onUse }: TemplateListProps & { readonly template: Template }) {
  const texts = useMessages(templateMessages);
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const { name, isShared, mayChange } = template;
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${name}`, onClick: run, children: text });
  const turn = (to: typeof doing) => () => {
    setDoing(doing === to ? null : to);
  };
  return (
    <li>
      <p>
        {name} {isShared && <small>{texts.shared}</small>}
      </p>
      <div className={classes.actions}>
        <ActionButton
          {...act(useText, () => {
            onUse(template);
          })}
        />
        {mayChange && (
          <>
            <ActionButton aria-expanded={doing === 'rename'} {...act(texts.rename, turn('rename'))} />
            <ActionButton aria-expanded={doing === 'remove'} {...act(texts.remove, turn('remove'))} />
          </>
        )}
      </div>
      {doing === 'rename' && <Rename {...{ template, templates }} onDone={turn(null)} />}
      {doing === 'remove' && (
        <div className={classes.actions}>
          <ActionButton autoFocus {...act(texts.removeDo, () => void templates.remove(template.id))} />
          <ActionButton onClick={turn(null)}>{texts.keepIt}</ActionButton>
        </div>
      )}
    </li>
  );
}

interface RenameProps {
  readonly template: Template;
  readonly templates: TemplatesWork;
  readonly onDone: () => void;
}

function Rename({ template, templates, onDone }: RenameProps) {
  const texts = useMessages(templateMessages);
  const [name, setName] = useState(template.name);
  const [refused, setRefused] = useState<string | undefined>();
  const rename = async () => {
    const refusal = await templates.rename(template.id, name);
    if (refusal === null) onDone();
    else if (refusal !== 'FAILED') setRefused(texts.refusals[refusal]);
  };
  return (
    <form
      className={classes.takeBack}
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
