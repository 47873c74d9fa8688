import type { ServiceName } from './service';

/**
 * How calls are made to fail:
 * - `throttle`: refused for its rate; `5xx`: the service is away; `denied`: not authorised;
 * - `timeout`: never answered; `slow`: answered after three seconds; `reset`: the connection ends;
 * - `garbage`: success, with a body that no protocol can read.
 */
export const faultKinds = [
  'throttle',
  '5xx',
  'timeout',
  'slow',
  'reset',
  'denied',
  'garbage',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault to be met by the next calls that fit. */
export interface Fault {
  readonly service: ServiceName;
  /** Any operation where undefined. */
  readonly operation?: string;
  readonly fault: FaultKind;
  /** How many calls meet it. */
  readonly times: number;
  /** Any region where undefined. */
  readonly region?: string;
}

/** The faults that are still to be met. */
export class Faults {
  #waiting: Fault[] = [];

  inject(fault: Fault): void {
    this.#waiting.push(fault);
  }

  /** The fault that a call meets now, if any; it is used up by one. */
  take(service: ServiceName, operation: string, region: string): FaultKind | undefined {
    const met = this.#waiting.find(
      (fault) =>
        fault.service === service &&
        (fault.operation ?? operation) === operation &&
        (fault.region ?? region) === region,
    );
    if (met === undefined) return undefined;
    this.#waiting = this.#waiting.flatMap((fault) => {
      if (fault !== met) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
    return met.fault;
  }
}
