import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/**
 * An empty page of a browser with the script `page.ts` of a bench's folder in it, built as pages of the
 * app are.
 */
export async function openBenchPage(folder: string): Promise<{ browser: Browser; page: Page }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    tsconfig: path.join(folder, '../../tsconfig.json'),
  });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments],
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><title>bench</title><body></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return { browser, page };
}
