import { fitsModule } from '../../components/macro-chooser/matches';
import type { MacroSaveFailure } from '../../components/macro-settings/settings-state';
import type { AlarmReference } from '../../contract/alarms';
import type {
  MacroAnswer,
  MacroConfig,
  MacroForm,
  MacroSummary,
  MacroUse,
} from '../../contract/macros';
import { takesPlainBody } from '../../rules/plain-body';
import type { Reading } from '../../rules/reading';
import { message } from './messages';
import { openedMacro, type OpenedMacro } from './opened-macro';

/** All that the dialog knows, beside how far its requests are. */
export interface DialogState extends OpenedMacro {
  /** Ours, of this use of the macro. */
  readonly id: string;
  /** Everything that the editor may insert here, in whatever way. */
  readonly macros: readonly MacroSummary[];
  /** Name of the macro that is chosen; empty while none is. */
  readonly name: string;
  /** Whether a macro is being chosen, or another one. */
  readonly isChoosing: boolean;
  /** The chosen macro, once it is described. */
  readonly form?: MacroForm | undefined;
  /** Of the parameters, by name: what is stored, and what is typed since. */
  readonly values: MacroUse['parameters'];
  /** What is typed as the macro's body. */
  readonly body: string;
  /** What the macro came to when it was last rendered. */
  readonly answer?: MacroAnswer | undefined;
  /** Of the alarms in it. */
  readonly readings: readonly (Reading | undefined)[];
  readonly saveFailure?: MacroSaveFailure | undefined;
}

/** The dialog as it opens, when it is known what may be inserted. */
export function openedDialog(macro: OpenedMacro, macros: readonly MacroSummary[]): DialogState {
  const { stored, id } = macro;
  return {
    ...macro,
    id: id ?? crypto.randomUUID(),
    macros,
    name: stored?.name ?? '',
    isChoosing: !stored,
    values: stored?.parameters ?? {},
    body: stored?.body ?? '',
    readings: [],
  };
}

/** Before anything is known. */
export const unknownDialog: DialogState = openedDialog(openedMacro(undefined), []);

/** A macro is chosen. What was typed stays: another macro may ask for the same. */
export function macroChosen(name: string, state: DialogState): Partial<DialogState> {
  if (name === state.name) return { isChoosing: false };
  return {
    name,
    isChoosing: false,
    form: undefined,
    answer: undefined,
    readings: [],
    saveFailure: undefined,
  };
}

/** An answer came. What is known of its alarms stays known while they are the same. */
export function macroRendered(answer: MacroAnswer, state: DialogState): Partial<DialogState> {
  const isSame = JSON.stringify(alarmsIn(answer)) === JSON.stringify(alarmsIn(state.answer));
  return { answer, readings: isSame ? state.readings : [] };
}

/** The alarms in the output of a macro, in their order. */
export function alarmsIn(answer: MacroAnswer | undefined): readonly AlarmReference[] {
  return answer?.state === 'shown' ? answer.alarms : [];
}

/** Whether what the page stores belongs to the chosen macro, or to one that took its place. */
function isOfStored({ stored, name, macros }: DialogState): boolean {
  if (!stored || stored.name === name) return true;
  // A macro that cannot be inserted any more may have been renamed.
  return !macros.some((macro) => macro.name === stored.name);
}

/** The stored values that the form has no field for, as far as they stay stored. */
export function unknownValues(state: DialogState): readonly (readonly [string, string])[] {
  const { form, values } = state;
  if (form?.isFree || !isOfStored(state)) return [];
  return Object.entries(values)
    .filter(([name]) => !isKnown(name, form))
    .map(([name, value]) => [name, inWords(value)]);
}

function isKnown(name: string, form: MacroForm | undefined): boolean {
  return (form?.parameters ?? []).some(
    (parameter) => parameter.name === name || parameter.aliases.includes(name),
  );
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * The values as they are saved and rendered: those that the chosen macro does not know are kept where
 * they are its own, and left out where they were typed for another macro.
 */
function valuesOf(state: DialogState): MacroUse['parameters'] {
  const { form, values } = state;
  if (!form || form.isFree || isOfStored(state)) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => isKnown(name, form)));
}

/** The text that is typed as the body; undefined where the macro takes none, and stores none. */
function plainBody(state: DialogState): string | undefined {
  const { form, body, stored } = state;
  const isKept = Boolean(stored?.body) && isOfStored(state);
  return body && (takesPlainBody(form?.bodyHandling) || isKept || !form) ? body : undefined;
}

/** What the page shall store. */
export function configOf(state: DialogState): MacroConfig {
  const { foreign, id, name } = state;
  const body = plainBody(state);
  const parameters = valuesOf(state);
  return { ...foreign, id, name, parameters, ...(body === undefined ? {} : { body }) };
}

/** Whether the text of the page is not known, so that an example has to stand in for it. */
export function hasSampleBody({ form, isBodied, document }: DialogState): boolean {
  return form?.bodyHandling === 'rendered' && isBodied && !document;
}

/** What is rendered as the preview: the macro as it would stand on the page. */
export function useOf(state: DialogState): MacroUse {
  const { name, document, isBodied } = state;
  const body = isBodied ? (document ?? sampleBody()) : plainBody(state);
  return { name, parameters: valuesOf(state), ...(body === undefined ? {} : { body }) };
}

function sampleBody(): object {
  const text = message('sample-body');
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}

/** The chosen macro, as the chooser shows it; undefined where it cannot be inserted like this. */
export function summaryOf({ macros, name, isBodied }: DialogState): MacroSummary | undefined {
  return macros.find((macro) => macro.name === name && fitsModule(macro.bodyHandling, isBodied));
}
