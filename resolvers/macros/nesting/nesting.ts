import type { MacroUse } from '../../../contract/macros';
import { macroLevels } from '../../../macros/adf/body/body-html';
import { partsOf, type MacroPart } from '../../../macros/adf/body/parts';
import type { NestedMacro } from '../../../macros/html/storage/nested-macros';
import { Badges } from '../badges';
import { absenceHtml } from '../messages';
import { parseUse } from '../parse-uses';
import { Filling } from './filling';
import { ownMacro } from './own-macro';
import { documentBody, htmlBody, textBody, type UseBody } from './use-body';
import { UseTask, type TaskPlace } from './use-task';

/** How many macros may stand in those of one request. */
const mostNested = 1_000;

/** Makes tasks of the uses of a page, and of those that stand in their bodies and outputs. */
export class Nesting {
  readonly #appId: string;
  #left = mostNested;

  /** @param appId - As it stands in the keys of the app's macros on a page. */
  constructor(appId: string) {
    this.#appId = appId;
  }

  /** A use of the page itself, with those in its body. */
  ofPage({ name, parameters, body = '' }: MacroUse): UseTask {
    const place = { around: undefined, level: 1, isBlock: true, badges: new Badges() };
    const task = new UseTask(name, parameters, place);
    task.body = typeof body === 'string' ? textBody(body) : this.#documentBody(body, task);
    return task;
  }

  /**
   * Decides which macros in the HTML of a task are rendered, and in turn in theirs; answers their tasks.
   *
   * @param isKnown - Whether there is a user macro of that name.
   */
  split(task: UseTask, isKnown: (name: string) => boolean): readonly UseTask[] {
    const { unsplit } = task;
    unsplit?.split(isKnown, (macro) => this.#ofOutput(macro, task));
    const fresh = unsplit?.tasks ?? [];
    return [...fresh, ...fresh.flatMap((each) => this.split(each, isKnown))];
  }

  #documentBody(document: object, task: UseTask): UseBody {
    const { level } = task.place;
    const isOwn = (part: MacroPart['macro']) =>
      ownMacro(this.#appId, part, undefined) !== undefined;
    const { macros, files } = partsOf(document, level, isOwn);
    const fillers = macros.flatMap((part) => {
      const filler = this.#ofDocument(part, task);
      return filler === undefined ? [] : [[part.node, filler] as const];
    });
    return documentBody(document, level, files, new Map(fillers));
  }

  /** Undefined for a macro of which nothing was chosen: it is named. */
  #ofDocument({ macro, node }: MacroPart, around: UseTask): UseTask | string | undefined {
    const own = ownMacro(this.#appId, macro, node);
    const { badges } = around.place;
    if (own?.is === 'badge') return badges.ofMacro(own.reference);
    const use = own && parseUse(own.use);
    if (!use) return undefined;
    const isBlock = macro.type !== 'inlineExtension';
    const task = this.#make(use, { around, level: macro.level, isBlock, badges });
    if (typeof task === 'string') return task;
    const { body = '' } = use;
    task.body = typeof body === 'string' ? textBody(body) : this.#documentBody(body, task);
    return task;
  }

  #ofOutput({ name, parameters, body }: NestedMacro, around: UseTask): UseTask | string {
    const { badges, level } = around.place;
    const use = parseUse({ name, parameters });
    if (!use) return absenceHtml('failed', name, false);
    if (level >= macroLevels) return absenceHtml('too-deep', name, false);
    const given =
      body && 'html' in body ? htmlBody(new Filling(body.html)) : textBody(body?.text ?? '');
    if (isEndless(use, given.source, around)) return absenceHtml('endless', name, false);
    const task = this.#make(use, { around, level: level + 1, isBlock: false, badges });
    if (typeof task !== 'string') task.body = given;
    return task;
  }

  #make({ name, parameters }: MacroUse, place: TaskPlace): UseTask | string {
    if (this.#left <= 0) return absenceHtml('too-many', name, place.isBlock);
    this.#left -= 1;
    return new UseTask(name, parameters, place);
  }
}

/**
 * Whether a use stands in one of the same macro with the same parameters and body, which will make the
 * same output of them, and so on. What changes on the way down may end by itself.
 */
function isEndless({ name, parameters }: MacroUse, source: string, around: UseTask): boolean {
  const text = JSON.stringify(parameters);
  for (let task: UseTask | undefined = around; task; task = task.place.around) {
    const isSame = task.name === name && task.body.source === source;
    if (isSame && JSON.stringify(task.parameters) === text) return true;
  }
  return false;
}
