import type { ComparedSample } from '../../../../../components/publish-dialog/comparison';
import type { PublishView } from '../../../../../components/publish-dialog/publish-view';
import type { SamplePreview, TemplateFinding } from '../../../../../contract/library';
import type { Result } from '../../../../../contract/result';
import { within, type Clock } from '../../../../shared/clock';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';
import { macrosWithin } from '../../../../shared/timing';
import type { DraftStore } from './draft-store';
import type { PreviewStore } from './preview-store';
import type { SamplesStore } from './samples-store';

interface PublishPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** The macro's name by now: somebody may rename it while it is edited. */
  readonly name: () => string;
  readonly drafts: DraftStore;
  readonly samples: SamplesStore;
  readonly preview: PreviewStore;
}

interface PublishState {
  readonly isOpen: boolean;
  /** The page that samples are rendered on. */
  readonly contentId: string | undefined;
  readonly compared: readonly ComparedSample[] | undefined;
  readonly findings: readonly TemplateFinding[];
  readonly published: PublishView['published'];
}

export const notPublishing: PublishState = {
  isOpen: false,
  contentId: undefined,
  compared: undefined,
  findings: [],
  published: undefined,
};

type Compared = Result<{
  compared: readonly ComparedSample[];
  findings: readonly TemplateFinding[];
}>;

/** Publishing a draft: all samples by both versions, then the version itself. */
export class PublishStore extends Store<
  PublishState,
  PublishPorts,
  'load' | 'compare' | 'publish'
> {
  async open(contentId: string | undefined): Promise<void> {
    this.forget('publish');
    this.change({ ...notPublishing, isOpen: true, contentId });
    await this.compare();
  }

  close(): void {
    if (this.status('publish') === 'pending') return;
    this.abandon('compare');
    this.change({ isOpen: false });
  }

  /** Renders all samples with the version that counts and with the draft. */
  async compare(): Promise<void> {
    await this.send(
      'compare',
      (ports) => this.#compare(ports),
      (answer) => (answer.ok ? { compared: answer.compared, findings: answer.findings } : {}),
    );
  }

  /** Publishes the draft as it is in storage, once all that was typed is there. */
  async publish(): Promise<void> {
    const { drafts } = this.ports;
    const answer = await this.send(
      'publish',
      async ({ gateway, name }) => {
        const isStored = await drafts.flush();
        const { macro, seen, conflict } = drafts.state;
        // What was refused, and taken back since, is nothing that is published.
        const refused = isStored ? undefined : drafts.refusal('save');
        if (conflict) return { ok: false as const, code: 'conflict' as const };
        if (refused) return refused;
        if (!macro || drafts.isHeldBack)
          return { ok: false as const, code: 'invalid-input' as const };
        return gateway('library.publish', { name: name(), seen: macro.revision, draft: seen });
      },
      (published) =>
        published.ok
          ? { published: { version: published.macro.version, ungranted: published.ungranted } }
          : {},
    );
    if (answer?.ok) drafts.published(answer.macro);
    // Whoever is refused for what somebody else did sees what that was.
    else if (answer?.code === 'conflict') await drafts.look();
  }

  /** What the dialog shows; undefined where it is closed. */
  view(): PublishView | undefined {
    const { isOpen, compared, findings, published } = this.state;
    if (!isOpen) return undefined;
    const { drafts, name } = this.ports;
    return {
      macroName: name(),
      version: drafts.state.basedOn,
      note: drafts.state.draft.note,
      compared,
      isComparing: this.status('compare') === 'pending',
      notCompared: this.refusal('compare'),
      isPublishing: this.status('publish') === 'pending',
      refusal: this.refusal('publish'),
      syntax: findings.find(({ code }) => code === 'syntax'),
      published,
    };
  }

  async #compare({
    gateway,
    clock,
    name,
    drafts,
    samples,
    preview,
  }: PublishPorts): Promise<Compared> {
    const { draft, basedOn } = drafts.state;
    const { samples: all } = samples.state;
    const { contentId } = this.state;
    const { site } = preview.state;
    const asked = {
      name: name(),
      samples: all,
      ...(contentId !== undefined && { contentId }),
      ...(site && { site }),
    };
    const content = { ...draft.content, title: draft.content.title.trim() || name() };
    const [after, before] = await within(
      macrosWithin,
      Promise.all([
        gateway('library.preview', { ...asked, content }),
        basedOn > 0 ? gateway('library.preview', { ...asked, version: basedOn }) : undefined,
      ]),
      clock,
    );
    if (!after.ok) return after;
    if (before && !before.ok) return before;
    const compared = all.map((sample, at) => ({
      name: sample.name,
      before: before?.previews[at],
      after: after.previews[at] ?? missing,
    }));
    return { ok: true, compared, findings: after.findings };
  }
}

const missing: SamplePreview = { answer: { state: 'unavailable', cause: 'internal' } };
