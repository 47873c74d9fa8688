import type { BrokerKeys, BrokerKit, PublicBroker } from '../../../../contract/broker';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';

interface BrokerState {
  /** Undefined where there is none. */
  readonly broker: PublicBroker | undefined;
  /** What is printed to make one. */
  readonly kit: BrokerKit | undefined;
}

export const unknownBroker: BrokerState = { broker: undefined, kit: undefined };

/** The IAM user that ConfluOps acts as, as an administrator sees and changes it. */
export class BrokerStore extends Store<
  BrokerState,
  { readonly gateway: AdminGateway },
  'load' | 'reprint' | 'save' | 'remove'
> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.send(
      'load',
      ({ gateway }) => gateway('broker.show'),
      (read) => (read.ok ? { broker: read.broker, kit: read.kit } : {}),
    );
  }

  async save(keys: BrokerKeys): Promise<void> {
    this.forget('remove');
    const answer = await this.send(
      'save',
      ({ gateway }) => gateway('broker.save', keys),
      (saved) => (saved.ok ? { broker: saved.broker } : {}),
    );
    if (answer?.ok) await this.#reprint();
  }

  async remove(key: 'current' | 'next'): Promise<void> {
    this.forget('save');
    const setAt = this.state.broker?.[key]?.setAt ?? 0;
    const answer = await this.send(
      'remove',
      ({ gateway }) => gateway('broker.remove', { key, setAt }),
      (left) => (left.ok ? { broker: left.broker } : {}),
    );
    if (answer?.ok) await this.#reprint();
  }

  /** What is printed to make a broker depends on whether there is one. */
  async #reprint(): Promise<void> {
    await this.send(
      'reprint',
      ({ gateway }) => gateway('broker.show'),
      (read) => (read.ok ? { kit: read.kit } : {}),
    );
  }
}
