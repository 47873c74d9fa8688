import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import {
  bridgeParts,
  eventsPart,
  forgeBridge,
  modalPart,
  viewParts,
} from '../../rollup/forge-bridge.mjs';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('@forge/bridge'));

// Every file of the package takes the bridge when it is loaded.
const calls: unknown[] = [];
const callBridge = (...call: unknown[]): unknown => {
  calls.push(call);
  return Promise.resolve('answer');
};
Object.assign(globalThis, { __bridge: { callBridge } });

type Exports = Readonly<Record<string, unknown>>;

function load(file: string): Exports {
  return require(path.join(folder, file)) as Exports;
}

test('each file that the facade picks exports what the package exports under that name', () => {
  const bridge = require('@forge/bridge') as Exports;
  const view = bridge['view'] as Exports;

  for (const [name, file] of Object.entries(bridgeParts)) {
    assert.equal(load(file)[name], bridge[name], `${name} is not in ${file}`);
    assert.ok(bridge[name], `the package has no ${name}`);
  }
  for (const [name, file] of Object.entries(viewParts)) {
    assert.equal(load(file)[name], view[name], `view.${name} is not in ${file}`);
    assert.ok(view[name], `the package has no view.${name}`);
  }
});

test('what stands in for events calls the platform as the package does', async () => {
  interface Events {
    emit(event: string, payload: unknown): Promise<unknown>;
    on(event: string, callback: (payload: unknown) => void): Promise<unknown>;
  }
  const callsOf = async ({ events }: { readonly events: Events }): Promise<string> => {
    calls.length = 0;
    const answers = [
      await events.emit('ready', { localId: 'x' }),
      await events.on('changed', (payload: unknown) => calls.push(['told', payload])),
    ];
    // A callback is compared by what becomes of an event.
    for (const [, given] of [...(calls as [string, { callback?: (event: unknown) => void }][])]) {
      given.callback?.({ config: 'new' });
    }
    return JSON.stringify([answers, calls]);
  };
  const ours = (await import(`data:text/javascript,${encodeURIComponent(eventsPart)}`)) as {
    readonly events: Events;
  };

  const called = await callsOf(ours);

  assert.equal(called, await callsOf(load('events/events.js') as { readonly events: Events }));
  assert.match(called, /answer.*emit.*on.*told/);
});

test('what stands in for modals opens them as the package does', async () => {
  interface Modals {
    readonly Modal: new (options: object) => { open(): Promise<void> };
  }
  const options = { resource: 'alarm-details', size: 'large', title: 'x', context: { a: 1 } };
  const callsOf = async ({ Modal }: Modals): Promise<string> => {
    calls.length = 0;
    for (const each of [options, {}]) await new Modal(each).open();
    const named = (calls as [string, object][]).map(([command, given]) => [
      command,
      Object.entries(given)
        .map(([name, value]) => [name, typeof value === 'function' ? 'function' : value] as const)
        .sort(([one], [other]) => one.localeCompare(other)),
    ]);
    return JSON.stringify(named);
  };
  const source = `data:text/javascript,${encodeURIComponent(modalPart)}`;
  const ours = (await import(source)) as Modals;

  const called = await callsOf(ours);

  assert.equal(called, await callsOf(load('modal/modal.js') as unknown as Modals));
  assert.match(called, /openModal.*alarm-details/);
});

test('what stands in for modals says when none was opened', async () => {
  const source = `data:text/javascript,${encodeURIComponent(modalPart)}`;
  const { Modal } = (await import(source)) as {
    Modal: new (o: object) => { open(): Promise<void> };
  };
  Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve(false) } });
  try {
    await assert.rejects(new Modal({}).open(), /Unable to open modal/);
  } finally {
    Object.assign(globalThis, { __bridge: { callBridge } });
  }
});

test('the router is declared as a constant, so that a page keeps what it calls of it', () => {
  const file = path.join(folder, bridgeParts['router'] ?? '');

  const code = forgeBridge().transform(readFileSync(file, 'utf8'), file)?.code ?? '';

  assert.match(code, /^export const router = \{$/m);
  assert.doesNotMatch(code, /exports/);
});
