import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/macro-form/define';
import type {
  DirectoryAnswer,
  DirectoryEntry,
  DirectoryQuery,
  MacroDirectory,
} from '../../../components/macro-form/directory';
import { emptyDirectory } from '../../../components/macro-form/directory';
import type { MacroForm } from '../../../components/macro-form/macro-form';
import type { TextField } from '../../../components/text-field/text-field';
import type { MacroForm as Form, MacroParameter } from '../../../contract/macros';
import type { MacroValues } from '../../../rules/macro-parameters';
import { aForm } from './forms';

export interface ShownForm {
  readonly form: MacroForm;
  /** The values as they were told, one after another. */
  readonly told: MacroValues[];
}

/** Shows a form, as a dialog that hands back what it is told. */
export async function showForm(
  given: Form | readonly MacroParameter[],
  values: MacroValues = {},
  directory: MacroDirectory = emptyDirectory,
): Promise<ShownForm> {
  const told: MacroValues[] = [];
  const listen = (event: HTMLElementEventMap['ops-macro-values']) => {
    told.push(event.detail.values);
    (event.target as MacroForm).values = event.detail.values;
  };
  const form = await fixture<MacroForm>(
    html`<ops-macro-form
      .form=${'parameters' in given ? given : aForm(given)}
      .values=${values}
      .directory=${directory}
      @ops-macro-values=${listen}
    ></ops-macro-form>`,
  );
  await drawn();
  return { form, told };
}

export async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise(requestAnimationFrame);
}

/** Types into what has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
  await drawn();
}

/** Presses keys one after another; `Shift+Tab` is both at once. */
export async function press(...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const held = combination.split('+');
    const key = held.pop() ?? '';
    for (const down of held) await sendKeys({ down });
    await sendKeys({ press: key });
    for (const up of held) await sendKeys({ up });
    await drawn();
  }
}

/** The field of a parameter; whatever it is, it has at least what a field for text has. */
export function fieldOf(form: MacroForm, name: string): TextField {
  const field = form.shadowRoot?.querySelector<TextField>(`[name="${name}"]`);
  if (!field) throw new Error(`There is no field ${name}`);
  return field;
}

/** A directory with these entries, which are found by what is in their labels. */
export function directoryOf(
  entries: readonly DirectoryEntry[],
  asked: DirectoryQuery[] = [],
): MacroDirectory {
  const answer = (found: readonly DirectoryEntry[]): Promise<DirectoryAnswer> =>
    Promise.resolve({ ok: true, entries: found, isComplete: true });
  return {
    ...emptyDirectory,
    find: (query) => {
      asked.push(query);
      const text = query.text.toLowerCase();
      return answer(entries.filter(({ label }) => label.toLowerCase().includes(text)));
    },
    people: (ids) => answer(entries.filter(({ value }) => ids.includes(value))),
  };
}
