import type {
  MacroContent,
  MacroSample,
  SamplePreview,
  TemplateFinding,
} from '../../../../../contract/library';
import type { MacroForm, MacroSite } from '../../../../../contract/macros';
import type { TemplatePreviewState } from '../../../../../components/template-preview/preview-state';
import { within, type Clock } from '../../../../shared/clock';
import type { AdminGateway } from '../../../../shared/gateway';
import type { Host } from '../../../../shared/host';
import { siteIn } from '../../../../shared/site';
import { Store } from '../../../../shared/store';
import { macrosWithin } from '../../../../shared/timing';
import { previewedAfter } from './timing';

interface PreviewPorts {
  readonly gateway: AdminGateway;
  readonly host: Pick<Host, 'context'>;
  readonly clock: Clock;
  /** The macro's name by now: somebody may rename it while it is edited. */
  readonly name: () => string;
}

/** What is rendered. */
export interface PreviewSubject {
  readonly content: MacroContent;
  readonly sample: MacroSample;
  /** The page that it is rendered on; undefined for none. */
  readonly contentId: string | undefined;
}

interface PreviewState {
  /** What was rendered last, and what came of it. */
  readonly latest:
    | {
        readonly subject: PreviewSubject;
        readonly preview: SamplePreview;
        readonly findings: readonly TemplateFinding[];
      }
    | undefined;
  /** The last output there was, of the sample that is looked at. */
  readonly shown: { readonly subject: PreviewSubject; readonly preview: SamplePreview } | undefined;
  /** The form of the template that was rendered last. */
  readonly form: MacroForm | undefined;
  /** The site around, as far as the frame is told. */
  readonly site: MacroSite | undefined;
}

export const noPreview: PreviewState = {
  latest: undefined,
  shown: undefined,
  form: undefined,
  site: undefined,
};

/**
 * What a template comes to while it is written: asks after a pause in typing, one request at a time,
 * and whatever was typed last is rendered last.
 */
export class PreviewStore extends Store<PreviewState, PreviewPorts, 'render'> {
  #wanted: PreviewSubject | undefined;
  #asked: PreviewSubject | undefined;
  #cancelPause: (() => void) | undefined;

  hostDisconnected(): void {
    this.#stopWaiting();
  }

  hostConnected(): void {
    if (this.#isDue) this.#askSoon();
  }

  /** Has a subject rendered, unless it is being rendered already. */
  show(subject: PreviewSubject): void {
    if (this.#wanted && isSame(this.#wanted, subject)) return;
    const isFirst = this.#wanted === undefined;
    this.#wanted = subject;
    if (isFirst) void this.#ask();
    else this.#askSoon();
  }

  /** Renders it again. */
  async again(): Promise<void> {
    this.#asked = undefined;
    await this.#ask();
  }

  /** What the preview shows. */
  view(): TemplatePreviewState {
    const { latest, shown } = this.state;
    const wanted = this.#wanted;
    const last = latest?.preview.answer;
    const isOfSample = shown !== undefined && shown.subject.sample.name === wanted?.sample.name;
    const refusal = this.refusal('render')?.code;
    return {
      answer: isOfSample ? shown.preview.answer : undefined,
      problem: last?.state === 'failed' || last?.state === 'unavailable' ? last : undefined,
      refusal,
      isOld: shown !== undefined && wanted !== undefined && !isSame(shown.subject, wanted),
      isAsking: this.status('render') === 'pending',
    };
  }

  /** What came of a subject, if that was rendered last. */
  previewOf(subject: PreviewSubject): SamplePreview | undefined {
    const { latest } = this.state;
    return latest && isSame(latest.subject, subject) ? latest.preview : undefined;
  }

  protected override start(): void {
    this.#stopWaiting();
    this.#wanted = undefined;
    this.#asked = undefined;
  }

  get #isDue(): boolean {
    return this.#wanted !== undefined && this.#wanted !== this.#asked;
  }

  #askSoon(): void {
    this.#stopWaiting();
    this.#cancelPause = this.ports.clock.after(previewedAfter, () => {
      this.#cancelPause = undefined;
      void this.#ask();
    });
  }

  /** What was typed while the answer was on its way is rendered, once its pause is over. */
  #goOn(): void {
    if (this.#isDue && !this.#cancelPause) this.#askSoon();
  }

  #stopWaiting(): void {
    this.#cancelPause?.();
    this.#cancelPause = undefined;
  }

  async #ask(): Promise<void> {
    const subject = this.#wanted;
    // Whoever waits for the answer on its way asks for what was typed meanwhile.
    if (!subject || !this.#isDue || this.status('render') === 'pending') return;
    this.#stopWaiting();
    this.#asked = subject;
    await this.send(
      'render',
      async ({ gateway, host, clock, name }) => {
        const { content, sample, contentId } = subject;
        const site = this.state.site ?? siteIn(await host.context().catch(() => undefined));
        const answer = await within(
          macrosWithin,
          gateway('library.preview', {
            name: name(),
            content: { ...content, title: content.title.trim() || name() },
            samples: [sample],
            ...(contentId !== undefined && { contentId }),
            ...(site && { site }),
          }),
          clock,
        );
        return answer.ok ? { ...answer, site } : answer;
      },
      (answer, { shown }) => {
        if (!answer.ok) return {};
        const { form, findings, site } = answer;
        const [preview] = answer.previews;
        if (!preview) return {};
        const { state } = preview.answer;
        const isGood = state !== 'failed' && state !== 'unavailable';
        return {
          site,
          form,
          latest: { subject, preview, findings },
          shown: isGood ? { subject, preview } : shown,
        };
      },
    );
    this.#goOn();
  }
}

function isSame(one: PreviewSubject, other: PreviewSubject): boolean {
  return (
    one.content === other.content &&
    one.contentId === other.contentId &&
    (one.sample === other.sample || JSON.stringify(one.sample) === JSON.stringify(other.sample))
  );
}
