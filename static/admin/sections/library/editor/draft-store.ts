import type { LibraryDraft, LibraryMacro, MacroContent } from '../../../../../contract/library';
import type { Refusal } from '../../../../../contract/result';
import type { Clock } from '../../../../shared/clock';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';
import {
  afterChoice,
  afterMeeting,
  contentOf,
  isUnsaved,
  isWhole,
  openedDraft,
  type DraftState,
} from './draft-state';
import { shelvesOf, type KeptWork, type Shelf } from './kept-work';
import { savedAfter, savedAtLatest, saveAgainAfter } from './timing';

interface DraftPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** The macro's name by now: somebody may rename it while it is edited. */
  readonly name: () => string;
  /** Of the macro, whatever its name becomes. */
  readonly id: string;
}

type Action = 'load' | 'save' | 'reread' | 'discard';

/**
 * The text of one macro: what is typed is kept as a draft by itself, in storage, and until it is there
 * on the page's shelf. One save is under way at a time.
 */
export class DraftStore extends Store<DraftState, DraftPorts, Action> {
  /** Is called when storage has another draft, or another version counts. */
  onSaved: (macro: LibraryMacro) => void = () => undefined;

  #cancelPause: (() => void) | undefined;
  #cancelLatest: (() => void) | undefined;
  #saving: Promise<void> | undefined;

  /** Whether the text cannot be stored as it is: its title is missing, say. */
  get isHeldBack(): boolean {
    return isUnsaved(this.state) && !isWhole(this.state.draft);
  }

  hostConnected(): void {
    if (this.state.macro && isUnsaved(this.state)) this.#saveSoon();
  }

  /** A tab that is left saves at once. */
  hostDisconnected(): void {
    this.#stopWaiting();
    void this.flush();
  }

  async load(): Promise<void> {
    await this.send(
      'load',
      async ({ gateway, name, id }) => {
        await this.#shelf.takeOver(id);
        return gateway('library.read', { name: name() });
      },
      (read) => (read.ok ? openedDraft(read, this.#shelf.of(this.ports.id)) : {}),
    );
    if (this.status('load') === 'done' && isUnsaved(this.state)) this.#saveSoon();
  }

  /** Takes what was typed. */
  type({ note, ...content }: Partial<MacroContent> & { readonly note?: string }): void {
    const { draft } = this.state;
    this.change({
      draft: { content: { ...draft.content, ...content }, note: note ?? draft.note },
      offered: undefined,
    });
    this.#keep();
    this.#saveSoon();
  }

  /** Saves what is typed, unless there is nothing to save or somebody has to choose first. */
  save(): Promise<void> {
    this.#stopWaiting();
    const { macro, conflict, draft } = this.state;
    if (!macro || conflict || !isUnsaved(this.state) || !isWhole(draft)) return Promise.resolve();
    this.#saving ??= this.#save(draft).finally(() => {
      this.#saving = undefined;
      if (this.status('save') === 'done' && isUnsaved(this.state)) this.#saveSoon();
    });
    return this.#saving;
  }

  /** Saves everything that was typed until now; answers whether storage has it. */
  async flush(): Promise<boolean> {
    const save = (async () => {
      await this.#saving;
      await this.save();
    })();
    if (isUnsaved(this.state)) this.#shelf.saving(this.ports.id, save);
    await save;
    this.#stopWaiting();
    return !isUnsaved(this.state);
  }

  /** The draft that was offered is gone on with. */
  goOn(): void {
    this.change({ offered: undefined });
  }

  /** Removes the draft: what readers get is edited from then on. */
  async discard(): Promise<void> {
    this.#stopWaiting();
    await this.#saving;
    const { name, published } = { ...this.ports, ...this.state };
    if (!published) return;
    const stored = { content: contentOf(published), note: '' };
    const discarded = (macro: LibraryMacro, { draft }: DraftState): Partial<DraftState> => ({
      macro,
      draft: stored,
      stored,
      seen: 0,
      basedOn: macro.version,
      offered: undefined,
      aside: { draft, whose: 'discarded' },
    });
    const { seen, macro } = this.state;
    const answer = await this.send(
      'discard',
      ({ gateway }) =>
        seen === 0 && macro
          ? Promise.resolve({ ok: true as const, macro })
          : gateway('library.discard-draft', { name: name(), seen }),
      (gone, state) => (gone.ok ? discarded(gone.macro, state) : {}),
    );
    if (answer?.ok) this.#told(answer.macro);
    else if (answer?.code === 'conflict') await this.look();
  }

