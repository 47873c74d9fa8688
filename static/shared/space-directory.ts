import {
  afterAnswer,
  afterAsking,
  type KnownSpaces,
} from '../../components/space-picker/known-spaces';
import type { SpaceQuery } from '../../components/space-picker/space-request';
import type { AdminGateway } from './gateway';
import { Store } from './store';

/** What a page knows of the spaces, for the pickers that it hands this to. */
export class SpaceDirectory extends Store<
  KnownSpaces,
  { readonly gateway: AdminGateway },
  'search' | `name ${string}`
> {
  /** Names spaces that are known by id alone, or looks for a text. */
  async find(query: SpaceQuery): Promise<void> {
    this.change(afterAsking(this.state, query));
    if ('text' in query) await this.#search();
    else await this.#ask(`name ${query.ids.join()}`, query);
  }

  /** One search at a time: whatever is typed meanwhile is searched for next, and only the last. */
  async #search(): Promise<void> {
    if (this.status('search') === 'pending') return;
    for (let text: string | undefined; text !== this.state.sought;) {
      text = this.state.sought;
      if (!(await this.#ask('search', { text }))) return;
    }
  }

  /** Answers whether an answer came that still counts, be it a refusal. */
  async #ask(action: 'search' | `name ${string}`, query: SpaceQuery): Promise<boolean> {
    const answer = await this.send(
      action,
      ({ gateway }) => gateway('spaces.find', query),
      (found, spaces) => afterAnswer(spaces, query, found.ok ? found : undefined),
    );
    return answer !== undefined;
  }
}
