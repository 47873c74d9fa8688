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

/** A fault to be met by the next calls that fit, until it is used up or cleared. */
export interface Fault {
  readonly service: ServiceName;
  /** Any operation where undefined. */
  readonly operation?: string;
  readonly fault: FaultKind;
  /** How many calls meet it; Infinity: all. */
  readonly times: number;
  /** Any region where undefined. */
  readonly region?: string;
  /** The account that a call is about; any where undefined. */
  readonly account?: string;
}

/** What faults tell calls apart by. */
export type Met = Required<Pick<Fault, 'service' | 'operation' | 'region' | 'account'>>;

/** The faults that are still to be met. */
export class Faults {
  #waiting: Fault[] = [];

  inject(fault: Fault): void {
    this.#waiting.push(fault);
  }

  /** Ends the faults of one account, or all. */
  clear(account?: string): void {
    this.#waiting = this.#waiting.filter(
      (fault) => account !== undefined && fault.account !== account,
    );
  }

  /** The fault that a call meets now, if any; it is used up by one. */
  take({ service, operation, region, account }: Met): FaultKind | undefined {
    const met = this.#waiting.find(
      (fault) =>
        fault.service === service &&
        (fault.operation ?? operation) === operation &&
        (fault.region ?? region) === region &&
        (fault.account ?? account) === account,
    );
    if (met === undefined) return undefined;
    this.#waiting = this.#waiting.flatMap((fault) => {
      if (fault !== met) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
    return met.fault;
  }
}
