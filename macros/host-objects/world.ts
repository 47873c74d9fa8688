import type { Value } from '../velocity/values/value';
import type { Charge } from '../velocity/values/walk';
import type { Host, KindData, KindName } from './kind';
import { kinds, roots } from './kinds';
import { needKey, type HostNeed, type HostPart } from './need';
import type { HostSnapshot } from './snapshot';
import { View } from './view';

/** How many needs are listed, and how long the names in them may be: nobody would fetch more. */
const mostMissing = 1000;
const longestName = 1000;

/** Makes a live badge of an account and an alarm; undefined where it may not. */
export type AlarmBadges = (account: string, alarm: string) => Value | undefined;

/**
 * The host objects of one rendering. They answer from the snapshot alone; what a template asks for
 * beyond it is nothing, and is listed, so that the caller may fetch it and render once more.
 */
export class World implements Host {
  readonly #views = new Map<KindName, WeakMap<object, Value>>();
  readonly #missing = new Map<string, HostNeed>();
  readonly #badges: AlarmBadges;
  #payer: Charge = () => undefined;

  constructor(
    readonly snapshot: HostSnapshot,
    badges: AlarmBadges = () => undefined,
  ) {
    this.#badges = badges;
  }

  /** What was asked for and is not in the snapshot. */
  get missing(): readonly HostNeed[] {
    return [...this.#missing.values()];
  }

  /** The variables of the template that are host objects, without their `$`. */
  variables(): ReadonlyMap<string, Value> {
    const { contents, spaces, contentId = '', spaceKey = '' } = this.snapshot;
    const variables = new Map<string, Value>();
    for (const [name, kind] of roots) {
      const data =
        kind === 'content'
          ? contents.get(contentId)
          : kind === 'space'
            ? spaces.get(spaceKey)
            : this.snapshot;
      if (data) variables.set(name, this.view(kind, data));
    }
    return variables;
  }

  payWith(charge: Charge): void {
    this.#payer = charge;
  }

  charge(steps: number): void {
    this.#payer(steps);
  }

  view<Name extends KindName>(name: Name, data: KindData[Name]): View<Name> {
    this.charge(1);
    const views = this.#views.get(name) ?? new WeakMap<object, Value>();
    this.#views.set(name, views);
    const known = views.get(data) as View<Name> | undefined;
    if (known) return known;
    const view = new View(name, data, kinds[name], this);
    views.set(data, view);
    return view;
  }

  viewed<Name extends KindName>(name: Name, value: Value | undefined): KindData[Name] | undefined {
    return value instanceof View && value.name === name
      ? (value.data as KindData[Name])
      : undefined;
  }

  lacks(part: HostPart, ...given: readonly string[]): null {
    this.charge(2);
    if (given.some((name) => name.length > longestName)) return null;
    const { contentId, spaceKey } = this.snapshot;
    const [about, ...more] = given;
    const isOfCurrent =
      more.length === 0 &&
      ((part.startsWith('content') && about === contentId) ||
        (part.startsWith('space') && about === spaceKey));
    const need = { part, arguments: isOfCurrent ? [] : given.map((literal) => ({ literal })) };
    const key = needKey(need);
    if (this.#missing.size < mostMissing) this.#missing.set(key, need);
    return null;
  }

  alarm(account: string, alarm: string): Value | undefined {
    return this.#badges(account, alarm);
  }
}