  /** One side of a conflict stays. */
  async choose(keeps: 'mine' | 'theirs'): Promise<void> {
    this.change(afterChoice(this.state, keeps));
    this.forget('save');
    this.#keep();
    if (isUnsaved(this.state)) await this.save();
  }

  /** The text that was set aside takes the place of the present one, which is set aside itself. */
  takeBack(): void {
    const { aside, draft } = this.state;
    if (!aside) return;
    const whose = aside.whose === 'theirs' ? 'mine' : 'theirs';
    this.change({
      draft: aside.draft,
      aside: aside.whose === 'discarded' ? undefined : { draft, whose },
    });
    this.#keep();
    this.#saveSoon();
  }

  /** Looks what storage has; a text that differs from this one and its beginning is a conflict. */
  async look(): Promise<void> {
    const { draft } = this.state;
    const before = this.state.macro;
    const read = await this.send(
      'reread',
      ({ gateway, name }) => gateway('library.read', { name: name() }),
      (answer, state) => (answer.ok ? afterMeeting(state, answer, draft) : {}),
    );
    if (!read?.ok || this.state.conflict) return;
    this.forget('save');
    this.#keep();
    if (!isAsBefore(before, read.macro)) this.onSaved(read.macro);
    if (isUnsaved(this.state)) this.#saveSoon();
  }

  /** The draft was published as it is in storage. */
  published(macro: LibraryMacro): void {
    const { draft } = this.state;
    const stored = { content: draft.content, note: '' };
    this.change({
      macro,
      stored,
      draft: stored,
      seen: macro.draft?.revision ?? 0,
      basedOn: macro.version,
      aside: undefined,
    });
    this.#told(macro);
    void this.look();
  }

  protected override start(): void {
    this.#stopWaiting();
    void this.load();
  }

  async #save(draft: LibraryDraft): Promise<void> {
    const { seen, basedOn } = this.state;
    const answer = await this.send(
      'save',
      ({ gateway, name }) => gateway('library.save-draft', { name: name(), seen, basedOn, draft }),
      (saved) =>
        saved.ok
          ? {
              macro: saved.macro,
              stored: draft,
              seen: saved.macro.draft?.revision ?? 0,
              offered: undefined,
              report: { findings: saved.findings, template: draft.content.template },
            }
          : {},
    );
    if (answer?.ok) this.#told(answer.macro);
    else if (answer) await this.#refused(answer);
  }

  async #refused({ code }: Refusal): Promise<void> {
    if (code === 'conflict') await this.look();
    // What passes by itself is tried again by itself.
    else if (code === 'storage-busy' || code === 'upstream') {
      const cancel = this.ports.clock.after(saveAgainAfter, () => void this.save());
      this.#cancelPause = cancel;
      this.#shelf.waiting(this.ports.id, cancel);
    }
  }

  #told(macro: LibraryMacro): void {
    this.#keep();
    this.onSaved(macro);
  }

  /** Storage has it, or the shelf has. */
  #keep(): void {
    const { draft, stored, seen, basedOn } = this.state;
    const work = isUnsaved(this.state) ? { draft, stored, seen, basedOn } : undefined;
    this.#shelf.keep(this.ports.id, work);
  }

  get #shelf(): Shelf<KeptWork> {
    return shelvesOf(this.ports.gateway).drafts;
  }

  #saveSoon(): void {
    const { clock } = this.ports;
    this.#cancelPause?.();
    this.#cancelPause = clock.after(savedAfter, () => void this.save());
    this.#cancelLatest ??= clock.after(savedAtLatest, () => void this.save());
  }

  #stopWaiting(): void {
    this.#cancelPause?.();
    this.#cancelLatest?.();
    this.#cancelPause = undefined;
    this.#cancelLatest = undefined;
  }
}

/** Whether nothing of a macro was changed, as far as whoever shows it can tell. */
function isAsBefore(before: LibraryMacro | undefined, { revision, draft }: LibraryMacro): boolean {
  return before?.revision === revision && before.draft?.revision === draft?.revision;
}
