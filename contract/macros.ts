import type { AlarmReference } from './alarms';
import type { Contract } from './index';
import type { Placement } from './placement';
import type { Result } from './result';

/**
 * What becomes of a macro's body before the template sees it: it has none, its text is encoded, its
 * text is handed over as it is, or its HTML is.
 */
export type MacroBodyHandling = 'none' | 'escaped' | 'unrendered' | 'rendered';

/** Whether what a template prints is encoded, as Data Center does, or not, as before 7.7.2. */
export type MacroEncoding = 'data-center' | 'none';

/**
 * Who finds the macro when inserting one; as in Data Center it hides no output. What readers may see
 * is kept to spaces and groups.
 */
export type MacroVisibility = 'everyone' | 'administrators';

/** A user macro, but for its template and its versions. */
export interface MacroDefinition {
  /** Lower-cased; pages name the macro so. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Keys of the macro browser's categories. */
  readonly categories: readonly string[];
  /** An https address, or a path of the site; empty for none. */
  readonly icon: string;
  readonly bodyHandling: MacroBodyHandling;
  readonly encoding: MacroEncoding;
  readonly visibility: MacroVisibility;
  /** The spaces on whose pages it is shown. */
  readonly placement: Placement;
  /** Names of the groups whose members it is shown to; to everybody where there are none. */
  readonly groups: readonly string[];
  readonly enabled: boolean;
}

/** A definition, and which of its versions counts. */
export interface CurrentMacro extends MacroDefinition {
  /** Stays the same whatever the macro is called. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** Pages may still name it so. */
  readonly formerNames: readonly string[];
}

/** Types of parameters, as templates spell them. */
export type MacroParameterType =
  | 'attachment'
  | 'boolean'
  | 'color'
  | 'confluence-content'
  | 'date'
  | 'enum'
  | 'group'
  | 'int'
  | 'label'
  | 'percentage'
  | 'relativedate'
  | 'spacekey'
  | 'string'
  | 'url'
  | 'username'
  | 'alarm';

/** One field of the form that an editor fills. */
export interface MacroParameter {
  readonly name: string;
  readonly title: string;
  readonly type: MacroParameterType;
  readonly description: string;
  readonly required: boolean;
  /** Several values in one text, with the delimiter between them. */
  readonly multiple: boolean;
  readonly delimiter: string;
  readonly default?: string;
  /** The choices of an `enum`. */
  readonly enumValues: readonly string[];
  /** Names under which older pages store it. */
  readonly aliases: readonly string[];
  readonly hidden: boolean;
  /** Of `confluence-content`: the key of the space to choose from, or `@self` for that of the page. */
  readonly spaceKey?: string;
}

/** A macro as the chooser shows it. */
export type MacroSummary = Pick<
  MacroDefinition,
  'name' | 'title' | 'description' | 'categories' | 'icon' | 'bodyHandling'
>;

/** A macro as its form shows it: what its template says beside the parameters is not in here. */
export interface MacroForm extends MacroSummary {
  readonly parameters: readonly MacroParameter[];
  /** Whether editors type names and values of parameters freely, because the template declares none. */
  readonly isFree: boolean;
}

/** One use of a macro on a page, as the page stores it. */
export interface MacroUse {
  readonly name: string;
  /** Texts by name; of a parameter of type `alarm` a `PlacedReference`, or its JSON. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A text, or for a rich body its document in the Atlassian Document Format. */
  readonly body?: string | object;
}

/**
 * What a page stores of a user macro, as its dialog saves it; nothing of it is stored elsewhere. One
 * that was inserted and never configured has none of it.
 */
export interface MacroConfig {
  /** Ours, and the same for as long as the macro stands there: Confluence's own ids change. */
  readonly id: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What was typed into the dialog, for macros whose body is plain text. */
  readonly body?: string;
}

/** How many uses one request may hold; a page with more asks in parts. */
export const mostMacroUses = 100;

