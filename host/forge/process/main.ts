import { openChannel } from './channel';
import { captureConsole } from './console';
import { currentInvocation, defineGlobals, runAs, settle } from './globals';
import type { Invoke, Load, ToProcess } from './channel-messages';
import { guardNetwork } from './network';
import { backendPayload } from './runtime';

type Handler = (argument: unknown, backend: unknown) => unknown;

type Exports = Readonly<Record<string, unknown>>;

/** What loads a bundle by the module's name that handlers of the manifest begin with. */
let exportsOf: (module: string) => Promise<Exports>;

const send = openChannel((message: ToProcess) => {
  switch (message.type) {
    case 'load':
      void load(message);
      break;
    case 'invoke':
      void invoke(message);
      break;
    case 'answer':
      settle(message);
      break;
  }
});

/** Everything that the app could hold on to is in its place before the bundle's first line runs. */
async function load({ bundle: url, egress }: Load): Promise<void> {
  captureConsole((level, text) => {
    const invocation = currentInvocation();
    send({ type: 'log', level, text, ...(invocation === undefined ? {} : { invocation }) });
  });
  defineGlobals(send);
  guardNetwork(egress, (host) => send({ type: 'refused', host }));
  exportsOf = (module) =>
    import(module === 'index' ? url : url.replace(/[^/]*(?=\.\w+$)/, module)) as Promise<Exports>;
  try {
    await exportsOf('index');
    send({ type: 'ready' });
  } catch (error) {
    send({ type: 'broken', message: error instanceof Error ? String(error.stack) : String(error) });
  }
}

async function invoke({ id, module, exportName, argument, scope }: Invoke): Promise<void> {
  try {
    // Forge packs each module of the handlers by itself; it is read when its first function runs.
    const result = await runAs(id, scope, async () => {
      const handler = (await exportsOf(module))[exportName];
      if (typeof handler !== 'function') {
        throw new Error(`no bundle exports ${module}.${exportName}`);
      }
      return (handler as Handler)(JSON.parse(argument), backendPayload(scope));
    });
    const body = JSON.stringify(result) as string | undefined;
    send({ type: 'result', id, ...(body === undefined ? {} : { body }) });
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'log', invocation: id, level: 'error', text: stack });
    send({ type: 'failed', id, message });
  }
}
