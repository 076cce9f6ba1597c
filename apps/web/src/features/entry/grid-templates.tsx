import { useMessages } from '../../language/language-context.tsx';
import { carriedRow } from './carried-row.ts';
import type { Help } from './draft.ts';
import { isFilled } from './filled-rows.ts';
import { gridSteps } from './grid-state.ts';
import { newUuid } from '../../components/new-uuid.ts';
import { TemplateList } from './template-list.tsx';
import { templateMessages } from './templates.messages.ts';
import type { GridWork } from './use-grid.ts';
import { useTemplates, type Template } from './use-templates.ts';

/** Above the table: a row for each use of a template. */
export function GridTemplates({ help, work }: { readonly help: Help; readonly work: GridWork }) {
  const texts = useMessages(templateMessages);
  const templates = useTemplates(help.defaultDate);
  const use = ({ id, name, cells, activity }: Template) => {
    const source = { kind: 'template', name } as const;
    const row = carriedRow(newUuid(), { of: id, source, cells, otherActors: activity.otherActors });
    work.setGrid((now) => gridSteps.bring(now, [row], isFilled));
  };
  return <TemplateList templates={templates} useText={texts.addRow} onUse={use} />;
}
