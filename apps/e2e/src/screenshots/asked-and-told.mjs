import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const OPEN = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
const DISTRICTS = ['178@2020-01-01', '182@2020-01-01'];
const DAY = 86_400_000;
const TABLE = [
  'UBND HUYỆN VĂN LÃNG',
  'SỐ LIỆU MẪU - không phải số liệu thật. Quý II năm 2023',
  'STT,Xã/phường/thị trấn,"Phòng, chống tội phạm",,,,"Phòng, chống ma túy",,,,Ghi chú',
  ',,Số buổi,Lượt người,"Tin/bài",Buổi phát thanh,Số buổi,Lượt người,"Tin/bài",Buổi phát thanh,',
  '1,Xã Hoàng Văn Thụ,3,489,-,0,4,204,,9,',
  '2,Xã Tân Mỹ,1,105,,,0,0,4,7,',
  '3,Xã Thanh Long,Không phát sinh,,,,,,,,',
  '4,Xã Trùng Khánh,,,,,,,,,Chưa gửi báo cáo',
];

/**
 * What the sample does not have: a request that runs, one that is overdue, and a summary table. The requests ask for the
 * year after, so that the figures of the sample stay as they are known.
 */
export async function askAndTell({ url, signIn, env, dataDir, lantoa }) {
  const headers = { 'content-type': 'application/json', origin: url };
  const send = (body, cookie = '') =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) });
  const session = await send(signIn('LEAD_DEPARTMENT'));
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  for (const [title, days] of [
    ['Báo cáo kết quả tuyên truyền quý II năm 2024', 9],
    ['Báo cáo kết quả tuyên truyền quý I năm 2024', -4],
  ]) {
    const answer = await (await send({ query: OPEN, variables: { input: request(title, days) } }, cookie)).json();
    if (answer.errors) throw new Error(`screenshots: no request was opened: ${answer.errors[0].message}`);
  }
  const file = path.join(dataDir, 'bieu-02.csv');
  await writeFile(file, `${TABLE.join('\n')}\n`);
  execFileSync(process.execPath, [lantoa, 'import', file], { env, stdio: 'pipe' });
}

function request(title, days) {
  const [windowFrom, windowTo] = days < 0 ? ['2023-12-15', '2024-03-14'] : ['2024-03-15', '2024-06-14'];
  return {
    ...{ kind: 'ad_hoc', title, requester: 'committee_138:20@2020-01-01', basis: 'Công văn (mẫu)' },
    ...{ topics: ['crime_prevention', 'drug_prevention'], windowFrom, windowTo },
    ...{ dueOn: new Date(Date.now() + days * DAY).toISOString().slice(0, 10), addressees: { units: DISTRICTS } },
    idempotencyKey: title,
  };
}
