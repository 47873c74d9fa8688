import type { Confluence } from '../../host/forge';
import type { Backend } from '../lib/backend';

/** What one load of a page asked of Forge and of Confluence. */
export interface Costs {
  readonly invocations: number;
  /** Requests to Forge's storage. */
  readonly storage: number;
  /** Requests to Confluence. */
  readonly confluence: number;
  /** Those of them that had been sent before, word for word. */
  readonly repeated: number;
}

/** Counts what is asked of a backend and of the Confluence around it. */
export class CostMeter {
  readonly #confluence: string[] = [];

  /** The same Confluence, with its requests written down. */
  metered(confluence: Confluence): Confluence {
    return (request) => {
      const { method, path, body } = request;
      this.#confluence.push(`${method} ${path} ${String(body)}`);
      return confluence(request);
    };
  }

  /** Forgets what was asked. */
  reset(backend: Backend): void {
    backend.forge.clearCalls();
    this.#confluence.length = 0;
  }

  costs({ forge }: Backend): Costs {
    const asked = this.#confluence;
    return {
      invocations: forge.calls.length,
      storage: forge.kvsCalls.length,
      confluence: asked.length,
      repeated: asked.length - new Set(asked).size,
    };
  }
}

/**
 * Refuses what a page of macros may never cost, whatever the machine: more than one invocation, more
 * than three requests to storage beside one for each definition, and anything of Confluence twice.
 */
export function assertCosts(costs: Costs, definitions: number): void {
  const { invocations, storage, repeated } = costs;
  if (invocations !== 1) throw new Error(`The page took ${invocations} invocations.`);
  const most = 3 + definitions;
  if (storage > most) throw new Error(`The page took ${storage} requests to storage, not ${most}.`);
  if (repeated > 0) throw new Error(`Confluence was asked ${repeated} things once more.`);
}
