import { isIP } from 'node:net';

/** The parts of a list of addresses and CIDR ranges. */
export function networksOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a text lists addresses and CIDR ranges only. */
export function areNetworks(text: string): boolean {
  return networksOf(text).every((network) => {
    const [address = '', bits, ...rest] = network.split('/');
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  });
}
