import { existsSync } from 'node:fs';

/** The Firefox that FIREFOX_PATH names, or an installed one; undefined where there is none. */
export function findFirefox() {
  return [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox',
    '/usr/bin/firefox-esr',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  ].find((place) => place && existsSync(place));
}
