import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askAndTell } from './asked-and-told.mjs';

const repository = path.resolve(import.meta.dirname, '../../../..');
const lantoa = path.join(repository, 'packages/cli/bin/lantoa.mjs');
const PASSWORD = 'anh chup man hinh 2023';
const ROLES = ['committee', 'analyst', 'lead_department', 'reporter', 'administrator'];
const COLUMNS =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';
const HANDFUL = [
  '1,04/04/2023,Công an xã Hoàng Văn Thụ,Văn Lãng,Xã Hoàng Văn Thụ,"Phòng, chống ma túy",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,120,,60,,,,,',
  '2,11/04/2023,Công an thị trấn Cao Lộc,Cao Lộc,Thị trấn Cao Lộc,"Phòng, chống mua bán người",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân; Trẻ em,Cộng đồng,1,69,Nhân dân: 16; Trẻ em: 41,,,,,,',
  '3,02/05/2023,Đài Truyền thanh xã Vũ Lăng,Bắc Sơn,Xã Vũ Lăng,"Phòng, chống tội phạm","Lượt phát thanh, phát sóng",Đài truyền thanh cấp xã,Nhân dân,,9,,,90,,,,,',
  '4,19/05/2023,Đài Truyền thanh thị trấn Na Dương,Lộc Bình,Thị trấn Na Dương,"Phòng, chống tội phạm",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Người lao động,Khu trọ,1,30,,60,,,,,',
];

/**
 * The three databases that a page is looked at with: the sample with what is asked for, a handful of records, nothing at all.
 * @typedef {'much' | 'little' | 'none'} Amount
 * @typedef {{ url: string, signIn: (role: string) => object, end: () => Promise<void> }} Stand
 */
export const AMOUNTS = ['much', 'little', 'none'];

/** What signs a role in: the sample has accounts without passwords, the others got theirs from `startStand`. */
export function signInBody(amount, role) {
  if (amount === 'much')
    return { query: 'mutation ($role: Role!) { signInAsSample(role: $role) { signedIn } }', variables: { role } };
  return {
    query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { signedIn } }',
    variables: { email: addressOf(role.toLowerCase()), password: PASSWORD },
  };
}

/** Starts the built product on a database of its own with that much data; `end` stops it and takes the database away. */
export async function startStand(amount) {
  const dataDir = await mkdtemp(path.join(tmpdir(), `lantoa-pictures-${amount}-`));
  const port = String(await freePort());
  const env = {
    ...process.env,
    ...{ PORT: port, HOST: '127.0.0.1', LANTOA_DATA_DIR: dataDir, LANTOA_SAMPLE: amount === 'much' ? '1' : '0' },
  };
  delete env.DATABASE_URL;
  const server = spawn(process.execPath, [path.join(repository, 'apps/api/dist/main.js')], {
    cwd: repository,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await becomesReady(url, server);
    if (amount === 'much')
      await askAndTell({ ...{ url, env, dataDir, lantoa }, signIn: (role) => signInBody('much', role) });
    else createAccounts(env);
    if (amount === 'little') await importHandful(env, dataDir);
    return { url, end };
  } catch (fault) {
    await end();
    throw fault;
  }
}

function addressOf(role) {
  return `${role.replaceAll('_', '-')}@example.org`;
}

function createAccounts(env) {
  for (const role of ROLES) {
    const place = role === 'reporter' ? ['--units', '06001@2020-01-01'] : [];
    const account = ['--email', addressOf(role), '--name', role.replaceAll('_', ' '), '--role', role, ...place];
    const input = `${PASSWORD}\n`;
    execFileSync(process.execPath, [lantoa, 'user', 'create', ...account, '--password-stdin'], {
      env,
      input,
      stdio: 'pipe',
    });
  }
}

async function importHandful(env, dataDir) {
  const file = path.join(dataDir, 'handful.csv');
  await writeFile(file, [COLUMNS, ...HANDFUL, ''].join('\n'));
  execFileSync(process.execPath, [lantoa, 'import', file], { env, stdio: 'pipe' });
}

async function becomesReady(url, server) {
  for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt += 1) {
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await pause(200);
  }
  throw new Error('screenshots: the product did not become ready');
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
