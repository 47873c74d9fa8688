import type { ImportedMacro, LibraryRecord } from './library-records';
import type {
  MacroAnswer,
  MacroBodyHandling,
  MacroDefinition,
  MacroForm,
  MacroSite,
  MacroVisibility,
} from './macros';
import type { Placement } from './placement';
import type { Result } from './result';

/** Sizes that the library keeps to, in bytes of JSON, and counts. */
export const libraryLimits = {
  /** A version, a draft or the samples of a macro: Forge takes 240 KiB for one value. */
  valueBytes: 220 * 1024,
  /** A part of an import: Forge takes 500,000, with what its bridge puts around the payload. */
  requestBytes: 480_000,
  /** An answer that comes in parts; Forge's limit is 5,000,000. */
  answerBytes: 4_000_000,
  /** What a library takes, and lists and imports are made for. */
  macros: 1_000,
  samples: 50,
  /** Names that a macro had before; a transaction of Forge holds 25 rows. */
  formerNames: 15,
  note: 500,
} as const;

/**
 * What an editor of templates changes: it reaches pages when it is published. Names are changed by
 * `library.rename`, and who may use and see the macro by `library.change`, both at once.
 */
export interface MacroContent extends Pick<
  MacroDefinition,
  'title' | 'description' | 'categories' | 'icon' | 'bodyHandling' | 'encoding'
> {
  readonly template: string;
}

/** Who may use a macro, and who sees it. Restoring an old version leaves these as they are. */
export interface MacroAccess {
  readonly enabled: boolean;
  readonly visibility: MacroVisibility;
  readonly placement: Placement;
  readonly groups: readonly string[];
}

/** Whether a template of Data Center can be used as it is. */
export type TemplateVerdict = 'runs' | 'runs-with-changes' | 'needs-rewrite';

/** One thing found in a template, in words. No finding repeats a credential. */
export interface TemplateFinding {
  /** From 1, as is the column. */
  readonly line: number;
  readonly column: number;
  /** A `FindingCode` of macros/report/finding.ts, such as `syntax` or `credential`. */
  readonly code: string;
  readonly what: string;
  /** Empty where nothing has to be done. */
  readonly suggestion: string;
}

/** A macro as the list shows it: without its template. What looks like a credential is masked. */
export interface LibraryMacro extends MacroDefinition {
  /** Stays the same whatever the macro is called. */
  readonly id: string;
  /** The one that readers get; 0 where none was published, and the macro is a draft alone. */
  readonly version: number;
  /** Milliseconds since the epoch: when that version was saved, or the macro was made. */
  readonly savedAt: number;
  /** Changes with every change of what readers get, and of its name: `seen` of those functions. */
  readonly revision: number;
  /** Pages that name it so go on showing it. */
  readonly formerNames: readonly string[];
  /** The draft that is not published yet. */
  readonly draft?: DraftMark;
  /** `revision` is `seen` of `library.save-samples`; 0 where there never were any. */
  readonly samples: { readonly revision: number; readonly count: number };
  /** Of the draft where there is one, else of the version. */
  readonly report: {
    readonly verdict: TemplateVerdict;
    readonly findings: number;
    /** Texts in the template that look like credentials. */
    readonly credentials: number;
  };
  /** Of the same template, in UTF-8. */
  readonly templateBytes: number;
}

/** That there is a draft. */
export interface DraftMark {
  /** Changes with every save of the draft; 0 stands for no draft. */
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** The version that it was made from. */
  readonly basedOn: number;
}

/** An unpublished draft. */
export interface LibraryDraft {
  readonly content: MacroContent;
  /** What its publication will have as its note. */
  readonly note: string;
}

/** What made a version. */
export type VersionKind =
  | 'published'
  | 'restored'
  | 'renamed'
  /** Enabled, disabled, or shown to others. */
  | 'access';

/** A version, without its template. Who made it is not stored. */
export interface VersionSummary {
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** What looks like a credential is masked. */
  readonly note: string;
  readonly kind: VersionKind;
  /** Of a restored one: which version it repeats. */
  readonly restores?: number;
  /** Names of the fields of `MacroContent` and `MacroDefinition` that differ from the version before. */
  readonly changed: readonly string[];
  readonly templateBytes: number;
}

