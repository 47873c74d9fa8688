import { expect } from '@open-wc/testing';
import type { MacroUse, RenderMacrosInput } from '../../../contract/macros';
import type { MacroGateway } from '../../../static/shared/gateway';
import { batchedMacros } from '../../../static/user-macro/macro-batch';
import { output } from './scene';

const host = { context: () => Promise.resolve({}) };

function uses(count: number, body = ''): MacroUse[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `macro-${index}`,
    parameters: {},
    body,
  }));
}

/** A backend that answers each request as told, and the sizes of the requests. */
function backend(answer: (input: RenderMacrosInput) => unknown): {
  sizes: number[];
  send: (given: readonly MacroUse[]) => Promise<unknown>;
} {
  const sizes: number[] = [];
  const gateway = ((_name: string, input: RenderMacrosInput) => {
    sizes.push(input.uses.length);
    return Promise.resolve(answer(input));
  }) as unknown as MacroGateway;
  return { sizes, send: batchedMacros(gateway, host).send };
}

const named = ({ uses: asked }: RenderMacrosInput): unknown => ({
  ok: true,
  answers: asked.map(({ name }) => output(name)),
});

describe('the batch of user macros', () => {
  it('asks for a page of macros in one request', async () => {
    const { sizes, send } = backend(named);

    await send(uses(100));

    expect(sizes).to.deep.equal([100]);
  });

  it('asks in parts for more uses, and for larger ones, than one request takes', async () => {
    const { sizes, send } = backend(named);

    const many = (await send(uses(250))) as { answers: { html: string }[] };
    await send(uses(5, 'ü'.repeat(100_000)));

    expect(sizes).to.deep.equal([100, 100, 50, 2, 2, 1]);
    expect(many.answers.map(({ html }) => html)).to.deep.equal(uses(250).map(({ name }) => name));
  });

  it('asks for what was left out by itself, once', async () => {
    const leftOut = { state: 'unavailable', cause: 'left-out' };
    const { sizes, send } = backend((input) => ({
      ok: true,
      answers: input.uses.map(({ name }) =>
        name === 'macro-1' || (name === 'macro-2' && input.uses.length > 1)
          ? leftOut
          : output(name),
      ),
    }));

    const { answers } = (await send(uses(3))) as { answers: unknown[] };

    expect(sizes).to.deep.equal([3, 1, 1]);
    expect(answers).to.deep.equal([output('macro-0'), leftOut, output('macro-2')]);
  });

  it('keeps the answers of one part when another fails', async () => {
    const { send } = backend((input) =>
      input.uses.length === 100 ? named(input) : { ok: false, code: 'upstream' },
    );

    const { answers } = (await send(uses(101))) as { answers: unknown[] };

    expect(answers).to.have.length(101);
    expect(answers[0]).to.deep.equal(output('macro-0'));
    expect(answers[100]).to.equal(undefined);
  });

  it('reads answers as untrusted input', () => {
    const { parse } = batchedMacros((() => undefined) as unknown as MacroGateway, host);

    expect(parse({ state: 'shown', html: 7 })).to.equal(undefined);
    expect(parse({ state: 'published' })).to.equal(undefined);
    expect(
      parse({ state: 'failed', place: { line: '1', column: 2 }, template: 'x' }),
    ).to.deep.equal({ state: 'failed' });
    expect(parse({ state: 'unavailable', cause: 'x', retryAt: 'soon' })).to.deep.equal({
      state: 'unavailable',
      cause: 'internal',
    });
  });
});
