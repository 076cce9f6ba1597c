import type { ReportTemplate } from '../template/report-template.ts';

/** A place for what people write. */
export interface NarrativeSection {
  readonly section: string;
  /** Of the section of the report that it stands in, and of the heading above it. */
  readonly title: string;
  readonly heading: string | null;
  /** What to write there. */
  readonly prompt: string;
}

/** In the order of the report. */
export function narrativeSections({ sections }: ReportTemplate): readonly NarrativeSection[] {
  return sections.flatMap(({ title, blocks }) => {
    let heading: string | null = null;
    return blocks.flatMap((block): readonly NarrativeSection[] => {
      if (block.kind === 'heading') heading = block.text;
      return block.kind === 'narrative' ? [{ section: block.section, title, heading, prompt: block.prompt }] : [];
    });
  });
}
