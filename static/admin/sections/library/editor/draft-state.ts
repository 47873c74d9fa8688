import type {
  DraftMark,
  LibraryDraft,
  LibraryMacro,
  LibraryVersion,
  MacroContent,
  TemplateFinding,
} from '../../../../../contract/library';
import { definitionProblems } from '../../../../../components/definition-form/definition-problems';
import type { KeptWork } from './kept-work';

/** What `library.read` answers. */
export interface ReadMacro {
  readonly macro: LibraryMacro;
  readonly published?: LibraryVersion;
  readonly draft?: LibraryDraft;
  readonly findings: readonly TemplateFinding[];
}

/** What somebody else stored while this page had another text. */
export interface Conflict {
  readonly theirs: LibraryDraft;
  /** Whether it is a draft, or was published. */
  readonly is: 'draft' | 'version';
  readonly read: ReadMacro;
}

/** A text that another one took the place of; it can be taken back as long as the tab is open. */
export interface SetAside {
  readonly draft: LibraryDraft;
  readonly whose: 'mine' | 'theirs' | 'discarded';
}

/** What was found in a template that may have been changed since. */
export interface TemplateReport {
  readonly findings: readonly TemplateFinding[];
  readonly template: string;
}

/** Everything about the text of a macro. */
export interface DraftState {
  readonly macro: LibraryMacro | undefined;
  readonly published: LibraryVersion | undefined;
  /** As it is typed. */
  readonly draft: LibraryDraft;
  /** As storage has it, as far as this page knows. */
  readonly stored: LibraryDraft;
  /** Revision of the draft in storage; 0 for none. */
  readonly seen: number;
  /** The version that counts, as this page knows. */
  readonly basedOn: number;
  readonly report: TemplateReport;
  /** The draft that was there when the tab was opened, until somebody says what to do with it. */
  readonly offered: DraftMark | undefined;
  readonly conflict: Conflict | undefined;
  readonly aside: SetAside | undefined;
}

const noDraft: LibraryDraft = {
  content: {
    title: '',
    description: '',
    categories: [],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
    template: '',
  },
  note: '',
};

/** Before anything is known. */
export const unknownDraft: DraftState = {
  macro: undefined,
  published: undefined,
  draft: noDraft,
  stored: noDraft,
  seen: 0,
  basedOn: 0,
  report: { findings: [], template: '' },
  offered: undefined,
  conflict: undefined,
  aside: undefined,
};

/** The tab as it opens; work that storage does not have yet goes on. */
export function openedDraft(read: ReadMacro, kept: KeptWork | undefined): DraftState {
  const { macro, published, findings } = read;
  const stored = newestOf(read);
  const isOffered = macro.version > 0 && macro.draft !== undefined && !kept;
  return {
    macro,
    published,
    report: { findings, template: stored.content.template },
    ...(kept ?? {
      draft: stored,
      stored,
      seen: macro.draft?.revision ?? 0,
      basedOn: macro.version,
    }),
    offered: isOffered ? macro.draft : undefined,
    conflict: undefined,
    aside: undefined,
  };
}

/** What storage has: the draft, or what readers get where there is none. */
export function newestOf({ draft, published }: ReadMacro): LibraryDraft {
  if (draft) return draft;
  return published ? { content: contentOf(published), note: '' } : noDraft;
}

/** The content of a version. */
export function contentOf({ definition, template }: LibraryVersion): MacroContent {
  const { title, description, categories, icon, bodyHandling, encoding } = definition;
  return { title, description, categories, icon, bodyHandling, encoding, template };
}

/** Whether something was typed that storage does not have. */
export function isUnsaved({ draft, stored }: Pick<DraftState, 'draft' | 'stored'>): boolean {
  return !isSameDraft(draft, stored);
}

/** Whether there is a draft to publish, in storage or typed. */
export function hasDraft(state: DraftState): boolean {
  return state.seen > 0 || isUnsaved(state);
}

/** Whether storage would take the draft, but for its size. */
export function isWhole({ content }: LibraryDraft): boolean {
  return definitionProblems(content).length === 0;
}

export function isSameDraft(one: LibraryDraft, other: LibraryDraft): boolean {
  return one === other || (one.note === other.note && isSameContent(one.content, other.content));
}

export function isSameContent(one: MacroContent, other: MacroContent): boolean {
  if (one === other) return true;
  return one.template === other.template && definitionText(one) === definitionText(other);
}

function definitionText(content: MacroContent): string {
  const { title, description, categories, icon, bodyHandling, encoding } = content;
  return JSON.stringify([title, description, categories, icon, bodyHandling, encoding]);
}

/** What a save that was refused comes to, now that it is known what storage has. */
export function afterMeeting(
  state: DraftState,
  read: ReadMacro,
  sent: LibraryDraft,
): Partial<DraftState> {
  const { macro, published } = read;
  const theirs = newestOf(read);
  const known = {
    macro,
    published,
    seen: macro.draft?.revision ?? 0,
    basedOn: macro.version,
  };
  // The answer to a save got lost, or both typed the same.
  if (isSameDraft(theirs, sent)) return { ...known, stored: theirs };
  // Something else was changed, such as who may see the macro: the text is as it was.
  if (isSameContent(theirs.content, state.stored.content)) return { ...known, stored: theirs };
  return { conflict: { theirs, is: macro.draft ? 'draft' : 'version', read } };
}

/** One side of a conflict is chosen; the other one is set aside. */
export function afterChoice(state: DraftState, keeps: 'mine' | 'theirs'): Partial<DraftState> {
  const { conflict, draft } = state;
  if (!conflict) return {};
  const { macro, published } = conflict.read;
  return {
    macro,
    published,
    stored: conflict.theirs,
    seen: macro.draft?.revision ?? 0,
    basedOn: macro.version,
    conflict: undefined,
    ...(keeps === 'mine'
      ? { aside: { draft: conflict.theirs, whose: 'theirs' } }
      : { draft: conflict.theirs, aside: { draft, whose: 'mine' } }),
  };
}
