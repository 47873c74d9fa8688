import type { Block, Expression, MacroDefinition, Position, Statement, Template } from '../ast';
import { VelocityError } from '../errors';
import type { Insertion } from '../insertion';
import { Budget, outputLimit, sizes } from '../limits';
import { parse } from '../parse';
import { JavaException } from '../values/java-exception';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import { renderCall } from './calls';
import { DefinedBlock } from './defined-block';
import { evaluate, test } from './expressions';
import {
  breakNearest,
  completes,
  endOfTemplate,
  Interruption,
  wholeTemplate,
} from './interruption';
import { renderForeach } from './loops';
import { assign, print } from './references';
import type { Runtime } from './runtime';
import { type Scope, TemplateScope } from './scope';
import { LoopScope } from './loop-scope';

/** How often a definition may stand in itself. */
const deepestDefinition = 2;

/** An exception is dear. */
const stepsToBreak = 3;

/** Renders one template. */
export class Interpreter implements Runtime {
  scope: Scope;
  #output = '';
  #captures = 0;
  readonly #macros: Map<string, MacroDefinition>;

  constructor(
    context: Iterable<readonly [string, Value]>,
    readonly insertion: Insertion,
    readonly budget = new Budget(),
  ) {
    this.scope = new TemplateScope(context);
    this.#macros = new Map(Array.from(insertion.silentDirectives, (name) => [name, silent(name)]));
  }

  /** What the template prints. Throws VelocityError. */
  run(text: string): string {
    try {
      const template = this.#parse(text, false);
      completes(() => this.render(template.body), wholeTemplate);
    } catch (error) {
      throw this.#placed(error);
    }
    return this.#output;
  }

  evaluate(expression: Expression): Value {
    return evaluate(this, expression);
  }

  test(expression: Expression): boolean {
    return test(this, expression);
  }

  render(block: Block): void {
    for (const statement of block) this.#statement(statement);
  }

  write(text: string): void {
    this.#output += text;
    if (this.#output.length <= outputLimit) return;
    throw this.budget.exceeded(this.#captures > 0 ? 'limit-memory' : 'limit-output');
  }

  captured(body: () => void): string {
    const before = this.#output;
    this.#output = '';
    this.#captures += 1;
    try {
      body();
      return this.#output;
    } finally {
      this.#captures -= 1;
      this.#output = before;
    }
  }

  within(scope: Scope, body: () => void): void {
    const before = this.scope;
    this.scope = scope;
    try {
      body();
    } finally {
      this.scope = before;
    }
  }

  macro(name: string): MacroDefinition | undefined {
    return this.#macros.get(name);
  }

  #parse(text: string, isEvaluated: boolean): Template {
    const template = parse(text, (name) => this.#macros.has(name), isEvaluated);
    this.#learn(template);
    return template;
  }

  #learn({ macros }: Template): void {
    for (const macro of macros) {
      if (!this.#macros.has(macro.name)) this.#macros.set(macro.name, macro);
    }
  }

  #statement(statement: Statement): void {
    this.budget.step();
    if (statement.kind === 'text') {
      this.write(statement.text);
      return;
    }
    this.budget.position = statement.position;
    switch (statement.kind) {
      case 'comment':
        this.write(statement.prefix);
        return;
      case 'macro':
        return;
      case 'reference': {
        print(this, statement);
        return;
      }
      case 'if': {
        this.#if(statement);
        return;
      }
      case 'set': {
        this.#set(statement);
        return;
      }
      case 'foreach': {
        renderForeach(this, statement);
        return;
      }
      case 'call': {
        renderCall(this, statement);
        return;
      }
      case 'define': {
        this.budget.keep(2 * sizes.object);
        const block = new DefinedBlock(this, statement.body, deepestDefinition, true);
        this.scope.set(statement.name, block);
        return;
      }
      case 'evaluate': {
        this.#evaluate(statement);
        return;
      }
      case 'break':
        return this.#break(statement);
      case 'stop':
        throw endOfTemplate;
      case 'unsound':
        throw new VelocityError('syntax', statement.message, statement.position);
      case 'parse':
      case 'include':
        throw refused(statement);
    }
  }

  #if({ branches, otherwise }: Extract<Statement, { kind: 'if' }>): void {
    for (const { condition, body } of branches) {
      if (this.test(condition)) {
        this.render(body);
        return;
      }
    }
    if (otherwise !== undefined) this.render(otherwise);
  }

  /** What has no value is not set: the former value stays. */
  #set({ target, value }: Extract<Statement, { kind: 'set' }>): void {
    const result = this.evaluate(value);
    if (result !== null) assign(this, target, result);
  }

  #evaluate({ argument, position }: Extract<Statement, { kind: 'evaluate' }>): void {
    const value = this.evaluate(argument);
    if (value === null) return;
    const text = textOf(value, this.budget.charge);
    this.budget.step(2 * text.length);
    this.budget.keep(sizes.evaluated * text.length);
    try {
      const template = this.#parse(text, true);
      this.budget.nested(() => completes(() => this.render(template.body), wholeTemplate));
    } catch (error) {
      throw this.#placed(error, position);
    }
  }

  #break({ scope, position }: Extract<Statement, { kind: 'break' }>): never {
    this.budget.step(stepsToBreak);
    if (scope === undefined) throw breakNearest;
    const target = this.evaluate(scope);
    if (target instanceof LoopScope) throw new Interruption(target);
    const message = '#break can name a loop alone: #break($foreach).';
    throw new VelocityError('arguments', message, position);
  }

  /** The error as one of the template: where it is, or where all is that it is part of. */
  #placed(error: unknown, position?: Position): unknown {
    if (error instanceof JavaException) {
      const message = `${error.message} (${error.className}).`;
      return new VelocityError(error.code, message, position ?? this.budget.position);
    }
    if (error instanceof VelocityError && position !== undefined) {
      return new VelocityError(error.code, `In this #evaluate: ${error.message}`, position);
    }
    // The engine's own nesting is within the limits; what a browser or server gives may be less.
    return error instanceof RangeError ? this.budget.exceeded('limit-depth') : error;
  }
}

/** A directive that prints nothing, as a macro. */
function silent(name: string): MacroDefinition {
  return { kind: 'macro', name, parameters: [], body: [], position: { line: 1, column: 1 } };
}

function refused({ kind, position }: Extract<Statement, { kind: 'parse' | 'include' }>) {
  return new VelocityError(
    'inclusion',
    `#${kind} reads another file, and a user macro has none: put its text here instead.`,
    position,
  );
}
