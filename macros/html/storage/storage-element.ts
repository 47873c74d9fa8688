import type { OutputReader } from '../output-reader';
import { element, type OutNode } from '../node';
import type { ReadElement } from '../read';
import { attributeOf, childOf, sourceText } from './parts';
import { storageImage, storageLink, userMention } from './links';
import { storageMacro } from './macros';

/** What each element of the storage format becomes; of any other, what is in it stays. */
export function storageElement(given: ReadElement, reader: OutputReader): readonly OutNode[] {
  const inside = (): readonly OutNode[] => reader.nodes(given.childNodes);
  switch (given.tagName) {
    case 'ac:structured-macro':
    case 'ac:macro':
      return storageMacro(given, reader);
    case 'ac:link':
      return storageLink(given, reader);
    case 'ac:image':
      return storageImage(given, reader);
    case 'ri:user':
      return [userMention(given, reader.options)];
    case 'ac:emoticon':
      return [
        attributeOf(given, 'ac:emoji-fallback') ?? `(${attributeOf(given, 'ac:name') ?? ''})`,
      ];
    case 'ac:task-list':
      return [element('ul', { 'data-ops': 'tasks' }, inside())];
    case 'ac:task':
      return [task(given, reader)];
    case 'ac:layout-section':
      return [element('div', { 'data-ops': 'section' }, inside())];
    case 'ac:layout-cell':
      return [element('div', { 'data-ops': 'column' }, inside())];
    case 'ac:parameter':
    case 'ac:default-parameter':
    case 'ac:placeholder':
    case 'ac:task-id':
    case 'ac:task-status':
    case 'ac:task-uuid':
      return [];
    default:
      return inside();
  }
}

function task(given: ReadElement, reader: OutputReader): OutNode {
  const status = childOf(given, 'ac:task-status');
  const body = childOf(given, 'ac:task-body');
  const isDone = status !== undefined && sourceText(status).trim() === 'complete';
  const attributes = { 'data-ops': 'task', 'data-ops-done': String(isDone) };
  return element('li', attributes, body ? reader.nodes(body.childNodes) : []);
}
