import {
  libraryLimits,
  type LibraryMacro,
  type MacroSample,
} from '../../../../../contract/library';
import type { Clock } from '../../../../shared/clock';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';
import { shelvesOf, type Shelf } from './kept-work';
import { message } from './messages';
import {
  freeName,
  isSameSamples,
  mergedSamples,
  openedSamples,
  type SamplesState,
} from './samples-state';
import { saveAgainAfter, savedAfter } from './timing';

interface SamplesPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** The macro's name by now: somebody may rename it while it is edited. */
  readonly name: () => string;
  /** Of the macro, whatever its name becomes. */
  readonly id: string;
}

/**
 * The samples of one macro: they are saved by themselves, whoever else changes them, and until they are
 * in storage they are on the page's shelf.
 */
export class SamplesStore extends Store<SamplesState, SamplesPorts, 'load' | 'save' | 'reread'> {
  /** Is called when storage has other samples. */
  onSaved: (macro: LibraryMacro) => void = () => undefined;

  #cancelPause: (() => void) | undefined;
  #saving: Promise<void> | undefined;

  /** The sample that is looked at. */
  get chosen(): MacroSample | undefined {
    return this.state.samples[this.state.chosen];
  }

  /** Whether something was changed that storage does not have. */
  get isUnsaved(): boolean {
    return this.#isTouched && !isSameSamples(this.state.samples, this.state.stored);
  }

  /** Whether there may be another one. */
  get isFull(): boolean {
    return this.state.samples.length >= libraryLimits.samples;
  }

  /** Whether somebody changed something: the sample to begin with is not stored for itself. */
  #isTouched = false;

  hostConnected(): void {
    if (this.isUnsaved) this.#saveSoon();
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
        return gateway('library.samples', { name: name() });
      },
      (read) => {
        if (!read.ok) return {};
        const kept = this.#shelf.of(this.ports.id);
        this.#isTouched = kept !== undefined;
        return kept ?? openedSamples(read.samples, read.revision, message('sample.first'));
      },
    );
    if (this.isUnsaved) this.#saveSoon();
  }

  choose(chosen: number): void {
    this.change({ chosen });
  }

  /** Adds a sample after the others: an empty one, or one like the one that is looked at. */
  add(from?: MacroSample): void {
    const { samples } = this.state;
    if (this.isFull) return;
    const name = freeName(from?.name ?? message('sample.new'), samples);
    const copy = { name, ...(from ? contentOf(from) : { parameters: {} }) };
    this.#change({ samples: [...samples, copy], chosen: samples.length });
  }

  remove(): void {
    const { samples, chosen } = this.state;
    const left = samples.filter((_, at) => at !== chosen);
    const [first] = left;
    this.#change({
      samples: first ? left : [{ name: message('sample.first'), parameters: {} }],
      chosen: Math.max(0, Math.min(chosen, left.length - 1)),
      removed: samples[chosen],
    });
  }

  /** Puts the sample back that was removed last. */
  takeBack(): void {
    const { samples, removed } = this.state;
    if (!removed || this.isFull) return;
    const name = freeName(removed.name, samples);
    this.#change({ samples: [...samples, { ...removed, name }], chosen: samples.length });
  }

  /** Replaces the sample that is looked at. */
  replace(sample: MacroSample): void {
    const { samples, chosen } = this.state;
    this.#change({ samples: samples.map((each, at) => (at === chosen ? sample : each)) });
  }

  /** Saves what was changed, unless there is nothing to save. */
  save(): Promise<void> {
    this.#stopWaiting();
    if (this.status('load') !== 'done' || !this.isUnsaved) {
      return this.#saving ?? Promise.resolve();
    }
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
      if (this.status('save') === 'done' && this.isUnsaved) this.#saveSoon();
    });
    return this.#saving;
  }

  /** Saves everything that was changed until now. */
  async flush(): Promise<void> {
    const save = (async () => {
      await this.#saving;
      await this.save();
    })();
    if (this.isUnsaved) this.#shelf.saving(this.ports.id, save);
    await save;
  }

  protected override start(): void {
    this.#stopWaiting();
    this.#isTouched = false;
    void this.load();
  }

  async #save(): Promise<void> {
    const { samples, revision } = this.state;
    const answer = await this.send(
      'save',
      ({ gateway, name }) =>
        gateway('library.save-samples', { name: name(), seen: revision, samples }),
      (saved) => (saved.ok ? { stored: samples, revision: saved.macro.samples.revision } : {}),
    );
    this.#keep();
    if (answer?.ok) this.onSaved(answer.macro);
    else if (answer?.code === 'conflict') await this.#merge();
    else if (answer?.code === 'storage-busy' || answer?.code === 'upstream') {
      this.#saveAfter(saveAgainAfter);
    }
  }

  /** Somebody else saved samples: both theirs and ours are saved. */
  async #merge(): Promise<void> {
    const read = await this.send(
      'reread',
      ({ gateway, name }) => gateway('library.samples', { name: name() }),
      (theirs, { samples, stored, chosen }) => {
        if (!theirs.ok) return {};
        const merged = mergedSamples(stored, samples, theirs.samples);
        const doubled = merged.doubled;
        const name = samples[chosen]?.name;
        const at = merged.samples.findIndex((sample) => sample.name === name);
        return {
          samples: merged.samples,
          doubled,
          stored: theirs.samples,
          revision: theirs.revision,
          chosen: Math.max(0, at),
        };
      },
    );
    if (!read?.ok) return;
    this.#keep();
    this.forget('save');
    if (this.isUnsaved) this.#saveSoon();
  }

  #change(part: Partial<SamplesState>): void {
    this.#isTouched = true;
    this.change({ removed: undefined, doubled: [], ...part });
    this.#keep();
    this.#saveSoon();
  }

  /** Storage has them, or the shelf has. */
  #keep(): void {
    this.#shelf.keep(this.ports.id, this.isUnsaved ? this.state : undefined);
  }

  get #shelf(): Shelf<SamplesState> {
    return shelvesOf(this.ports.gateway).samples;
  }

  #saveSoon(): void {
    this.#saveAfter(savedAfter);
  }

  #saveAfter(pause: number): void {
    this.#stopWaiting();
    const cancel = this.ports.clock.after(pause, () => void this.flush());
    this.#cancelPause = cancel;
    this.#shelf.waiting(this.ports.id, cancel);
  }

  #stopWaiting(): void {
    this.#cancelPause?.();
    this.#cancelPause = undefined;
  }
}

/** What a copy of a sample has of it: what was expected belongs to the one that it was kept for. */
function contentOf({ parameters, body, as }: MacroSample): Omit<MacroSample, 'name' | 'expected'> {
  return { parameters, ...(body !== undefined && { body }), ...(as !== undefined && { as }) };
}
