import { describe, expect, it } from 'vitest';
import { ofOneVersion } from './of-one-version.ts';

/** Answers whose data versions are told attempt by attempt; the last one stays. */
function asking(...attempts: readonly (readonly string[])[]) {
  const asked = { count: 0 };
  const ask = () => {
    const versions = attempts[Math.min(asked.count, attempts.length - 1)] ?? [];
    asked.count += 1;
    return Promise.resolve({ versions });
  };
  return { asked, ask };
}

describe('figures of one data version', () => {
  it('are the first ones where no batch came in between', async () => {
    const { ask, asked } = asking(['7', '7']);
    await expect(ofOneVersion(ask)).resolves.toEqual({ versions: ['7', '7'] });
    expect(asked.count).toBe(1);
  });

  it('are asked again where one did', async () => {
    const { ask, asked } = asking(['7', '8'], ['8', '8']);
    await expect(ofOneVersion(ask)).resolves.toEqual({ versions: ['8', '8'] });
    expect(asked.count).toBe(2);
  });

  it('are given up after three attempts, for whoever asks to come again', async () => {
    const { ask, asked } = asking(['7', '8']);
    await expect(ofOneVersion(ask)).rejects.toMatchObject({ code: 'BUSY' });
    expect(asked.count).toBe(3);
  });
});
