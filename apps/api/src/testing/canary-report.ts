import type { TestServer } from './test-server.ts';

const HEADER =
  'Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó';
const COMMIT = `mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }`;
const AT_RISK = 'Đối tượng có nguy cơ cao là nạn nhân mua bán người';
const AFTER_PRISON = 'Người dưới 18 tuổi sau khi chấp hành án phạt tù có thời hạn';

/** One session in a commune: all who came, and those of the two sensitive groups and of the pupils among them. */
interface CanarySession {
  readonly day: string;
  readonly district: string;
  readonly commune: string;
  readonly total: number;
  readonly atRisk: number;
  readonly afterPrison: number;
  readonly pupils: number;
}

/** One small count, which takes the communes beside it along; the large ones are figures that stand nowhere else. */
export const CANARY_SESSIONS: readonly CanarySession[] = [
  {
    ...{ day: '05/04/2023', district: 'Văn Lãng', commune: 'Hoàng Văn Thụ' },
    ...{ total: 31_017, atRisk: 7, afterPrison: 4861, pupils: 40 },
  },
  {
    ...{ day: '06/04/2023', district: 'Bắc Sơn', commune: 'Hưng Vũ' },
    ...{ total: 38_093, atRisk: 7393, afterPrison: 1327, pupils: 20 },
  },
  {
    ...{ day: '07/04/2023', district: 'Cao Lộc', commune: 'Hợp Thành' },
    ...{ total: 39_079, atRisk: 6917, afterPrison: 2659, pupils: 30 },
  },
];

export const CANARY_GROUP = { code: 'high_risk_trafficking', small: 7 } as const;

/** Records the sessions, as the department would. */
export async function canaryReport(server: TestServer): Promise<void> {
  const rows = CANARY_SESSIONS.map(
    ({ day, district, commune, total, atRisk, afterPrison, pupils }) =>
      `${day},Công an xã ${commune},${district},Xã ${commune},"Phòng, chống mua bán người",Buổi tuyên truyền trực tiếp,` +
      `Truyền thông trực tiếp tại cộng đồng,"${AT_RISK}; ${AFTER_PRISON}; Học sinh",Cộng đồng,1,${String(total)},` +
      `"${AT_RISK}: ${String(atRisk)}; ${AFTER_PRISON}: ${String(afterPrison)}; Học sinh: ${String(pupils)}"`,
  );
  const response = await server.upload('LEAD_DEPARTMENT', 'Biểu 01.csv', `${[HEADER, ...rows].join('\n')}\n`);
  const { uploadId } = (await response.json()) as { readonly uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: 'canary' } });
}
