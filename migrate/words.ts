import type { LeftReason } from './adf/old-macro';
import type { ConfluenceFailure } from './confluence/client';
import type { JournalFailure } from './journal';
import type { PageOutcome } from './migration';
import { tokenVariable, type UsageError } from './options';
import type { UndoOutcome } from './undo';

/** What the command says of how it is called. */
export const usage = `npm run migrate-pages -- --site https://example.atlassian.net --email you@example.com
    (--macro NAME | --library EXPORT.json) [--space KEY] [--apply] [--json]
  Shows which macros of Data Center on pages and blog posts would become macros of ConfluOps.
  With --apply it writes them, one version for each page, and notes them in a journal.

npm run migrate-pages -- --site … --email … --undo JOURNAL [--apply] [--json]
  Shows which pages would be put back, and with --apply puts them back.

Your API token is read from the environment variable ${tokenVariable}.

  --macro NAME            A macro's name in Data Center; NAME:NEW where the library has another name.
                          May be given several times.
  --library FILE          All published macros of an export of the library.
  --space KEY             Only pages of this space. May be given several times.
  --journal FILE          Where to note what is written; by default confluops-pages-HOST.jsonl.
  --app ID --environment ID [--environment-type development|staging|production]
                          The installed app, where no page holds one of its macros yet.`;

/** Sentences for what is wrong with the command line. */
export function usageSentence({ code, detail }: UsageError): string {
  switch (code) {
    case 'help':
      return usage;
    case 'unknown-option':
      return `${detail}\n\n${usage}`;
    case 'site-missing':
      return 'Say which site with --site https://example.atlassian.net.';
    case 'site-not-https':
      return `${detail} does not begin with https://, and your token would be readable on the way.`;
    case 'email-missing':
      return 'Say with --email whose API token it is.';
    case 'token-missing':
      return `Put your API token into the environment variable ${tokenVariable}; you make one at id.atlassian.com/manage-profile/security/api-tokens.`;
    case 'macro-missing':
      return 'Say which macros with --macro NAME, or all of them with --library and an export of the library.';
    case 'not-a-name':
      return `${detail} is no name of a macro. Write NAME, or NAME:NEW where the library has another name.`;
    case 'not-an-export':
      return `${detail} is not there, or is no export of the library.`;
    case 'app-incomplete':
      return '--app and --environment go together, and --environment-type is development, staging or production.';
    case 'journal-missing':
      return `There is no journal ${detail}.`;
  }
}

/** Sentences for what Confluence does not do. */
export function failureSentence({ code, path, status }: ConfluenceFailure): string {
  switch (code) {
    case 'unauthorised':
      return 'Confluence does not accept this e-mail address with this API token.';
    case 'forbidden':
      return `You may not do this in Confluence (${path}).`;
    case 'busy':
      return 'Confluence goes on refusing because of its rate limit. Run the command again later: it goes on where it was.';
    case 'unreachable':
      return `Confluence does not answer (${path}${status ? `, ${status}` : ''}). Run the command again: it goes on where it was.`;
    case 'unexpected':
      return `Confluence answered in a way that is not known (${path}, ${status}).`;
  }
}

/** Sentences for a journal that cannot be used. */
export function journalSentence({ code, detail }: JournalFailure, file: string): string {
  return code === 'other-site'
    ? `${file} is the journal of ${detail}.`
    : `${file} is no journal of this command.`;
}

/** Sentences for the app that is not known. */
export const appSentences = {
  none: 'No page holds a user macro of ConfluOps yet. Publish one page with any user macro on it, or name the app with --app and --environment.',
  several:
    'Pages hold user macros of more than one app or environment. Choose one with --app and --environment:',
} as const;

export const outcomeWords: Readonly<Record<PageOutcome | UndoOutcome, string>> = {
  'to-write': 'would be written',
  written: 'written',
  nothing: 'holds none any more',
  left: 'left as it is',
  'not-there': 'is not there any more, or not for you',
  busy: 'left as it is: somebody publishes it again and again',
  refused: 'left as it is: Confluence does not take it from you',
  'to-put-back': 'would be put back',
  'put-back': 'put back',
  'changed-since': 'left as it is: somebody has published it since',
};

export const reasonWords: Readonly<Record<LeftReason, string>> = {
  'parameter-unreadable': 'a parameter has a form that is not known',
  'two-bodies': 'it has a plain body and a rich one',
  'body-too-long': 'its body is too long for a user macro',
  'legacy-content': 'Confluence keeps it in a part of the page that it could not convert',
};

/** What the modules are called in a report. */
export const placeWords = {
  'user-macro': 'on lines of its own',
  'user-macro-inline': 'in a sentence',
  'user-macro-body': 'around text',
} as const;
