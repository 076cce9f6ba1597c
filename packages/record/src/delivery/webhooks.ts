import { randomBytes, randomUUID } from 'node:crypto';
import { checkGivenName } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { seal } from '../accounts/seal.ts';
import { invalid } from '../collection/refusals.ts';
import { isUuid } from '../database/is-uuid.ts';
import type { AlertWebhook, NewWebhook } from './delivery.types.ts';
import { isWebhookUrl } from './webhook-url.ts';

const SECRET_BYTES = 32;
/** As many as somebody looks after. */
const MOST = 20;

interface WebhookRow extends Omit<AlertWebhook, 'createdAt' | 'lastSentAt'> {
  readonly createdAt: Date;
  readonly lastSentAt: Date | null;
}

export async function listWebhooks(manager: EntityManager): Promise<AlertWebhook[]> {
  const rows = await manager.query<WebhookRow[]>(
    `SELECT hook.id, hook.name, hook.url, coalesce(account.name, hook.created_by) AS "createdBy",
       hook.created_at AS "createdAt", hook.paused_at IS NOT NULL AS "isPaused",
       (SELECT max(sent_at) FROM lantoa.alert_message WHERE webhook_id = hook.id) AS "lastSentAt"
     FROM lantoa.alert_webhook hook LEFT JOIN lantoa.user_account account ON account.id::text = hook.created_by
     WHERE hook.removed_at IS NULL ORDER BY hook.created_at, hook.id`,
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSentAt: row.lastSentAt?.toISOString() ?? null,
  }));
}

/** @throws RecordFault INVALID_ARGUMENT */
export async function createWebhook(
  manager: EntityManager,
  { name: written, url }: { readonly name: string; readonly url: string },
  { by, at, sealKey }: { readonly by: string; readonly at: Date; readonly sealKey: Buffer },
): Promise<NewWebhook> {
  const checked = checkGivenName(written);
  if ('wrong' in checked)
    throw invalid(
      'Tên cần có từ 1 đến 60 ký tự, không có thông tin cá nhân.',
      'A name has 1 to 60 characters and no personal data.',
    );
  if (!isWebhookUrl(url))
    throw invalid(
      'Địa chỉ cần bắt đầu bằng https:// (http:// chỉ trên chính máy này), không có mật khẩu trong địa chỉ.',
      'The address begins with https:// (http:// on this machine only) and holds no password.',
    );
  const [counted] = await manager.query<{ n: number }[]>(
    'SELECT count(*)::integer AS n FROM lantoa.alert_webhook WHERE removed_at IS NULL',
  );
  if ((counted?.n ?? 0) >= MOST)
    throw invalid('Đã có 20 địa chỉ; xóa bớt trước khi thêm.', 'There are 20 addresses; remove one first.');
  const [id, secret] = [randomUUID(), randomBytes(SECRET_BYTES)];
  await manager.query(
    `INSERT INTO lantoa.alert_webhook (id, name, url, secret, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, checked.name, url, seal(sealKey, id, secret), by, at],
  );
  await audit(manager, { at, actor: by, action: 'webhook.create', subject: id, detail: { host: new URL(url).host } });
  return { id, secret: `whsec_${secret.toString('base64')}` };
}

const CHANGES = {
  pause: { set: 'paused_at = $2', where: 'paused_at IS NULL AND $2::timestamptz IS NOT NULL' },
  resume: { set: 'paused_at = NULL', where: 'paused_at IS NOT NULL AND $2::timestamptz IS NOT NULL' },
  // The secret goes with it: what was signed by it cannot be signed again.
  remove: { set: 'removed_at = $2, secret = NULL', where: 'true' },
} as const;

/** False where no such webhook is in use, or it stands so already. */
export async function changeWebhook(
  manager: EntityManager,
  id: string,
  change: keyof typeof CHANGES,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { set, where } = CHANGES[change];
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE lantoa.alert_webhook SET ${set} WHERE id = $1 AND removed_at IS NULL AND ${where} RETURNING id`,
    [id, at],
  );
  if (rows.length === 0) return false;
  await audit(manager, { at, actor: by, action: `webhook.${change}`, subject: id });
  return true;
}
