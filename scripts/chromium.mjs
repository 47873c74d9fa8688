import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const usualPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const unpacked = path.join(import.meta.dirname, '..', '.cache', 'chromium-147.0.0');

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** Flags that make a test browser quiet, offline and able to run as root. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that tests use: CHROME_PATH, else an installed Chromium or Chrome, else on Linux x64
 * the one in @sparticuz/chromium, unpacked once into .cache/. CHROME_PATH=unpacked asks for that one.
 * Throws one sentence where there is none. `env` is what the browser needs beside process.env.
 */
export async function findChromium() {
  const asked = process.env.CHROME_PATH;
  const installed = asked ? [asked] : (usualPaths[process.platform] ?? []).filter(existsSync);
  if (installed.length > 0 && asked !== 'unpacked')
    return { executablePath: installed[0], env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  throw new Error('No Chromium or Chrome found: set CHROME_PATH to the path of one.');
}

async function unpack() {
  if (!existsSync(unpacked)) {
    await mkdir(path.dirname(unpacked), { recursive: true });
    // Two processes may unpack at once: each into its own folder, and the first to rename wins.
    const own = await mkdtemp(`${unpacked}-`);
    await promisify(execFile)(
      process.execPath,
      [path.join(import.meta.dirname, 'unpack-chromium.mjs')],
      // Only where it believes to be on AWS Lambda does the package unpack libnss3 and libnspr4.
      { env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
    );
    // The package's own names folders of AWS Lambda only.
    await writeFile(path.join(own, 'fonts', 'fonts.conf'), fontsConfiguration);
    await rename(own, unpacked).catch((error) => {
      if (!existsSync(unpacked)) throw error;
    });
    await rm(own, { recursive: true, force: true });
  }
  const env = { LD_LIBRARY_PATH: path.join(unpacked, 'al2023', 'lib') };
  // A bare machine has no fonts either; the package brings some, which text needs to have a width.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(unpacked, 'fonts');
  return { executablePath: path.join(unpacked, 'chromium'), env };
}