/** A version with everything in it. */
export interface LibraryVersion extends Omit<VersionSummary, 'changed'> {
  readonly definition: MacroDefinition;
  readonly template: string;
}

/**
 * A named use of a macro to look at, as a page would hold it. Ids of people are refused in it, because
 * none are stored: a parameter that is `@me` is the id of whoever looks at it.
 */
export interface MacroSample {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A text, or for a rich body its document in the Atlassian Document Format. */
  readonly body?: string | object;
  /**
   * As whom: with these groups in place of the administrator's own, and as somebody who does not
   * administer Confluence. Everything else is what the administrator may see: Forge reads as nobody
   * else. Without it, as the administrator.
   */
  readonly as?: { readonly groups: readonly string[] };
  /**
   * The `digest` of the output that was kept as expected. The output itself is not stored, because it
   * may name people; what changed is seen beside the output of a version.
   */
  readonly expected?: string;
}

/** What came of a sample, exactly as readers get it. */
export interface SamplePreview {
  readonly answer: MacroAnswer;
  /** Of the output, without grants; alarms have no state in it. Undefined where there is no output. */
  readonly digest?: string;
  /** Whether it is what was kept as expected; undefined where nothing was. */
  readonly isExpected?: boolean;
}

/** An alarm that a template names and that no grant could be made for: it shows "no access". */
export interface UngrantedAlarm {
  readonly account: string;
  readonly alarm: string;
}

/** What publishing and restoring answer. */
export interface PublishedMacro {
  readonly macro: LibraryMacro;
  readonly ungranted: readonly UngrantedAlarm[];
}

