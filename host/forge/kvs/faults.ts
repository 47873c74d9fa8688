/** How one call goes wrong. */
export type FaultKind = 'throttle' | '5xx' | 'timeout' | 'slow' | 'reset' | 'denied' | 'garbage';

/** The next `times` calls of the storage service, or of one operation of it, go wrong. */
export interface KvsFault {
  readonly service: 'kvs';
  /** What follows `/api/v1/` in the path: `get`, `secret/set`, `entity/query`, `transaction` … */
  readonly operation?: string;
  readonly fault: FaultKind;
  readonly times: number;
}

/** Faults that tests ordered, each used up call by call. */
export class Faults {
  readonly #ordered: { fault: KvsFault; left: number }[] = [];

  add(fault: KvsFault): void {
    this.#ordered.push({ fault, left: fault.times });
  }

  /** The fault that this call meets, if any; it counts as met. */
  take(path: string): FaultKind | undefined {
    const operation = path.replace('/api/v1/', '');
    const met = this.#ordered.find(
      ({ fault, left }) => left > 0 && (fault.operation ?? operation) === operation,
    );
    if (!met) return undefined;
    met.left -= 1;
    return met.fault.fault;
  }
}
