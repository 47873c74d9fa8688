import type { IndexStep, MethodStep, PropertyStep, Reference, Step } from '../ast';
import { VelocityError } from '../errors';
import { callMethod, readProperty } from '../methods/dispatch';
import { JavaException } from '../values/java-exception';
import { JavaMap } from '../values/map';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import { DefinedBlock } from './defined-block';
import { LoopScope } from './loop-scope';
import type { Runtime } from './runtime';
import { costOfNames } from './scope';

/** The value of a reference; null as soon as anything on the way has none. */
export function resolve(runtime: Runtime, { name, path }: Reference): Value {
  if (name === '') return null;
  runtime.budget.step(costOfNames(runtime.scope, 1));
  let value = runtime.scope.get(name);
  for (const step of path) {
    if (value === null) return null;
    value = follow(runtime, value, step);
  }
  return value;
}

/** Writes a reference's value, or the reference itself where it has none. */
export function print(runtime: Runtime, reference: Reference): void {
  const { prefix, signs, missing } = reference;
  const value = resolve(runtime, reference);
  if (reference.escaped) {
    const backslash = value === null ? '\\' : '';
    runtime.write(prefix + backslash + missingText(runtime, missing));
    return;
  }
  if (value !== null) {
    const text = runtime.insertion.printed(reference, value, runtime.budget);
    if (text !== undefined) {
      writeLed(runtime, reference, text);
      return;
    }
  }
  if (value instanceof DefinedBlock && value.render()) return;
  if (value === null || value instanceof DefinedBlock) {
    // Doubled, so that the backslashes do not escape each other.
    runtime.write(prefix + prefix + signs + missingText(runtime, missing));
  } else writeLed(runtime, reference, textOf(value, runtime.budget.charge));
}

/** Writes what stands before a reference, nearly always nothing, and its text. */
function writeLed(runtime: Runtime, { prefix, signs }: Reference, text: string): void {
  const isLed = prefix !== '' || signs !== '';
  runtime.write(isLed ? prefix + signs + text : text);
}

/** `$x` prints as what a macro was given for it. */
function missingText(runtime: Runtime, missing: string): string {
  runtime.budget.step(costOfNames(runtime.scope, 1));
  return runtime.scope.literalOf(missing) ?? missing;
}

/** Sets what a reference stands for; nothing where its last step but one has no value. */
export function assign(runtime: Runtime, { name, path, literal }: Reference, value: Value): void {
  runtime.budget.step(costOfNames(runtime.scope, 1));
  const last = path.at(-1);
  if (last === undefined) {
    // Velocity takes braces and the like into the name, which then no reference has.
    if (literal === `$${name}`) runtime.scope.set(name, value);
    return;
  }
  let target = runtime.scope.get(name);
  for (const step of path.slice(0, -1)) {
    if (target === null) return;
    target = follow(runtime, target, step);
  }
  if (target === null) return;
  if (last.kind === 'index') assignIndex(runtime, target, last, value);
  else if (target instanceof JavaMap) target.put(last.name, value, runtime.budget);
  else if (target instanceof LoopScope) target.kept.put(last.name, value, runtime.budget);
}

function assignIndex(runtime: Runtime, target: Value, step: IndexStep, value: Value): void {
  const index = indexOf(runtime, target, step);
  for (const setter of ['set', 'put']) {
    const given = [index, value];
    if (called(runtime, target, setter, given, step) !== undefined) return;
  }
}

function follow(runtime: Runtime, target: Value, step: Step): Value {
  runtime.budget.step();
  switch (step.kind) {
    case 'property':
      return property(runtime, target, step);
    case 'method':
      return followMethod(runtime, target, step);
    case 'index': {
      const index = indexOf(runtime, target, step);
      return called(runtime, target, 'get', [index], step) ?? null;
    }
  }
}

function property(runtime: Runtime, target: Value, step: PropertyStep): Value {
  const { insertion, budget } = runtime;
  const { name } = step;
  // Most are keys of maps, which cannot fail.
  const value =
    target instanceof JavaMap
      ? target.get(name)
      : (guarded(step, () => readProperty(target, name, budget)) ?? null);
  return insertion.property(value, target, name, budget);
}

function followMethod(runtime: Runtime, target: Value, step: MethodStep): Value {
  const given = step.arguments.map((argument) => runtime.evaluate(argument));
  return called(runtime, target, step.name, given, step) ?? null;
}

/** Whether nothing but the template as it was written says what the arguments are. */
function isLiteral(step: MethodStep): boolean {
  if (step.isEvaluated) return false;
  return step.arguments.every(
    (argument) => argument.kind === 'integer' || (argument.kind === 'string' && !argument.parts),
  );
}

/** The index, counted from the end if it is below zero. */
function indexOf(runtime: Runtime, target: Value, step: IndexStep): Value {
  const index = runtime.evaluate(step.index);
  if (typeof index !== 'number' || index >= 0) return index;
  const size = called(runtime, target, 'size', [], step);
  if (typeof size === 'number') return size + index;
  const message = `The index ${index} counts from the end of a list, and this is none.`;
  throw new VelocityError('method', message, step.position);
}

function called(
  runtime: Runtime,
  target: Value,
  name: string,
  given: readonly Value[],
  step: Step,
): Value | undefined {
  const { insertion, budget } = runtime;
  const receiver = insertion.opened(target);
  const values = insertion.given(given);
  if (values === undefined) return undefined;
  const answer = guarded(step, () => {
    const own = callMethod(
      receiver,
      name,
      values,
      budget,
      step.kind === 'method' && isLiteral(step),
    );
    if (own !== undefined || !(receiver instanceof LoopScope)) return own;
    return callMethod(receiver.kept, name, values, budget);
  });
  if (answer === undefined) return undefined;
  return insertion.answer(answer, target, name, budget);
}

/** Turns what a Java method throws into an error of the template. */
function guarded<Result>(step: Step, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof JavaException)) throw error;
    const name = 'name' in step ? step.name : 'get';
    const message = `${name}(…) failed: ${error.message} (${error.className}).`;
    throw new VelocityError(error.code, message, step.position);
  }
}
