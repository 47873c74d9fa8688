import type { Foreach } from '../ast';
import { sizes, type Budget } from '../limits';
import { JavaCollection, type Cursor } from '../values/collection';
import { HostObject } from '../values/host-object';
import { JavaIterator } from '../values/iterator';
import { JavaMap } from '../values/map';
import { MapView } from '../values/map-views';
import type { Value } from '../values/value';
import { completes } from './interruption';
import { LoopScope } from './loop-scope';
import type { Runtime } from './runtime';
import { costOfNames, EmptyItemScope } from './scope';

const countName = 'velocityCount';
const hasNextName = 'velocityHasNext';
const scopeName = 'foreach';

/** `#foreach`: renders its body for each item; nothing for what has none. */
export function renderForeach(runtime: Runtime, { item, source, body }: Foreach): void {
  const { scope, budget, insertion } = runtime;
  const items = runtime.evaluate(source);
  const cursor = cursorOf(insertion.opened(items), budget);
  if (cursor === undefined) return;
  const names = [item, countName, hasNextName, scopeName];
  budget.step(costOfNames(scope, 3 * names.length));
  budget.keep(sizes.loop);
  const former = names.map((name) => scope.get(name));
  const loop = new LoopScope(cursor, scope.get(scopeName));
  scope.set(scopeName, loop);
  let empty: EmptyItemScope | undefined;
  const iterate = () => {
    while (cursor.hasNext()) {
      budget.step(1 + costOfNames(scope, names.length));
      const value = insertion.item(cursor.next(), items, budget);
      loop.count += 1;
      scope.set(countName, loop.count);
      scope.set(hasNextName, cursor.hasNext());
      scope.set(item, value);
      if (value === null) {
        empty ??= new EmptyItemScope(scope, item);
        runtime.within(empty, () => runtime.render(body));
      } else {
        runtime.render(body);
      }
    }
  };
  completes(iterate, loop);
  names.forEach((name, index) => {
    const value = former[index] ?? null;
    if (value === null) scope.remove(name);
    else scope.set(name, value);
  });
}

function cursorOf(value: Value, budget: Budget): Cursor | undefined {
  if (value instanceof HostObject) return value.iterated?.(budget);
  if (value instanceof JavaCollection) return value.cursor();
  if (value instanceof JavaMap) return new MapView(value, 'Values').cursor();
  return value instanceof JavaIterator ? value.cursor : undefined;
}
