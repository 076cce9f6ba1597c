const UINT32 = 0x1_0000_0000;

/**
 * A repeatable source of numbers (xoshiro128**, Blackman & Vigna 2018; state filled by a SplitMix-style mixer).
 * Only integer operations and exact IEEE arithmetic, so that every machine gets the same numbers. Not for secrets.
 */
export class SeededRandom {
  private readonly seed: number;
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.a = mix(this.seed + 0x9e3779b9);
    this.b = mix(this.a + 0x9e3779b9);
    this.c = mix(this.b + 0x9e3779b9);
    // Never all zero, the one state that the generator cannot leave.
    this.d = mix(this.c + 0x9e3779b9) | 1;
  }

  /** A source of its own for a part of the work; it does not depend on what was drawn here before. */
  fork(...keys: readonly (string | number)[]): SeededRandom {
    let seed = mix(this.seed ^ 0x85ebca6b);
    for (const key of keys) {
      const text = String(key);
      for (let index = 0; index < text.length; index += 1) seed = mix(Math.imul(seed, 31) + text.charCodeAt(index));
      // Ends the key: "ab", "c" is not "a", "bc".
      seed = mix(seed + 0x27d4eb2f);
    }
    return new SeededRandom(seed);
  }

  /** A whole number from 0 to 2³²−1. */
  uint32(): number {
    const result = Math.imul(rotate(Math.imul(this.b, 5), 7), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotate(this.d, 11);
    return result >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  unit(): number {
    return this.uint32() / UINT32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the items, each as likely as its weight; undefined when no weight is positive. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item | undefined {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let left = this.unit() * total;
    let last: Item | undefined;
    for (const item of items) {
      const weight = weightOf(item);
      if (weight <= 0) continue;
      last = item;
      left -= weight;
      if (left < 0) return item;
    }
    return last;
  }
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
