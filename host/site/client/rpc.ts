/** What a side does when the other one asks it to run a command. */
export type Answerer = (command: string, payload: unknown) => unknown;

type Message =
  | {
      readonly is: 'request';
      readonly id: number;
      readonly command: string;
      readonly payload: unknown;
    }
  | { readonly is: 'call'; readonly id: number; readonly target: number; readonly inputs: unknown }
  | { readonly is: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly is: 'failure';
      readonly id: number;
      readonly message: string;
      readonly code?: string;
    };

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Stands for a function while a value crosses the port. */
const functionKey = '__bridgeFunction';

/**
 * One end of the line between the page and a frame. Functions inside payloads and answers stay
 * callable on the other side, as callbacks of the bridge need; everything else is cloned.
 */
export class Peer {
  #last = 0;
  readonly #pending = new Map<number, Pending>();
  readonly #functions = new Map<number, (...inputs: unknown[]) => unknown>();

  constructor(
    private readonly port: MessagePort,
    private readonly answerer: Answerer,
  ) {
    port.onmessage = ({ data }: MessageEvent<Message>) => {
      void this.#receive(data);
    };
  }

  /** Runs a command on the other side; rejects with its message (and code) when that fails. */
  request(command: string, payload?: unknown): Promise<unknown> {
    return this.#send((id) => ({ is: 'request', id, command, payload: this.#pack(payload) }));
  }

  close(): void {
    this.port.close();
  }

  #send(message: (id: number) => Message): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#last += 1;
      const id = this.#last;
      this.port.postMessage(message(id));
      this.#pending.set(id, { resolve, reject });
    });
  }

  async #receive(message: Message): Promise<void> {
    switch (message.is) {
      case 'request':
        return this.#answer(message.id, () =>
          this.answerer(message.command, this.#unpack(message.payload)),
        );
      case 'call':
        return this.#answer(message.id, () =>
          this.#functions.get(message.target)?.(...(this.#unpack(message.inputs) as unknown[])),
        );
      case 'result':
        return this.#settle(message.id)?.resolve(this.#unpack(message.value));
      case 'failure': {
        const error = Object.assign(
          new Error(message.message),
          message.code === undefined ? {} : { code: message.code },
        );
        return this.#settle(message.id)?.reject(error);
      }
    }
  }

  async #answer(id: number, run: () => unknown): Promise<void> {
    try {
      this.port.postMessage({ is: 'result', id, value: this.#pack(await run()) });
    } catch (error) {
      const { message, code } = error as { message?: string; code?: string };
      this.port.postMessage({ is: 'failure', id, message: message ?? String(error), code });
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #pack(value: unknown): unknown {
    if (typeof value === 'function') {
      this.#last += 1;
      this.#functions.set(this.#last, value as () => unknown);
      return { [functionKey]: this.#last };
    }
    return mapped(value, (inner) => this.#pack(inner));
  }

  #unpack(value: unknown): unknown {
    const target = (value as Record<string, unknown> | null | undefined)?.[functionKey];
    if (typeof target === 'number') {
      return (...inputs: unknown[]) =>
        this.#send((id) => ({ is: 'call', id, target, inputs: this.#pack(inputs) }));
    }
    return mapped(value, (inner) => this.#unpack(inner));
  }
}

/** Lists and plain objects item by item; dates, blobs and the like as they are. */
function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
