import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { ReportNarrativeSection, ReportPart, ReportSubjectInput } from './report-draft.types.ts';
import { ReportFacts } from './report-facts.type.ts';

export const IssueRefusal = registeredEnum(
  'IssueRefusal',
  ['CHANGED', 'NOTHING_NEW'],
  'Why no report was issued. CHANGED: figures or text are not what was looked at. NOTHING_NEW: they are those of the revision in force.',
);
export const FigureTime = registeredEnum('FigureTime', ['REPORT', 'YEAR_BEFORE', 'SINCE_NEW_YEAR']);

@ObjectType({ description: 'A report as it was issued: nothing of it changes any more.' })
export class IssuedReport extends ReportFacts {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: '1 is the first one about its subject.' })
  readonly revision!: number;

  @Field(() => Boolean, { description: 'A later revision is in force.' })
  readonly isReplaced!: boolean;

  @Field(() => ID, { nullable: true })
  readonly request!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its period; null: days.' })
  readonly period!: string | null;

  @Field(() => DateTimeScalar)
  readonly issuedAt!: string;

  @Field(() => String, { nullable: true, description: 'The body whose account issued it.' })
  readonly issuedForName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the newest record behind it was recorded.' })
  readonly recordedUpTo!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its data version was recorded: questions with this instant as `asKnownOn` answer by what was known.',
  })
  readonly asKnownOn!: string | null;

  @Field(() => String)
  readonly base!: string;

  @Field(() => String, { description: 'exact or suppressed: how small numbers about sensitive groups stand in it.' })
  readonly profile!: string;

  @Field(() => Boolean, { description: 'Its files leave with confirm=exact-figures.' })
  readonly holdsExactFigures!: boolean;

  @Field(() => String, { description: 'Id and version.' })
  readonly template!: string;

  @Field(() => String, {
    description: 'SHA-256 over the hash of the ledger at the data version and the report, hexadecimal.',
  })
  readonly hash!: string;

  @Field(() => String, { nullable: true, description: 'Hash of the revision before.' })
  readonly previous!: string | null;

  @Field(() => String, { description: 'Stands on each page of its document: `verifyReport` checks it.' })
  readonly code!: string;
}

@ObjectType()
export class OpenedIssuedReport {
  @Field(() => IssuedReport)
  readonly report!: IssuedReport;

  @Field(() => [IssuedReport], {
    description: 'All about the same subject in the own scope, newest first, at most 100.',
  })
  readonly revisions!: readonly IssuedReport[];

  @Field(() => [ReportNarrativeSection])
  readonly narrative!: readonly ReportNarrativeSection[];

  @Field(() => [ReportPart], { description: 'The report, then its annexes.' })
  readonly parts!: readonly ReportPart[];
}

@InputType()
export class IssueReportInput {
  @Field(() => ReportSubjectInput)
  readonly subject!: ReportSubjectInput;

  @Field(() => Int, { description: '`ReportDraft.revision`. CONFLICT with both where another one is in force by now.' })
  readonly revision!: number;

  @Field(() => String, { description: '`ReportDraft.seen`.' })
  readonly seen!: string;

  @Field(() => String, { description: 'The same call under the same key has one effect.' })
  readonly idempotencyKey!: string;
}

@ObjectType()
export class IssueReportResult {
  @Field(() => IssuedReport, { nullable: true, description: 'The one issued; with NOTHING_NEW the one in force.' })
  readonly report!: IssuedReport | null;

  @Field(() => IssueRefusal, { nullable: true, description: 'Null: issued.' })
  readonly refusal!: (typeof IssueRefusal)[keyof typeof IssueRefusal] | null;
}

@ObjectType({ description: 'A figure of a report that is another one elsewhere, each as the report writes figures.' })
export class ReportFigureDifference {
  @Field(() => [String], { description: 'Wherever the report shows it: "Mục II.2", "Phụ lục I".' })
  readonly places!: readonly string[];

  @Field(() => String)
  readonly row!: string;

  @Field(() => String)
  readonly measure!: string;

  @Field(() => String, { description: 'Heading of the measure in the report.' })
  readonly heading!: string;

  @Field(() => FigureTime)
  readonly time!: (typeof FigureTime)[keyof typeof FigureTime];

  @Field(() => String)
  readonly was!: string;

  @Field(() => String)
  readonly is!: string;
}

@ObjectType()
export class ReportDifference {
  @Field(() => Int, { nullable: true, description: 'The revision compared with; null: figures of today.' })
  readonly revision!: number | null;

  @Field(() => String, { description: 'Data version compared with.' })
  readonly dataVersion!: string;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => [ReportFigureDifference], { description: 'The first 500.' })
  readonly figures!: readonly ReportFigureDifference[];

  @Field(() => [String], { description: 'Sections whose text differs.' })
  readonly sections!: readonly string[];
}

@ObjectType({ description: 'What a code on a print proves. No figure is told.' })
export class ReportVerification {
  @Field(() => Boolean, {
    description: 'False: a report has the code, but what is kept of it, or of the ledger, is not what was hashed.',
  })
  readonly isGenuine!: boolean;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { description: 'Whom it is about, in words.' })
  readonly scope!: string;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => Int, { description: 'The revision in force.' })
  readonly latestRevision!: number;

  @Field(() => DateTimeScalar)
  readonly issuedAt!: string;

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => String)
  readonly hash!: string;
}
