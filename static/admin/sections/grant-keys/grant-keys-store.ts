import type { GrantKeys } from '../../../../contract/grant-keys';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';

export const noGrantKeys: GrantKeys = { keys: [] };

/** The keys that grants are made with, as an administrator sees and changes them. */
export class GrantKeysStore extends Store<
  GrantKeys,
  { readonly gateway: AdminGateway },
  'load' | 'reread' | 'rotate' | 'retire'
> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.send('load', ({ gateway }) => gateway('grant-keys.show'), known);
  }

  async rotate(): Promise<void> {
    this.forget('retire');
    await this.send('rotate', ({ gateway }) => gateway('grant-keys.rotate'), known);
  }

  async retire(id: string): Promise<void> {
    this.forget('rotate');
    const answer = await this.send(
      'retire',
      ({ gateway }) => gateway('grant-keys.retire', { id }),
      known,
    );
    // Whoever is refused for what somebody else did meanwhile sees what that was.
    if (answer?.ok === false && (answer.code === 'conflict' || answer.code === 'not-found')) {
      await this.send('reread', ({ gateway }) => gateway('grant-keys.show'), known);
    }
  }
}

function known(answer: { readonly ok: boolean } & Partial<GrantKeys>): Partial<GrantKeys> {
  return answer.keys ? { keys: answer.keys } : {};
}
