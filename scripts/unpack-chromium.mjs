// Unpacks the browser of @sparticuz/chromium into the temporary folder; chromium.mjs runs it in a
// process of its own, because the package reads the folder and its platform from the environment.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
