import { createServer } from 'node:net';
import type { BilingualText } from '@lantoa/analytics';
import { BootFault } from './boot-fault.ts';

/** Looks before the long work of the first start whether the address can be had. @throws BootFault naming the port */
export async function checkPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      reject(new BootFault(addressFault(fault.code ?? '', host, port)));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/** What a refused address means to the operator. */
export function addressFault(code: string, host: string, port: number): BilingualText {
  const at = `${host}:${String(port)}`;
  if (code === 'EADDRINUSE') {
    return {
      vi: `Cổng ${String(port)} đang được chương trình khác dùng (${at}). Dừng chương trình đó, hoặc chọn cổng khác: PORT=3001 npm start.`,
      en: `Port ${String(port)} is in use by another program (${at}). Stop that program, or choose another port: PORT=3001 npm start.`,
    };
  }
  if (code === 'EACCES') {
    return {
      vi: `Không có quyền mở cổng ${String(port)}. Chọn cổng từ 1024 trở lên.`,
      en: `No right to open port ${String(port)}. Choose a port from 1024 up.`,
    };
  }
  return {
    vi: `Không mở được địa chỉ ${at} (${code}). Kiểm tra HOST và PORT.`,
    en: `The address ${at} cannot be opened (${code}). Check HOST and PORT.`,
  };
}
