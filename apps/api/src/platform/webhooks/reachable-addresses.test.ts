import { describe, expect, it } from 'vitest';
import { reachableAddresses } from './reachable-addresses.ts';

const OPEN = ['8.8.8.8', '203.162.4.191', '172.32.0.1', '2606:4700::1111', '2405:4800::1'];
const INSIDE = [
  ...['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
  ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ...['::ffff:7f00:1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1'],
  ...['2001:0:1::', 'localhost', '', '127.1', '0x7f000001'],
];

describe('a webhook connects', () => {
  it.each(OPEN)('to %s', (address) => {
    expect(reachableAddresses([])(address)).toBe(true);
  });

  it.each(INSIDE)('not to “%s”', (address) => {
    expect(reachableAddresses([])(address)).toBe(false);
  });

  it('to the networks that are allowed, and no others', () => {
    const reaches = reachableAddresses(['10.20.0.0/16', '127.0.0.1', 'fd12::/16']);
    expect(['10.20.3.4', '127.0.0.1', '::ffff:10.20.3.4', 'fd12::5'].every(reaches)).toBe(true);
    expect(['10.21.0.1', '127.0.0.2', 'fd13::5', '169.254.169.254'].some(reaches)).toBe(false);
  });
});
