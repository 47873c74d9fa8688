import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleClient, type Scripts } from './bundle';
import type { Handler } from './http';
import { tokenStylesheet } from './tokens';

/** Files that never change while the site runs, by name. */
export type Assets = ReadonlyMap<string, Handler>;

/** What the site's own pages load, and what the platform adds to every frame of the app. */
export async function buildAssets(): Promise<{ readonly site: Assets; readonly frames: Assets }> {
  const scripts = await bundleClient();
  const tokens = asset(css, tokenStylesheet());
  return {
    site: new Map([
      ...scriptAssets(scripts.site),
      ['site.css', asset(css, sheets.map(file).join('\n'))],
      ['icon.svg', asset('image/svg+xml', file('icon.svg'))],
      ['tokens.css', tokens],
    ]),
    frames: new Map([...scriptAssets(scripts.frames), ['tokens.css', tokens]]),
  };
}

const javascript = 'text/javascript; charset=utf-8';
const css = 'text/css; charset=utf-8';
const sheets = ['base.css', 'chrome.css', 'page.css', 'actions.css', 'editor.css', 'overlay.css'];

function scriptAssets(scripts: Scripts): readonly (readonly [string, Handler])[] {
  return Object.entries(scripts).map(([name, text]) => [name, asset(javascript, text)]);
}

function asset(type: string, body: string): Handler {
  const headers = { 'content-type': type, 'cache-control': 'max-age=60' };
  return () => ({ status: 200, headers, body });
}

function file(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'style', name), 'utf8');
}
