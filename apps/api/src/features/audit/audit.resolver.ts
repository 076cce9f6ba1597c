import { Inject } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import type { RecordStore } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { AuditEvent } from './audit.types.ts';

const MOST = 200;

@Resolver()
export class AuditResolver {
  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  @Query(() => [AuditEvent], { description: 'What people and programs did to accounts and rights, newest first.' })
  auditEvents(
    @Argument('limit', () => Int, { defaultValue: 50, description: '1 to 200.' }) limit: number,
    @Argument('offset', () => Int, { defaultValue: 0 }) offset: number,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly AuditEvent[]> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    if (limit < 1 || limit > MOST || offset < 0) throw new AppError('INVALID_ARGUMENT');
    return this.record.auditTrail({ limit, offset }, recordScope(viewer, null));
  }
}
