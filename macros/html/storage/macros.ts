import { contentsHere } from '../contents';
import { element, type OutElement, type OutNode } from '../node';
import type { OutputReader } from '../output-reader';
import type { ReadElement } from '../read';
import { attributeOf, childOf, parametersOf, sourceText } from './parts';

/** A macro of Confluence in the output of a template. */
interface Macro {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Its rich body. */
  readonly body: readonly OutNode[];
  /** Its plain body, or the text of its rich one. */
  readonly text: string;
}

/** `ac:structured-macro`: as an element of ours where Confluence's look is known, else a placeholder. */
export function storageMacro(given: ReadElement, reader: OutputReader): readonly OutNode[] {
  const rich = childOf(given, 'ac:rich-text-body');
  const plain = childOf(given, 'ac:plain-text-body');
  const source = plain ?? rich;
  const macro: Macro = {
    name: attributeOf(given, 'ac:name')?.toLowerCase() ?? '',
    parameters: parametersOf(given),
    body: rich ? reader.nodes(rich.childNodes) : [],
    text: source ? sourceText(source) : '',
  };
  return (renderings.get(macro.name) ?? placeholder)(macro, reader);
}

type Rendered = (macro: Macro, reader: OutputReader) => readonly OutNode[];

const renderings: ReadonlyMap<string, Rendered> = new Map<string, Rendered>([
  ...['info', 'note', 'tip', 'warning', 'panel'].map((name) => [name, panel] as const),
  ['code', code],
  ['noformat', code],
  ['status', status],
  ['expand', expand],
  ['toc', toc],
  ['anchor', anchor],
  ['excerpt', excerpt],
  ['section', section],
  ['column', column],
]);

/** Whether Confluence has a macro of this name that is rendered here; it then hides others of its name. */
export function isConfluences(name: string): boolean {
  return renderings.has(name);
}

function title({ parameters }: Macro): readonly OutElement[] {
  const text = parameters.get('title') ?? '';
  return text === '' ? [] : [element('p', { 'data-ops': 'title' }, [text])];
}

/** The colours that an editor chose for a panel, as a style. */
const panelColours: ReadonlyMap<string, string> = new Map([
  ['bgColor', 'background-color'],
  ['borderColor', 'border-color'],
  ['borderStyle', 'border-style'],
  ['borderWidth', 'border-width'],
]);

function panel(macro: Macro, reader: OutputReader): readonly OutNode[] {
  const chosen = [...panelColours].flatMap(([name, property]) => {
    const value = macro.parameters.get(name);
    return value === undefined ? [] : [`${property}:${/^\d+$/.test(value) ? `${value}px` : value}`];
  });
  const attributes = {
    'data-ops': 'panel',
    'data-ops-kind': macro.name,
    'data-ops-style': macro.name === 'panel' ? reader.style(chosen.join(';')) : undefined,
  };
  return [element('div', attributes, [...title(macro), ...macro.body])];
}

function code(macro: Macro): readonly OutNode[] {
  const named = macro.parameters.get('language') ?? macro.parameters.get('') ?? '';
  const language = macro.name === 'code' && /^[\w+#-]{1,30}$/.test(named) ? named : undefined;
  const text = macro.text.replace(/^\r?\n/, '');
  return [
    ...title(macro),
    element('pre', { 'data-ops': 'code', 'data-ops-language': language }, [
      element('code', {}, [text]),
    ]),
  ];
}

const statusColours: readonly string[] = ['grey', 'red', 'yellow', 'green', 'blue', 'purple'];

function status({ parameters }: Macro): readonly OutNode[] {
  const asked = (parameters.get('colour') ?? parameters.get('color') ?? '').toLowerCase();
  const colour = statusColours.includes(asked) ? asked : 'grey';
  const text = parameters.get('title') ?? '';
  // Confluence names a status without a title by its colour.
  const shown = text === '' ? colour.toUpperCase() : text;
  return [element('span', { 'data-ops': 'status', 'data-ops-colour': colour }, [shown])];
}

function expand({ parameters, body }: Macro): readonly OutNode[] {
  const text = parameters.get('title') ?? '';
  // The page has words for a summary that is empty.
  return [element('details', { 'data-ops': 'expand' }, [element('summary', {}, [text]), ...body])];
}

function toc({ parameters }: Macro): readonly OutNode[] {
  const level = (name: string, otherwise: number): number => {
    const given = Number(parameters.get(name) ?? otherwise);
    return Number.isInteger(given) && given >= 1 ? given : otherwise;
  };
  return [contentsHere({ from: level('minLevel', 1), to: level('maxLevel', 6) })];
}

function anchor({ parameters }: Macro): readonly OutNode[] {
  const id = parameters.get('') ?? parameters.get('0') ?? parameters.get('name') ?? '';
  return id === '' ? [] : [element('span', { 'data-ops': 'anchor', id })];
}

function excerpt({ parameters, body }: Macro): readonly OutNode[] {
  if (parameters.get('hidden') === 'true') return [];
  return [element('div', { 'data-ops': 'excerpt' }, body)];
}

function section({ body }: Macro): readonly OutNode[] {
  return [element('div', { 'data-ops': 'section' }, body)];
}

function column({ parameters, body }: Macro): readonly OutNode[] {
  const width = /^\d{1,4}(\.\d{1,2})?(%|px)$/.exec(parameters.get('width') ?? '')?.[0];
  return [element('div', { 'data-ops': 'column', 'data-ops-width': width }, body)];
}

/** A plain body is shown as text, so that nothing of the page is lost. */
function placeholder({ name, body, text }: Macro): readonly OutNode[] {
  const inside = body.length > 0 || text.trim() === '' ? body : [element('pre', {}, [text])];
  return [element('div', { 'data-ops': 'placeholder', 'data-ops-macro': name }, inside)];
}
