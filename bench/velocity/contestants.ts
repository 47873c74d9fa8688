import { compiled } from '../lib/compiled';
import { peer } from '../lib/peers';
import type * as Entry from './entry';

/** A template engine, and how the benchmark uses it. */
export interface Engine {
  readonly parse: (template: string) => unknown;
  /** Parses and renders; throws where it cannot. */
  readonly render: (template: string, context: Readonly<Record<string, unknown>>) => string;
}

interface VelocityJs {
  readonly parse: (template: string) => unknown;
  readonly render: (
    template: string,
    context: Readonly<Record<string, unknown>>,
    macros?: object,
    config?: { readonly escape: boolean },
  ) => string;
}

/** Ours, compiled as the build compiles it. */
export async function confluops(): Promise<Engine> {
  const { parse, render } = await compiled<typeof Entry>('bench/velocity/entry.ts');
  return {
    parse: (template) => parse(template),
    render(template, context) {
      const rendering = render(template, context);
      if (!rendering.ok) throw new Error(rendering.error.message);
      return rendering.output;
    },
  };
}

/** Ours, which also renders whole user macros. */
export interface MacroEngine extends Engine {
  /** Of a template without parameters, over a caller's data. */
  readonly renderMacro: Engine['render'];
}

/** Ours with Data Center's encoding. */
export async function confluopsEncoded(): Promise<MacroEngine> {
  const { parse, render, renderUserMacro, dataCenterInsertion } =
    await compiled<typeof Entry>('bench/velocity/entry.ts');
  return {
    parse: (template) => parse(template),
    render(template, context) {
      const rendering = render(template, context, dataCenterInsertion);
      if (!rendering.ok) throw new Error(rendering.error.message);
      return rendering.output;
    },
    renderMacro(template, context) {
      const macro = { template, bodyType: 'none' } as const;
      const rendering = renderUserMacro(macro, { parameters: {} }, context);
      if (!rendering.ok) throw new Error(rendering.error.message);
      return rendering.output;
    },
  };
}

/** The best Velocity in JavaScript that there was. */
export function velocityjs(): Engine {
  return peer('velocityjs') as VelocityJs;
}

/** The same, encoding what is printed: all of `& < > "`. */
export function velocityjsEncoded(): Engine {
  const { parse, render } = peer('velocityjs') as VelocityJs;
  return {
    parse,
    render: (template, context) => render(template, context, {}, { escape: true }),
  };
}
