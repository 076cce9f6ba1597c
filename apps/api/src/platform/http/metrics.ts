import { Injectable } from '@nestjs/common';

/** Counters of this process in the text form that Prometheus reads. */
@Injectable()
export class Metrics {
  private readonly counters = new Map<string, number>();
  private readonly gauges = new Map<string, () => number>();

  /** Adds one to a counter; a label is one of few fixed words, never a value of the record. */
  count(name: string, labels: Readonly<Record<string, string>> = {}): void {
    const listed = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const key = listed.length > 0 ? `${name}{${listed.join(',')}}` : name;
    this.counters.set(key, (this.counters.get(key) ?? 0) + 1);
  }

  gauge(name: string, read: () => number): void {
    this.gauges.set(name, read);
  }

  text(): string {
    const gauges = [...this.gauges].map(([name, read]) => `${name} ${String(read())}`);
    const counters = [...this.counters].map(([name, value]) => `${name} ${String(value)}`);
    return `${[...gauges, ...counters].toSorted().join('\n')}\n`;
  }
}
