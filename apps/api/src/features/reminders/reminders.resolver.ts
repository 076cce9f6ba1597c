import { Inject } from '@nestjs/common';
import { ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { RemindersService } from './reminders.service.ts';
import { MailQueue, ReminderMail, ReminderMails } from './reminders.types.ts';

@Resolver()
export class RemindersResolver {
  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  @Query(() => ReminderMails, { description: 'Mails that reminded about a request, and what became of each.' })
  reminderMails(
    @Argument('requestId', () => ID) requestId: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReminderMails> {
    return this.reminders.mails(requestId, viewer);
  }

  @Query(() => MailQueue, { description: 'Whether mail is set up, and how its queue is doing.' })
  mailQueue(): Promise<MailQueue> {
    return this.reminders.queue();
  }

  @Mutation(() => Int, {
    description:
      'Reminds every body that is behind with a request, once a day, by mail too where it is set up; how many were.',
  })
  remindReporters(
    @Argument('requestId', () => ID) requestId: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<number> {
    return this.reminders.remind(requestId, viewer);
  }

  @Mutation(() => ReminderMail, { description: 'Queues a failed mail anew; CONFLICT for one that has not failed.' })
  sendReminderMailAgain(
    @Argument('id', () => ID) id: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReminderMail> {
    return this.reminders.sendAgain(id, viewer);
  }
}
