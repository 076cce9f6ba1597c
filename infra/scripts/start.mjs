import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { root } from './run.mjs';
import { say } from './say.mjs';

// Settings of the environment go before those of the file.
const settings = path.join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

await prepare();
say('Đang khởi động Lan Tỏa…', 'Starting Lan Tỏa…');
process.chdir(root);
// In this very process: signals reach the server without a go-between, and nothing is left when it ends.
await import(pathToFileURL(path.join(root, 'apps', 'api', 'dist', 'main.js')).href);
