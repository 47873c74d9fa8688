import { HostObject } from '../../../macros/velocity/values/host-object';
import { JavaList } from '../../../macros/velocity/values/list';
import { JavaMap } from '../../../macros/velocity/values/map';
import { textOf } from '../../../macros/velocity/values/text';
import type { Value } from '../../../macros/velocity/values/value';

const markup = `<b title="R & D">O'Hara</b>`;

const rows = (): Value => new JavaList(["<td>'a'</td>", 'b & c', new JavaList(['<i>', 1])]);

function cells(): Value {
  const map = new JavaMap();
  map.put('k', '<td>"k"</td>');
  map.put('rowHtml', '<tr>');
  return map;
}

const getters: Readonly<Record<string, () => Value>> = {
  getTitle: () => markup,
  getContentHtml: () => markup,
  getBodyAsHTML: () => markup,
  getHtmlText: () => markup,
  getRenderedTitle: () => markup,
  getNothingHtml: () => null,
  isFlag: () => false,
  isFlagHtml: () => false,
  getCountHtml: () => 3,
  getCount: () => 3,
  getRows: rows,
  getRowsHtml: rows,
  getCells: cells,
  getCellsHtml: cells,
  renderTitle: () => markup,
  prerender: () => markup,
};

const isText = (value: Value | undefined): boolean => value === null || typeof value === 'string';
const classNames: Readonly<Record<string, string>> = { string: 'String', number: 'Integer' };

/** An object with members of every name that matters, which the oracle has in Java: `Sample`. */
export class SampleObject extends HostObject {
  override get(name: string): Value | undefined {
    const getter = this.getterOf(name);
    return getter && getters[getter]?.();
  }

  override call(name: string, given: readonly Value[]): Value | undefined {
    const [first] = given;
    if (given.length === 0) {
      return name === 'toString' ? this.text() : getters[name]?.();
    }
    if (first === undefined || given.length > 1) return undefined;
    if (name === 'rendered') return `<i>${textOf(first)}</i>`;
    if (name === 'classOf') return this.#classOf(first);
    if (name === 'equals') return first === this;
    return ['echo', 'echoHtml', 'marked'].includes(name) && isText(first) ? first : undefined;
  }

  override getterOf(name: string): string | undefined {
    const end = name.charAt(0).toUpperCase() + name.slice(1);
    return [`get${end}`, `is${end}`].find((getter) => Object.hasOwn(getters, getter));
  }

  override get htmlMethods(): ReadonlySet<string> {
    return new Set(['marked']);
  }

  override text(): string {
    return '<sample & co>';
  }

  #classOf(value: Value): string {
    if (value === null) return 'null';
    if (typeof value === 'boolean') return 'Boolean';
    return typeof value === 'object' ? value.className : (classNames[typeof value] ?? '');
  }
}
