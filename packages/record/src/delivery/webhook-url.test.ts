import { describe, expect, it } from 'vitest';
import { isWebhookUrl } from './webhook-url.ts';

describe('an address for events', () => {
  it.each([
    'https://he-thong.example.org/su-kien',
    'https://10.1.2.3:8443/x?y=1',
    'http://127.0.0.1:4000/',
    'http://[::1]/',
  ])('may be %s', (url) => {
    expect(isWebhookUrl(url)).toBe(true);
  });

  it.each([
    ...['http://he-thong.example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'example.org', ''],
    ...['https://ten:matkhau@example.org/', 'https://example.org/#x', `https://example.org/${'x'.repeat(500)}`],
    ...['http://localhost.example.org/', 'http://127.0.0.1.example.org/'],
  ])('may not be %s', (url) => {
    expect(isWebhookUrl(url)).toBe(false);
  });
});
