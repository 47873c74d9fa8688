import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Budget } from '../../../macros/velocity/limits';
import { callMethod, methodTables } from '../../../macros/velocity/methods/dispatch';
import { hashOf, keyOf } from '../../../macros/velocity/values/identity';
import { textOf } from '../../../macros/velocity/values/text';
import type { Value } from '../../../macros/velocity/values/value';
import { givenFor, receivers } from './large-values';
import { assertPaid } from './paid';

test('all methods of the documentation are in the tables that this test goes through', () => {
  const docs = readFileSync('docs/velocity.md', 'utf8');
  const rows = /\| of \| methods \|\n([^]*?)\n\n/.exec(docs)?.[1] ?? '';
  const documented = [...rows.matchAll(/`([^`]+)`/g)].flatMap(([, names = '']) => names.split(' '));
  const known = new Set<string>(Object.values(methodTables).flatMap((table) => [...table.keys()]));

  assert.deepEqual([...known].filter((name) => !documented.includes(name)).sort(), ['toString']);
  assert.deepEqual(
    documented.filter((name) => !known.has(name)),
    [],
  );
});

for (const [className, table] of Object.entries(methodTables)) {
  test(`every method of ${className} pays for large receivers and arguments`, () => {
    const makers = receivers[className] ?? [];
    assert.ok(makers.length > 0);
    for (const [name, overloads] of table) {
      for (const { parameters } of overloads) {
        const choices = Math.max(1, ...parameters.map((type) => givenFor[type].length));
        makers.forEach((make, number) => {
          for (let choice = 0; choice < choices; choice++) {
            assertPaid(`${number}.${name}(${parameters.join()}), choice ${choice}`, () => {
              const target = make();
              const given = parameters.map((type, place) => {
                const values = givenFor[type];
                return values[(choice + place) % values.length]!();
              });
              return (budget) => callMethod(target, name, given, budget);
            });
          }
        });
      }
    }
  });
}

test('printing, hashing and being a key are paid for by every large value', () => {
  const uses: readonly ((value: Value, budget: Budget) => unknown)[] = [
    (value, { charge }) => textOf(value, charge),
    (value, { charge }) => hashOf(value, charge),
    (value, { charge }) => keyOf(value, charge),
  ];
  for (const [className, makers] of Object.entries(receivers)) {
    for (const make of makers) {
      uses.forEach((use, number) => {
        assertPaid(`use ${number} of ${className}`, () => {
          const value = make();
          return (budget) => use(value, budget);
        });
      });
    }
  }
});