/** Forge's limits, and our own within them: in bytes of JSON, and milliseconds. */
export const macroLimits = {
  /** What Forge takes is 500,000, with what its bridge puts around the payload. */
  requestBytes: 480_000,
  /** Forge's limit is 5,000,000. */
  answerBytes: 4_800_000,
  /** Forge ends a function after 25,000. Uses that are not rendered by then are `unavailable`. */
  milliseconds: 20_000,
} as const;

/** What `macros.render` takes. */
export interface RenderMacrosInput {
  /** 1 to `mostMacroUses`. */
  readonly uses: readonly MacroUse[];
  /** The page or blog post that they stand on. Read as the person who asks: nobody believes it. */
  readonly contentId?: string | undefined;
  /** `preview` in the dialog; what `$renderContext.outputType` says. */
  readonly output?: 'display' | 'preview' | undefined;
  /** The site's address, and how it writes dates for the reader, as the frame was told. */
  readonly site?: MacroSite | undefined;
}

/** What a frame is told of the site, and of how its user reads. */
export interface MacroSite {
  /** `https://example.atlassian.net` */
  readonly url: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA's name. */
  readonly timeZone: string;
}

/**
 * The output of a macro, to be shown: HTML without scripts, event handlers and addresses of other
 * hosts (docs/macro-output.md names its elements), and the styles that were taken out of it.
 */
export interface MacroOutput {
  readonly state: 'shown';
  /** Elements with `data-ops-style` have a style: its value counts in `styles.inline`. */
  readonly html: string;
  readonly styles: {
    /** Declarations, to be set through an element's `style.cssText`. */
    readonly inline: readonly string[];
    /** One style sheet for the macro's shadow root; empty for none. */
    readonly sheet: string;
  };
  /**
   * `<ops-alarm-badge data-ops-alarm="0">` is the first; one without the attribute has no access. Links
   * are those of badges in a body, which were pasted into the page.
   */
  readonly alarms: readonly AlarmReference[];
}

/** Why there is no answer, that may be one later. */
export type MacroDelay =
  /** The time of the request was over. */
  | 'timeout'
  /** The answers before it fill what Forge lets through: to be asked for in a request of its own. */
  | 'left-out'
  /** Its output alone is larger than that. */
  | 'too-large'
  /** It asks for more of Confluence than one page may cost. */
  | 'too-demanding'
  /** Confluence gets too many requests. */
  | 'confluence-busy'
  /** Storage, Confluence or the app failed. */
  | 'internal';

/** What one use of a macro came to. No field can hold a template or a word of it. */
export type MacroAnswer =
  | MacroOutput
  | { readonly state: 'empty' | 'unknown-macro' | 'disabled' | 'not-visible' }
  | MacroFailure
  | MacroUnavailable;

/** The template cannot be rendered. */
export interface MacroFailure {
  readonly state: 'failed';
  /** In the template, from 1; told to who administers Confluence alone. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** There is no output for now. */
export interface MacroUnavailable {
  readonly state: 'unavailable';
  readonly cause: MacroDelay;
  /** ISO 8601 time before which nobody asks again. */
  readonly retryAt?: string;
}

/**
 * The user macros' resolver: what readers and editors of pages with user macros may invoke. Their
 * frames ask for the alarms inside, and their dialog for alarms to choose from, through it too.
 */
export type MacroContract = Contract & {
  /** Answers stand in the order of the uses. */
  'macros.render': (input: RenderMacrosInput) => Result<{ answers: readonly MacroAnswer[] }>;
  /** The macros that the caller may insert on this content. Refused with `not-editable`. */
  'macros.list': (input: { contentId: string }) => Result<{ macros: readonly MacroSummary[] }>;
  /** One of those. Refused with `not-editable`, or with `not-found` where it is none of them. */
  'macros.describe': (input: { contentId: string; name: string }) => Result<{ macro: MacroForm }>;
};
