import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { permissionReport } from '../dist/platform/auth/permission-report.js';

// Writes docs/permission-matrix.md from the built API; a test says whether the committed file is the same.
await writeFile(path.resolve(import.meta.dirname, '../../../docs/permission-matrix.md'), permissionReport());
