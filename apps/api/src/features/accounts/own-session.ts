import type { Scope } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestContext } from '../../platform/graphql/request-context.ts';

/** @throws AppError NOT_AVAILABLE for a program */
export function ownSession({ viewer, session }: Pick<RequestContext, 'viewer' | 'session'>): {
  readonly userId: string;
  readonly token: string;
  /** In whose name PostgreSQL reads: the account's own. */
  readonly scope: Scope;
} {
  const { token } = session;
  if (viewer.kind !== 'session' || token === null) throw new AppError('NOT_AVAILABLE', { text: PEOPLE_ONLY });
  return { userId: viewer.userId, token, scope: recordScope(viewer, null) };
}

const PEOPLE_ONLY = {
  vi: 'Mã truy cập không có mật khẩu hay phiên làm việc riêng.',
  en: 'A token has no password and no sessions of its own.',
} as const;
