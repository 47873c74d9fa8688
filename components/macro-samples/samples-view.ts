import type { MacroSample, SamplePreview } from '../../contract/library';
import type { MacroForm } from '../../contract/macros';
import type { RefusalCode } from '../../contract/result';

/** Everything about the samples of a macro. */
export interface SamplesView {
  readonly samples: readonly MacroSample[];
  /** Place of the one that is looked at. */
  readonly chosen: number;
  /** What the template declares; undefined before it is known. */
  readonly form: MacroForm | undefined;
  /** What came of the sample with the text as it is typed; undefined while that is not known. */
  readonly preview: SamplePreview | undefined;
  /** Address or id of the page that samples are rendered on; empty for none. */
  readonly page: string;
  /** Whether there may be no other one. */
  readonly isFull: boolean;
  /** Name of the one that was removed last, which can be had back. */
  readonly removed: string | undefined;
  /** Names of samples that another administrator changed too. */
  readonly doubled: readonly string[];
  readonly saving: 'saved' | 'unsaved' | 'saving';
  /** Why they are not saved. */
  readonly refusal: RefusalCode | undefined;
}

/** What is done with samples. */
export type SamplesRequest =
  | { readonly type: 'choose'; readonly at: number }
  | { readonly type: 'add' }
  | { readonly type: 'duplicate' }
  | { readonly type: 'remove' }
  | { readonly type: 'take-back' }
  | { readonly type: 'replace'; readonly sample: MacroSample }
  | { readonly type: 'set-page'; readonly page: string }
  | { readonly type: 'library.save-samples' };

/** Before anything is known. */
export const noSamples: SamplesView = {
  samples: [],
  chosen: 0,
  form: undefined,
  preview: undefined,
  page: '',
  isFull: false,
  removed: undefined,
  doubled: [],
  saving: 'saved',
  refusal: undefined,
};

/** The id in the address of a page, or the id itself; undefined where there is none. */
export function pageIdIn(address: string): string | undefined {
  const text = address.trim();
  return (
    /^\d+$/.exec(text)?.[0] ??
    /\/(?:pages|blog|folder)\/(?:edit(?:-v2)?\/)?(?:\d{4}\/\d{2}\/\d{2}\/)?(\d+)/.exec(text)?.[1] ??
    /[?&]pageId=(\d+)/.exec(text)?.[1]
  );
}
