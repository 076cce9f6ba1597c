import { expect, test } from 'vitest';
import { notStarted } from './embedded-fault.ts';

test('a user without a name is told what to do, any other failure is shown as PostgreSQL tells it', () => {
  const nameless = notStarted('initdb: could not look up effective user ID 4321: user does not exist');
  expect(nameless.text.en).toContain('DATABASE_URL');
  expect(nameless.text.vi).toContain('/etc/passwd');
  expect(notStarted('initdb: no space left on device').text.en).toContain('no space left on device');
});
