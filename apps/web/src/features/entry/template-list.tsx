import { ActionButton } from '../../components/action-button.tsx';
import { NamedLine } from '../../components/named/named-line.tsx';
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
  const { name, isShared } = template;
  const use = (
    <ActionButton
      aria-label={`${useText}: ${name}`}
      onClick={() => {
        onUse(template);
      }}
    >
      {useText}
    </ActionButton>
  );
  return (
    <NamedLine
      {...{ thing: template, texts, work: templates, use }}
      classes={{ actions: classes.actions, form: classes.takeBack }}
    >
      <p>
        {name} {isShared && <small>{texts.shared}</small>}
      </p>
    </NamedLine>
  );
}
