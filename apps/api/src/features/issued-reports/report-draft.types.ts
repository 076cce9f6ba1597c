import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { ReportFacts } from './report-facts.type.ts';

@InputType({
  description:
    'What a report is about: a request, a period or days (exactly one); a unit or a body, or neither for the province or the own one.',
})
export class ReportSubjectInput {
  @Field(() => ID, { nullable: true })
  readonly request?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a period: admin:2023-Q2.' })
  readonly period?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly to?: string | null;

  @Field(() => ID, { nullable: true })
  readonly unit?: string | null;

  @Field(() => ID, { nullable: true })
  readonly organisation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By whose authority it is signed: HEAD, KT or TM. KT where absent.',
  })
  readonly authority?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Exact figures about sensitive groups are to be in it. Each time is noted in the audit.',
  })
  readonly confirmExactFigures?: boolean | null;
}

@ObjectType({ description: 'A paragraph, a table or a picture of a report, in the words of the report.' })
export class ReportBlock {
  @Field(() => String, {
    description: 'title, heading, paragraph, item, note, caption, prompt, closing, warning, table or picture.',
  })
  readonly kind!: string;

  @Field(() => String, { description: 'Its text; the caption of a table; what is seen on a picture.' })
  readonly text!: string;

  @Field(() => [String], { description: 'Lines of a warning.' })
  readonly lines!: readonly string[];

  @Field(() => [String], { description: 'Headings of the columns of a table.' })
  readonly head!: readonly string[];

  @Field(() => [[String]], { description: 'Rows of a table, as many cells as headings.' })
  readonly rows!: readonly (readonly string[])[];
}

@ObjectType()
export class ReportPart {
  @Field(() => String, { description: 'Name and title of an annex; empty for the report itself.' })
  readonly title!: string;

  @Field(() => [ReportBlock])
  readonly blocks!: readonly ReportBlock[];
}

@ObjectType({ description: 'A place of a report for what people write.' })
export class ReportNarrativeSection {
  @Field(() => String)
  readonly section!: string;

  @Field(() => String, { description: 'Of the section of the report that it stands in.' })
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly heading!: string | null;

  @Field(() => String, { description: 'What to write there.' })
  readonly prompt!: string;

  @Field(() => String, { description: 'Empty: nothing is written yet, and the prompt stands in the report.' })
  readonly text!: string;
}

@ObjectType({ description: 'What a report would hold if it were issued now.' })
export class ReportDraft extends ReportFacts {
  @Field(() => Boolean, { description: 'Exact figures about sensitive groups are among its figures.' })
  readonly holdsExactFigures!: boolean;

  @Field(() => Int, { description: 'The revision in force; 0: none was issued.' })
  readonly revision!: number;

  @Field(() => String, { description: 'Names figures and text as they are here; `issueReport` takes it back.' })
  readonly seen!: string;

  @Field(() => Boolean)
  readonly mayWrite!: boolean;

  @Field(() => Boolean)
  readonly mayIssue!: boolean;

  @Field(() => Int, { description: 'Of the text that people wrote; 0: nothing yet.' })
  readonly narrativeVersion!: number;

  @Field(() => [ReportNarrativeSection])
  readonly narrative!: readonly ReportNarrativeSection[];

  @Field(() => [ReportPart], { description: 'The report, then its annexes.' })
  readonly parts!: readonly ReportPart[];
}

@InputType()
export class ReportNarrativeTextInput {
  @Field(() => String)
  readonly section!: string;

  @Field(() => String, { description: 'At most 4,000 characters, without personal data.' })
  readonly text!: string;
}

@InputType()
export class SaveReportNarrativeInput {
  @Field(() => ReportSubjectInput)
  readonly subject!: ReportSubjectInput;

  @Field(() => Int, { description: 'The version that was worked on; a second editor gets CONFLICT with both.' })
  readonly version!: number;

  @Field(() => [ReportNarrativeTextInput], { description: 'All of them: what is not among them is emptied.' })
  readonly texts!: readonly ReportNarrativeTextInput[];
}

@ObjectType()
export class SavedReportNarrative {
  @Field(() => Int)
  readonly version!: number;
}
