import { readdirSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const { executablePath, env } = await findChromium();

/** Paths of the files below some folders whose names end so. */
function filesNamed(end, ...folders) {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith(end))
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
    )
    .sort();
}

/** What tests cannot find out in a browser. */
const files = {
  storyFiles: filesNamed('.stories.ts', 'components'),
  messageFiles: filesNamed('/messages.ts', 'components', 'static'),
};

/** Every result of a session's tests, however deep in their suites. */
function resultsOf({ tests = [], suites = [] } = {}) {
  return [...tests, ...suites.flatMap(resultsOf)];
}

/** test/run.mjs adds this line up. A file that cannot be loaded counts as one failed test. */
const sumReporter = {
  onTestRunFinished({ sessions }) {
    const results = sessions.flatMap(({ testResults }) => resultsOf(testResults));
    const passed = results.filter((result) => result.passed && !result.skipped).length;
    const broken = sessions.filter(
      (session) => !session.passed && resultsOf(session.testResults).every(({ passed }) => passed),
    );
    const failed = results.length - passed + broken.length;
    console.log(`browser tests: ${passed} passed, ${failed} failed`);
  },
};

/**
 * The page of every test file: under the style rule of Forge's CSP, and failing at whatever the
 * browser would only have logged.
 */
const testRunnerHtml = (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="style-src 'self'" />
    <title>ConfluOps tests</title>
    <script>
      Object.assign(globalThis, ${JSON.stringify(files)});
      addEventListener('securitypolicyviolation', (event) => {
        throw new Error('Forge blocks this: ' + event.effectiveDirective + ' ' + event.sample);
      });
      // @tanstack/virtual-core asks for it; bundlers put the answer in its place.
      globalThis.process = { env: { NODE_ENV: 'development' } };
      console.error = (...words) => setTimeout(() => { throw new Error(words.join(' ')); });
    </script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

/** Serves a package that is CommonJS as the module that the build makes of it. */
const commonjs = (name) => ({
  name: `commonjs-${name}`,
  async serve({ path }) {
    if (!path.includes(`/node_modules/${name}/`)) return undefined;
    const names = Object.keys(await import(name)).filter((each) => /^[A-Z]/.test(each));
    const { outputFiles } = await build({
      stdin: { contents: `export { ${names.join(', ')} } from '${name}';`, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
    });
    return { body: outputFiles[0].text, type: 'js' };
  },
});

export default {
  nodeResolve: { browser: true, extensions: ['.ts', '.mjs', '.js'] },
  // A page in the background has no focus and no animation frames.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml,
  reporters: [defaultReporter({ reportTestProgress: false }), sumReporter],
  plugins: [
    commonjs('saxes'),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('./tsconfig.json', import.meta.url).pathname,
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        env: { ...process.env, ...env },
        headless: true,
        args: chromiumArguments,
      },
    }),
  ],
};
