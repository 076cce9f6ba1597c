import { KeepForm } from '../../components/named/keep-form.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { draftOf, type Draft, type Help } from './draft.ts';
import { Fold } from './fold.tsx';
import { newUuid } from '../../components/new-uuid.ts';
import { readDraft } from './read-draft.ts';
import { TemplateList } from './template-list.tsx';
import { templateMessages } from './templates.messages.ts';
import type { EntryWork } from './use-entry.ts';
import { useTemplates, type Template, type TemplatesWork } from './use-templates.ts';
import classes from './entry-page.module.css';

interface FormTemplatesProps {
  readonly work: EntryWork;
  readonly help: Help;
}

/** Beside the form: what fills it in again, and how it becomes such a template itself. */
export function FormTemplates({ work, help }: FormTemplatesProps) {
  const texts = useMessages(templateMessages);
  return (
    <section className={`${classes.recent ?? ''} screen-only`}>
      <Fold title={texts.title} isAtFault={false}>
        <Opened work={work} help={help} />
      </Fold>
    </section>
  );
}

function Opened({ work, help }: FormTemplatesProps) {
  const texts = useMessages(templateMessages);
  const { draft, saved } = work.entry;
  const templates = useTemplates(draft.date === '' ? help.defaultDate : draft.date);
  const use = (template: Template) => {
    const filled = filledWith(draft, template);
    if (saved === null) work.change(filled);
    else work.repeat(filled);
    document.getElementById('main')?.scrollIntoView();
    document.getElementById('entry-date')?.focus();
  };
  return (
    <>
      <TemplateList templates={templates} useText={texts.use} onUse={use} />
      <Keep draft={draft} templates={templates} />
    </>
  );
}

function Keep({ draft, templates }: { readonly draft: Draft; readonly templates: TemplatesWork }) {
  const texts = useMessages(templateMessages);
  const keep = async (name: string, isShared: boolean) => {
    const { activity, notNumbers } = readDraft(draft);
    if (notNumbers.length > 0) return texts.notANumber;
    const refusal = await templates.save({ id: newUuid(), name, isShared, activity });
    if (refusal === null || refusal === 'FAILED') return refusal === null ? null : undefined;
    return texts.refusals[refusal];
  };
  return (
    <KeepForm
      {...{ texts, keep, mayShare: templates.list?.mayShare === true }}
      classes={{ form: classes.folded, share: classes.share, actions: classes.actions }}
    />
  );
}

/** The form with what a template says; what it does not tell stays as it stands. */
function filledWith(draft: Draft, { activity }: Template): Draft {
  const { places, organisation, counts, ...told } = draftOf(activity);
  const { date, note, village } = draft;
  return {
    ...told,
    ...{ date, note, village, counts: { ...draft.counts, ...counts } },
    places: places.length > 0 ? places : draft.places,
    organisation: organisation === '' ? draft.organisation : organisation,
  };
}
