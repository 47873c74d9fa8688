import type {
  LibraryMacro,
  LibraryVersion,
  MacroSample,
  PublishedMacro,
  SamplePreview,
  VersionSummary,
} from '../../../../../contract/library';
import type { MacroSite } from '../../../../../contract/macros';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';
import { withNewest } from '../../../version-parts';

/** Two versions side by side. */
interface Compared {
  readonly older: LibraryVersion;
  readonly newer: LibraryVersion;
}

/** What a version comes to, by the samples of the macro. */
interface Previewed {
  readonly version: number;
  readonly shown: readonly { readonly sample: MacroSample; readonly preview: SamplePreview }[];
}

interface VersionsState {
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
  /** The older ones begin before this; undefined once all are there. */
  readonly next: number | undefined;
  readonly compared: Compared | undefined;
  readonly previewed: Previewed | undefined;
  readonly restored: (PublishedMacro & { readonly from: number }) | undefined;
}

export const unknownVersions: VersionsState = {
  versions: [],
  next: undefined,
  compared: undefined,
  previewed: undefined,
  restored: undefined,
};

interface VersionsPorts {
  readonly gateway: AdminGateway;
  readonly name: string;
}

/** A macro's versions, as an administrator sees them. */
export class VersionsStore extends Store<
  VersionsState,
  VersionsPorts,
  'load' | 'reread' | 'more' | 'compare' | 'preview' | 'restore' | 'read'
> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.#read('load');
  }

  /** Reads the versions before those that are there. */
  async more(): Promise<void> {
    const { next } = this.state;
    if (next === undefined || this.status('more') === 'pending') return;
    await this.send(
      'more',
      ({ gateway, name }) => gateway('library.versions', { name, before: next }),
      (part, { versions }) =>
        part.ok ? { versions: [...versions, ...part.versions], next: part.next } : {},
    );
  }

  async compare(older: number, newer: number): Promise<void> {
    this.change({ previewed: undefined });
    await this.send(
      'compare',
      async ({ gateway, name }) => {
        const [from, to] = await Promise.all([
          gateway('library.version', { name, version: older }),
          gateway('library.version', { name, version: newer }),
        ]);
        if (!from.ok) return from;
        return to.ok ? { ok: true as const, older: from.version, newer: to.version } : to;
      },
      (read) => (read.ok ? { compared: { older: read.older, newer: read.newer } } : {}),
    );
  }

  /** Renders a version with all samples; without any, once with no parameters. */
  async preview(version: number, withoutSamples: string, site?: MacroSite): Promise<void> {
    this.change({ compared: undefined });
    await this.send(
      'preview',
      async ({ gateway, name }) => {
        const kept = await gateway('library.samples', { name });
        if (!kept.ok) return kept;
        const samples =
          kept.samples.length > 0 ? kept.samples : [{ name: withoutSamples, parameters: {} }];
        const input = { name, version, samples, ...(site && { site }) };
        const rendered = await gateway('library.preview', input);
        return rendered.ok ? { ok: true as const, samples, previews: rendered.previews } : rendered;
      },
      (read) =>
        read.ok
          ? {
              previewed: {
                version,
                shown: read.samples.flatMap((sample, index) => {
                  const preview = read.previews[index];
                  return preview ? [{ sample, preview }] : [];
                }),
              },
            }
          : {},
    );
  }

  /** Forgets what is shown beside the list. */
  close(): void {
    this.change({ compared: undefined, previewed: undefined });
  }

  /**
   * Makes the content of a version the next one. Answers the macro as it is stored then, also when it
   * was refused because somebody else had changed it; undefined where that is not known.
   */
  async restore(
    macro: LibraryMacro,
    version: number,
    note: string,
  ): Promise<LibraryMacro | undefined> {
    const { name, revision: seen } = macro;
    const answer = await this.send(
      'restore',
      ({ gateway }) => gateway('library.restore', { name, seen, version, note }),
      (done) =>
        done.ok
          ? {
              restored: { macro: done.macro, ungranted: done.ungranted, from: version },
              compared: undefined,
              previewed: undefined,
            }
          : {},
    );
    if (!answer || (!answer.ok && answer.code !== 'conflict')) return undefined;
    await this.#read('reread');
    if (answer.ok) return answer.macro;
    const read = await this.send('read', ({ gateway }) => gateway('library.read', { name }));
    return read?.ok ? read.macro : undefined;
  }

  async #read(action: 'load' | 'reread'): Promise<void> {
    await this.send(
      action,
      ({ gateway, name }) => gateway('library.versions', { name }),
      (part, known) => (part.ok ? withNewest(part, known) : {}),
    );
  }
}
