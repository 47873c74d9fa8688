import { element, type OutElement, type OutNode } from './node';
import type { ReadElement, ReadNode } from './read';
import { attributeOf, childrenOf, sourceText } from './storage/parts';

/** Attributes of ours by name. */
type Marking = Readonly<Record<string, string | undefined>>;

/**
 * What an element of a page of Data Center is: rich bodies hold such elements, and templates write them
 * by hand, for the looks that Data Center's own style sheets gave them.
 */
export function markingOf(given: ReadElement): Marking {
  const { tagName: tag } = given;
  const classes = classesOf(given);
  if (classes.has('confluence-information-macro')) return panel(informationKind(classes));
  if (classes.has('aui-message')) return panel(messageKind(classes));
  if (classes.has('aui-lozenge')) {
    return { 'data-ops': 'status', 'data-ops-colour': lozengeColour(classes) };
  }
  if (tag === 'p' && classes.has('title')) return isInPanel(given) ? title : none;
  if (tag === 'ul' && classes.has('inline-task-list')) return { 'data-ops': 'tasks' };
  if (tag === 'li') return isTask(given) ? task(classes) : none;
  if (tag === 'pre') return code(given, classes);
  if (tag === 'div') return block(given, classes);
  return none;
}

/** An expand of Data Center, which opened by script, as one that the browser opens. */
export function expandOf(
  given: ReadElement,
  nodes: (given: readonly ReadNode[]) => readonly OutNode[],
): OutElement | undefined {
  if (!classesOf(given).has('expand-container')) return undefined;
  const control = childrenOf(given).find((child) => classesOf(child).has('expand-control'));
  const text = control ? sourceText(control).replaceAll(/\s+/g, ' ').trim() : '';
  const content = given.childNodes.filter((child) => child !== control);
  return element('details', { 'data-ops': 'expand' }, [
    element('summary', {}, [text]),
    ...nodes(content),
  ]);
}

const none: Marking = {};
const title: Marking = { 'data-ops': 'title' };

function classesOf(given: ReadElement): ReadonlySet<string> {
  return new Set(attributeOf(given, 'class')?.split(/\s+/));
}

function panel(kind: string): Marking {
  return { 'data-ops': 'panel', 'data-ops-kind': kind };
}

function informationKind(classes: ReadonlySet<string>): string {
  const kind = ['note', 'tip', 'warning'].find((name) =>
    classes.has(`confluence-information-macro-${name}`),
  );
  return kind ?? 'info';
}

/** Kinds of AUI's messages, under the names that they had before AUI 5 and have since. */
const messageKinds = [
  ['warning', 'note'],
  ['error', 'warning'],
  ['success', 'tip'],
] as const;

function messageKind(classes: ReadonlySet<string>): string {
  const kind = messageKinds.find(
    ([name]) => classes.has(name) || classes.has(`aui-message-${name}`),
  );
  return kind?.[1] ?? 'info';
}

/** Colours of AUI's lozenges, by what they say. */
const lozengeColours = [
  ['error', 'red'],
  ['removed', 'red'],
  ['current', 'yellow'],
  ['moved', 'yellow'],
  ['success', 'green'],
  ['complete', 'blue'],
  ['inprogress', 'blue'],
  ['new', 'purple'],
] as const;

function lozengeColour(classes: ReadonlySet<string>): string {
  return lozengeColours.find(([name]) => classes.has(`aui-lozenge-${name}`))?.[1] ?? 'grey';
}

function parentClasses({ parentNode }: ReadElement): ReadonlySet<string> {
  return parentNode && 'tagName' in parentNode ? classesOf(parentNode) : new Set();
}

function isInPanel(given: ReadElement): boolean {
  const classes = parentClasses(given);
  return classes.has('confluence-information-macro') || classes.has('aui-message');
}

/** A list of tasks that stands in a task of its own, without a box, is none. */
function isTask(given: ReadElement): boolean {
  const [only, another] = childrenOf(given);
  const isList = another === undefined && only?.tagName === 'ul';
  return !isList && parentClasses(given).has('inline-task-list');
}

function task(classes: ReadonlySet<string>): Marking {
  return { 'data-ops': 'task', 'data-ops-done': String(classes.has('checked')) };
}

function code(given: ReadElement, classes: ReadonlySet<string>): Marking {
  if (!classes.has('syntaxhighlighter-pre')) return none;
  const parameters = attributeOf(given, 'data-syntaxhighlighter-params') ?? '';
  const language = /\bbrush:\s*([\w+#-]{1,30})/.exec(parameters)?.[1];
  return { 'data-ops': 'code', 'data-ops-language': language };
}

function block(given: ReadElement, classes: ReadonlySet<string>): Marking {
  if (classes.has('panelHeader')) return title;
  if (classes.has('panel')) return classes.has('code') ? none : panel('panel');
  if (classes.has('columnLayout')) return { 'data-ops': 'section' };
  if (!classes.has('cell') || !parentClasses(given).has('columnLayout')) return none;
  return { 'data-ops': 'column' };
}
