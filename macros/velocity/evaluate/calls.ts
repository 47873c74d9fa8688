import type { Call, Expression, MacroDefinition } from '../ast';
import { bareWordProblem, VelocityError } from '../errors';
import { levelLimit } from '../limits';
import { DefinedBlock } from './defined-block';
import { completes } from './interruption';
import type { Runtime } from './runtime';
import { literalOf, MacroScope, type MacroArgument, type Scope } from './scope';

const bodyName = 'bodyContent';

/** Calls a macro; a name that is none prints as the template has it. */
export function renderCall(runtime: Runtime, call: Call): void {
  const macro = runtime.macro(call.name);
  if (macro === undefined) {
    runtime.write(call.literal);
    return;
  }
  runtime.budget.step(macro.parameters.length + call.arguments.length);
  refuseWords(call);
  const scope = new MacroScope(runtime.scope, argumentsOf(runtime, macro, call));
  if (call.body !== undefined) {
    scope.setOwn(bodyName, new DefinedBlock(runtime, call.body, levelLimit, false));
  }
  runtime.budget.nested(() => {
    const render = () => runtime.render(macro.body);
    completes(() => runtime.within(scope, render));
  });
}

function refuseWords(call: Call): void {
  const word = call.arguments.find(({ kind }) => kind === 'word');
  if (word?.kind !== 'word') return;
  const message = bareWordProblem(call.name, word.word);
  throw new VelocityError('arguments', message, word.position);
}

function argumentsOf(
  runtime: Runtime,
  { parameters }: MacroDefinition,
  call: Call,
): Map<string, MacroArgument> {
  const outer = runtime.scope;
  const given = new Map<string, MacroArgument>();
  parameters.forEach((name, index) => {
    const expression = call.arguments[index];
    if (expression !== undefined) given.set(name, argumentOf(runtime, outer, expression));
  });
  return given;
}

function argumentOf(runtime: Runtime, outer: Scope, expression: Expression): MacroArgument {
  return {
    literal: literalOf(expression),
    evaluate: () => {
      let value: ReturnType<MacroArgument['evaluate']> = null;
      runtime.within(outer, () => (value = runtime.evaluate(expression)));
      return value;
    },
  };
}
