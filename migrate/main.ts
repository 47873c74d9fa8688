import { setTimeout as pause } from 'node:timers/promises';
import { appsOnPages } from './app-identity';
import { ConfluenceClient, ConfluenceFailure } from './confluence/client';
import { ConfluenceContent } from './confluence/content';
import { Journal, JournalFailure } from './journal';
import { parseOptions, UsageError, type Options } from './options';
import { jsonReport, wordsReport } from './report';
import { AppUnknown, run } from './run';
import { appSentences, failureSentence, journalSentence, usageSentence } from './words';

/** Ends with 0 when everything was done, 1 when something is left to do, 2 when it could not begin. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), process.env);
  const report = (options.json ? jsonReport : wordsReport)((line) => console.log(line));
  const client = new ConfluenceClient({
    ...options,
    pause,
    onWait: (wait) => report.waiting(wait),
  });
  const content = new ConfluenceContent(options.site, client);
  const journal = openJournal(options);
  try {
    const isWhole = await run({ content, journal }, options, report, () => appsOnPages(content));
    return isWhole ? 0 : 1;
  } finally {
    journal.close();
  }
}

function openJournal({ journal, site }: Options): Journal {
  try {
    return Journal.open(journal, site);
  } catch (error) {
    if (!(error instanceof JournalFailure)) throw error;
    throw new Unusable(journalSentence(error, journal));
  }
}

/** A sentence that says why the command cannot begin. */
class Unusable extends Error {
  override readonly name = 'Unusable';
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return usageSentence(error);
  if (error instanceof ConfluenceFailure) return failureSentence(error);
  if (error instanceof AppUnknown) {
    const choices = error.apps.map(
      ({ appId, environmentId, environmentType }) =>
        `  --app ${appId} --environment ${environmentId} --environment-type ${environmentType.toLowerCase()}`,
    );
    return [choices.length > 0 ? appSentences.several : appSentences.none, ...choices].join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(sentenceOf(error));
    process.exitCode = error instanceof ConfluenceFailure ? 1 : 2;
    if (error instanceof UsageError && error.code === 'help') process.exitCode = 0;
  },
);
