import { fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { sampleForm } from '../../../../../../components/internal/macro-samples';
import { sampleLibraryMacro } from '../../../../../../components/internal/library-samples';
import type { AdminContract } from '../../../../../../contract/admin';
import type {
  LibraryDraft,
  LibraryMacro,
  LibraryVersion,
  MacroContent,
  MacroSample,
  SamplePreview,
  TemplateFinding,
} from '../../../../../../contract/library';
import type { Refusal } from '../../../../../../contract/result';
import type { LibraryEditor } from '../../../../../../static/admin/sections/library/editor/library-editor';
import '../../../../../../components/definition-form/define';
import '../../../../../../components/publish-dialog/define';
import '../../../../../../components/template-diff/define';
import '../../../../../../static/admin/sections/library/editor/define';
import type { AdminGateway } from '../../../../../../static/shared/gateway';
import { deep, textOf } from '../../../../../components/deep';
import { TestClock } from '../../../backend';
import { shown } from '../../../scene';

type Name = keyof AdminContract;

/** The content of a macro with that template. */
export function contentWith(template: string): MacroContent {
  const { title, description, categories, icon, bodyHandling, encoding } = sampleLibraryMacro();
  return { title, description, categories, icon, bodyHandling, encoding, template };
}

/** The editor of one macro over a backend in a plain function. */
export class Desk {
  readonly clock = new TestClock();
  readonly calls: { readonly name: Name; readonly input: Readonly<Record<string, unknown>> }[] = [];
  readonly refusals = new Map<Name, Refusal>();
  readonly held = new Map<Name, Promise<void>>();
  macro: LibraryMacro = { ...sampleLibraryMacro(), version: 1, revision: 1 };
  published = contentWith('<p>one</p>');
  draft: LibraryDraft | undefined;
  samples: readonly MacroSample[] = [];
  findings: readonly TemplateFinding[] = [];
  /** Of the alarms that a publication grants not. */
  ungranted = [{ account: 'Shop', alarm: 'cpu' }];

  readonly #answers: Partial<AdminContract> = {
    'library.read': () => ({ ok: true, ...this.#read() }),
    'library.save-draft': ({ seen, basedOn, draft }) => {
      if ((this.macro.draft?.revision ?? 0) !== seen || basedOn !== this.macro.version) {
        return { ok: false, code: 'conflict', field: 'seen' };
      }
      this.saveDraft(draft);
      return { ok: true, macro: this.macro, findings: this.findings };
    },
    'library.discard-draft': () => {
      this.removeDraft();
      return { ok: true, macro: this.macro };
    },
    'library.samples': () => ({
      ok: true,
      samples: this.samples,
      revision: this.macro.samples.revision,
    }),
    'library.save-samples': ({ samples, seen }) => {
      if (seen !== this.macro.samples.revision) return { ok: false, code: 'conflict' };
      this.saveSamples(samples);
      return { ok: true, macro: this.macro };
    },
    'library.preview': ({ content, samples }) => ({
      ok: true,
      previews: samples.map((sample) => this.#preview(content ?? this.published, sample)),
      form: sampleForm(),
      findings: this.findings,
    }),
    'library.publish': () => {
      this.published = this.draft?.content ?? this.published;
      const { version, revision } = this.macro;
      this.removeDraft();
      this.macro = { ...this.macro, version: version + 1, revision: revision + 1 };
      return { ok: true, macro: this.macro, ungranted: this.ungranted };
    },
  };

  readonly gateway = (async (name: Name, input: Readonly<Record<string, unknown>>) => {
    this.calls.push({ name, input });
    await this.held.get(name);
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    const answer = this.#answers[name] as ((given: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`This backend has no ${name}.`);
    return refusal ?? answer(input);
  }) as AdminGateway;

  saveDraft(draft: LibraryDraft): void {
    this.draft = draft;
    const revision = (this.macro.draft?.revision ?? 10) + 1;
    const mark = { revision, savedAt: this.clock.now().getTime(), basedOn: this.macro.version };
    this.macro = { ...this.macro, draft: mark };
  }

  removeDraft(): void {
    const fields = Object.entries(this.macro).filter(([name]) => name !== 'draft');
    this.macro = Object.fromEntries(fields) as unknown as LibraryMacro;
    this.draft = undefined;
  }

  saveSamples(samples: readonly MacroSample[]): void {
    this.samples = samples;
    const mark = { revision: this.macro.samples.revision + 1, count: samples.length };
    this.macro = { ...this.macro, samples: mark };
  }

  /** What was asked of a function, one by one. */
  asked(name: Name): readonly Readonly<Record<string, unknown>>[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  async open(): Promise<LibraryEditor> {
    // A colour on its way to another one has too little contrast for a moment.
    await emulateMedia({ reducedMotion: 'reduce' });
    const editor = Object.assign(document.createElement('ops-library-editor'), {
      gateway: this.gateway,
      clock: this.clock,
      host: {
        context: () => Promise.resolve({ siteUrl: 'https://site.example' }),
        open: () => Promise.resolve(),
        flag: () => undefined,
      },
      macro: this.macro,
    });
    await fixture(html`${editor}`);
    await settle();
    return editor;
  }

  #read() {
    const { macro, published, draft, findings } = this;
    const { template, ...content } = published;
    const version: LibraryVersion = {
      version: macro.version,
      savedAt: macro.savedAt,
      note: '',
      kind: 'published',
      templateBytes: template.length,
      definition: { ...macro, ...content },
      template,
    };
    return {
      macro,
      ...(macro.version > 0 && { published: version }),
      ...(draft && { draft }),
      findings,
    };
  }

  /** A template that holds `fail` fails; every other one is its own output. */
  #preview({ template }: MacroContent, { expected }: MacroSample): SamplePreview {
    if (template.includes('fail')) {
      return { answer: { state: 'failed', place: { line: 2, column: 3 } } };
    }
    const digest = `digest of ${template}`;
    return {
      answer: { state: 'shown', html: template, styles: { inline: [], sheet: '' }, alarms: [] },
      digest,
      ...(expected !== undefined && { isExpected: expected === digest }),
    };
  }
}

/** Everything that was asked is answered, and drawn. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await shown();
}

/** Types another template into an editor. */
export function write(editor: LibraryEditor, template: string): void {
  const field = deep(editor, 'ops-template-editor') as HTMLInputElement;
  field.value = template;
  field.dispatchEvent(new Event('ops-template-change', { bubbles: true }));
}

/** What the editor says of the draft. */
export function stateOf(editor: LibraryEditor): string {
  return textOf(deep(editor, '.state'));
}

/** Presses the button with these words, wherever it stands. */
export async function press(root: Element, words: string): Promise<void> {
  const button = buttonsIn(root).find((each) => each.textContent.trim() === words);
  if (!button) throw new Error(`There is no button ${words}`);
  button.click();
  await settle();
}

function buttonsIn(root: Element | ShadowRoot): HTMLButtonElement[] {
  return [...root.querySelectorAll('*'), ...(root instanceof Element ? [root] : [])].flatMap(
    (element) => [
      ...(element instanceof HTMLButtonElement ? [element] : []),
      ...(element.shadowRoot ? buttonsIn(element.shadowRoot) : []),
    ],
  );
}
