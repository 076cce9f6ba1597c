import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { AlertDeliveryService } from './alert-delivery.service.ts';
import { AlertPreference, AlertPreferenceInput, AlertWebhook, NewAlertWebhook } from './alert-delivery.types.ts';

@Resolver()
export class AlertDeliveryResolver {
  constructor(@Inject(AlertDeliveryService) private readonly delivery: AlertDeliveryService) {}

  @Query(() => AlertPreference, { description: 'How the own account is told about alerts by mail.' })
  alertPreference(@CurrentViewer() viewer: RequestViewer): Promise<AlertPreference> {
    return this.delivery.preference(viewer);
  }

  @Mutation(() => AlertPreference, { description: 'From the next mail on.' })
  saveAlertPreference(
    @Argument('input', () => AlertPreferenceInput) input: AlertPreferenceInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AlertPreference> {
    return this.delivery.savePreference(input, viewer);
  }

  @Query(() => [AlertWebhook], { description: 'Declared addresses in use, oldest first.' })
  alertWebhooks(): Promise<readonly AlertWebhook[]> {
    return this.delivery.webhooks();
  }

  @Mutation(() => NewAlertWebhook, {
    description:
      'Declares an https address. The alerts that stand open are sent to it, then what is new, as the committee reads them.',
  })
  createAlertWebhook(
    @Argument('name', () => String) name: string,
    @Argument('url', () => String) url: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<NewAlertWebhook> {
    return this.delivery.createWebhook({ name, url }, viewer);
  }

  @Mutation(() => Boolean, { description: 'False where it stands so already, or is not in use.' })
  pauseAlertWebhook(
    @Argument('id', () => ID) id: string,
    @Argument('isPaused', () => Boolean) isPaused: boolean,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<boolean> {
    return this.delivery.pauseWebhook(id, isPaused, viewer);
  }

  @Mutation(() => Boolean, { description: 'For good; its secret is forgotten. False where it is not in use.' })
  removeAlertWebhook(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<boolean> {
    return this.delivery.removeWebhook(id, viewer);
  }

  @Mutation(() => Boolean, {
    description: 'Queues an event without alerts, also to a paused address; what becomes of it, `jobs` tells.',
  })
  testAlertWebhook(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<boolean> {
    return this.delivery.testWebhook(id, viewer);
  }
}
