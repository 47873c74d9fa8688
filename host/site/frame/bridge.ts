import type { FrameMessage, ThemeMessage } from '../client/frame-messages';
import { Peer } from '../client/rpc';
import { watchStrays } from './watch';

// The first script of every frame: @forge/bridge takes `__bridge` when its modules load.
const site = document.currentScript?.dataset['site'] ?? '';
watchStrays(site);
const channel = new MessageChannel();
const peer = new Peer(channel.port1, (command, payload) => {
  if (command !== 'applyTheme') throw new Error(`The frame knows no command ${command}.`);
  return applyTheme(payload as ThemeMessage);
});

Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, payload?: unknown) => peer.request(command, payload) },
});

const hello: FrameMessage = { type: 'forge-bridge' };
parent.postMessage(hello, site, [channel.port2]);

let tokens: Promise<void> | undefined;

/** Resolves when the tokens are there, so that nothing is painted twice. */
function applyTheme({ mode, state }: ThemeMessage): Promise<void> {
  const root = document.documentElement;
  root.dataset['colorMode'] = mode;
  root.dataset['theme'] = state;
  tokens ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/_platform/tokens.css';
    link.addEventListener('load', () => {
      resolve();
    });
    document.head.append(link);
  });
  return tokens;
}
