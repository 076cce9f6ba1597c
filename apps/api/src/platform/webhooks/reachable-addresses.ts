import { BlockList, isIP } from 'node:net';

const CLOSED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only what is given out for the open network, without what carries an address of the old kind inside. */
const OPEN_V6 = ['2000::/3'];
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * Which addresses a webhook may connect to: those of the open network, and the networks that the operator allows. Everything
 * else lies inside: machines that trust whoever comes from here.
 */
export function reachableAddresses(allowed: readonly string[]): (address: string) => boolean {
  const [own, closed, open] = [listOf(allowed), listOf([...CLOSED_V4, ...CLOSED_V6]), listOf(OPEN_V6)];
  return (given) => {
    const address = MAPPED.exec(given)?.[1] ?? given;
    const version = isIP(address);
    if (version === 0) return false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (own.check(address, family)) return true;
    return !closed.check(address, family) && (version === 4 || open.check(address, family));
  };
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return list;
}
