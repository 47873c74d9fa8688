import type { AdfDocument } from '../wiki/adf';
import type { AppIdentity } from '../wiki/macro';

/** What the server tells the scripts of a page, in a JSON script element of this id. */
export const pageDataId = 'page-data';

/** Everything that the page's scripts need to run the app's frames. */
export interface PageData {
  readonly siteUrl: string;
  readonly framesUrl: string;
  /** Addresses of the app's documents by `resource` or `resource/entry`. */
  readonly documents: Readonly<Record<string, string>>;
  /** Value of `data-theme` while the app uses the platform's tokens. */
  readonly themeState: string;
  /** Whether frames in text follow their content. */
  readonly framesGrow: boolean;
  /** The part of the context that all frames of the page share. */
  readonly context: SharedContext;
  readonly frames: readonly FrameData[];
  /** Of a page that is edited. */
  readonly editor?: EditorData;
}

/** Fields of the platform's FullContext (@forge/bridge, types.d.ts) that do not differ by frame. */
export interface SharedContext {
  /** Absent for anonymous people. */
  readonly accountId?: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly locale: string;
  readonly siteUrl: string;
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** One module of the app on the page. */
export interface FrameData {
  /** Of the slot that the frame goes into. */
  readonly localId: string;
  readonly moduleKey: string;
  /** Accessible name of the frame. */
  readonly title: string;
  /** Key in `documents`. */
  readonly resource: string;
  readonly layout: 'inline' | 'block';
  /** Name of a fixed height; without it the frame follows its content. */
  readonly viewportSize?: string;
  /** What the frame's context says of its module. */
  readonly context: {
    readonly localId: string;
    readonly extension: Readonly<Record<string, unknown>>;
  };
  /** Vouches for user, module, macro and page; never given to the frame. */
  readonly token: string;
}

/** What the editor of a page starts from. */
export interface EditorData {
  readonly contentId: string;
  readonly body: AdfDocument;
  readonly app: AppIdentity;
  /** Macros that can be inserted. */
  readonly macros: readonly InsertableMacro[];
  /** Pages that can be shown inside this one. */
  readonly pages: readonly { readonly id: string; readonly title: string }[];
}

/** A macro module, as the macro browser lists it. */
export interface InsertableMacro {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Address of an image. */
  readonly icon?: string;
  readonly layout: 'inline' | 'block' | 'bodied';
  /** Patterns of links that become this macro when they are pasted. */
  readonly autoConvert: readonly string[];
  readonly config?: MacroDialog;
}

/** A macro's config dialog, as the manifest describes it. */
export interface MacroDialog {
  readonly title: string;
  /** A named size, or CSS lengths. */
  readonly size: string | { readonly width?: string; readonly height?: string };
  readonly openOnInsert: boolean;
}
