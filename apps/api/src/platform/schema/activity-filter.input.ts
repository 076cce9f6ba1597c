import { Field, ID, InputType } from '@nestjs/graphql';
import { ActivityStatus, ReachBasis } from './enums.ts';

@InputType({
  description:
    "Each list is an OR within and an AND across. Codes are those of the catalogue. A unit is an id such as 06187@2025-07-01, or a bare code where only one version fits base and period; else AMBIGUOUS_UNIT with the candidates. `status` defaults to VERIFIED; other statuses are visible inside the viewer's own scope only.",
})
export class ActivityFilter {
  @Field(() => [String], { nullable: true })
  readonly topic?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly subtopic?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly topicRole?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly plan?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly province?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly district?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly commune?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly village?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly areaClass?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly targetGroup?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly channel?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly activityType?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly actor?: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  readonly organisation?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly setting?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly observance?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly contentTheme?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly partner?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly movement?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly campaignLink?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly flag?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly language?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly platform?: readonly string[] | null;

  @Field(() => ReachBasis, { nullable: true })
  readonly reachBasis?: ReachBasis | null;

  @Field(() => [ActivityStatus], { nullable: true })
  readonly status?: readonly ActivityStatus[] | null;
}