/** What an administrator does with user macros. The functions are part of `AdminContract`. */
// A type alias, not an interface: the Forge packages index it by string.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type LibraryContract = {
  /**
   * Macros in the order of their names, with as many as fit into an answer; the rest after `next`. May
   * miss the changes of the last moments: what a change answers is newer. `swept`: of how many macros
   * that were deleted, or imported in part, something was left, which is removed now.
   */
  'library.list': (input: { after?: string }) => Result<{
    macros: readonly LibraryMacro[];
    next?: string;
    swept?: number;
  }>;
  /** By its name or a former one. `findings` are those of the draft where there is one. */
  'library.read': (input: { name: string }) => Result<{
    macro: LibraryMacro;
    published?: LibraryVersion;
    draft?: LibraryDraft;
    findings: readonly TemplateFinding[];
  }>;
  /**
   * Makes a macro that is a draft, and enabled once it is published. Refused with `name-taken`, also
   * for a former name of another macro, with `too-large`, and with `too-many` macros.
   */
  'library.create': (input: {
    name: string;
    draft: LibraryDraft;
    access?: MacroAccess;
  }) => Result<{ macro: LibraryMacro; findings: readonly TemplateFinding[] }>;
  /**
   * Keeps a draft of a macro. Refused with `conflict`, and keeps what is there, when the draft is not
   * the one of revision `seen` (0: none), or a newer version than `basedOn` was published: read the
   * macro, show both, and save with what is there now. Refused with `too-large`.
   */
  'library.save-draft': (input: {
    name: string;
    seen: number;
    basedOn: number;
    draft: LibraryDraft;
  }) => Result<{ macro: LibraryMacro; findings: readonly TemplateFinding[] }>;
  /** Removes a draft; refused with `conflict` as above, and for a macro that was never published. */
  'library.discard-draft': (input: { name: string; seen: number }) => Result<{
    macro: LibraryMacro;
  }>;
  /**
   * Makes the draft of that revision the next version. Refused with `conflict` when the macro's
   * revision or the draft is another, with `broken-template` when it is no Velocity.
   */
  'library.publish': (input: {
    name: string;
    seen: number;
    draft: number;
  }) => Result<PublishedMacro>;
  /** Changes who may use and see it, at once; a version of its own where one was published. */
  'library.change': (input: {
    name: string;
    seen: number;
    access: Partial<MacroAccess>;
  }) => Result<{ macro: LibraryMacro }>;
  /** A draft under another name, of the other's draft or version. Refused as `library.create`. */
  'library.duplicate': (input: { name: string; to: string }) => Result<{ macro: LibraryMacro }>;
  /**
   * Gives it another name; pages that name it by a former one go on showing it. Refused with
   * `name-taken` (a former name of its own is free to it), and with `too-many` former names.
   */
  'library.rename': (input: { name: string; seen: number; to: string }) => Result<{
    macro: LibraryMacro;
  }>;
  /** Ends a former name: pages that still use it show that there is no such macro. */
  'library.forget-name': (input: { name: string; seen: number; formerName: string }) => Result<{
    macro: LibraryMacro;
  }>;
  /** Removes it with all of its versions, their grants, draft, samples and former names. */
  'library.delete': (input: { name: string; seen: number }) => Result;
  /** The newest first, with at most 50; those before `next` by asking again. */
  'library.versions': (input: { name: string; before?: number }) => Result<{
    versions: readonly VersionSummary[];
    next?: number;
  }>;
  'library.version': (input: { name: string; version: number }) => Result<{
    version: LibraryVersion;
  }>;
  /** Makes the content of an old version the next one. Refused as `library.publish`. */
  'library.restore': (input: {
    name: string;
    seen: number;
    version: number;
    note: string;
  }) => Result<PublishedMacro>;
  'library.samples': (input: { name: string }) => Result<{
    samples: readonly MacroSample[];
    revision: number;
  }>;
  /** Refused with `conflict` when the samples are not those of revision `seen`; with `too-large`. */
  'library.save-samples': (input: {
    name: string;
    seen: number;
    samples: readonly MacroSample[];
  }) => Result<{ macro: LibraryMacro }>;
  /**
   * Renders samples as readers would get them, with a content that is not stored, or with a version.
   * Nothing is stored. A template that fails tells its place.
   */
  'library.preview': (input: {
    name: string;
    content?: MacroContent;
    version?: number;
    /** 1 to 50. */
    samples: readonly MacroSample[];
    /** The page or blog post that they are rendered on; read as the administrator. */
    contentId?: string;
    site?: MacroSite;
  }) => Result<{
    previews: readonly SamplePreview[];
    form: MacroForm;
    findings: readonly TemplateFinding[];
  }>;
  /**
   * The report on templates that are not stored, for an import, in their order: as many as one request
   * holds.
   */
  'library.report': (input: {
    templates: readonly {
      template: string;
      bodyHandling: MacroBodyHandling;
      encoding: MacroDefinition['encoding'];
    }[];
  }) => Result<{
    reports: readonly {
      verdict: TemplateVerdict;
      findings: readonly TemplateFinding[];
      form: Pick<MacroForm, 'parameters' | 'isFree'>;
    }[];
  }>;
  /**
   * Everything that administrators made, as records, in parts: the rest after `next`. Credentials in
   * templates and notes are masked, unless they are asked for. Grants of alarms are in no export: an
   * import makes them anew.
   */
  'library.export': (input: { after?: string; credentials?: 'masked' | 'kept' }) => Result<{
    records: readonly LibraryRecord[];
    next?: string;
  }>;
  /**
   * Takes records back, in their order, as many as one request holds; a macro whose records do not
   * fit into one request goes on in the next. It counts once all of it is stored; one that was cut
   * short goes on where it was (`library.import-state`), or is swept after a day. `settings` are saved
   * as the newest version where they differ.
   */
  'library.import': (input: { records: readonly LibraryRecord[] }) => Result<{
    macros: readonly ImportedMacro[];
    settings?: 'saved' | 'same' | 'unreadable';
    ungranted: readonly UngrantedAlarm[];
  }>;
  /** Of names to be imported: which are taken, and of which versions up to a number are stored. */
  'library.import-state': (input: { names: readonly string[] }) => Result<{
    taken: readonly string[];
    begun: readonly { readonly name: string; readonly upTo: number }[];
  }>;
};
