import { allOf, sampleAccounts, sampleAlarms } from '../internal/alarm-samples';
import type { DirectoryAnswer, DirectoryEntry, DirectoryKind, MacroDirectory } from './directory';

type Entries = Readonly<Record<DirectoryKind, readonly DirectoryEntry[]>>;

/** A few things of each kind, for stories. */
export const sampleEntries: Entries = {
  content: [
    { value: 'Checkout runbook', label: 'Checkout runbook', detail: 'Operations' },
    { value: 'HR:/2024/01/31/Welcome', label: 'Welcome', detail: 'People, 2024-01-31' },
  ],
  attachment: [{ value: 'queue-depth.png', label: 'queue-depth.png' }],
  space: [{ value: 'OPS', label: 'Operations', detail: 'OPS' }],
  user: [
    { value: '712020:1a2b', label: 'Anna Berg' },
    { value: '712020:3c4d', label: 'Ben Ito' },
  ],
  group: [{ value: 'on-call', label: 'on-call' }],
  label: [{ value: 'runbook', label: 'runbook' }],
};

/** A directory in which there are these. */
export const sampleDirectory = (entries: Entries): MacroDirectory => ({
  find: ({ kind, text }) =>
    found(entries[kind].filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))),
  people: (ids) => found(entries.user.filter(({ value }) => ids.includes(value))),
  accounts: () => Promise.resolve({ ok: true, accounts: sampleAccounts }),
  alarmsOf: () => {
    const known = allOf(sampleAlarms);
    const listed = () => Promise.resolve(known);
    return { known, first: listed, more: listed, beginning: listed };
  },
});

function found(of: readonly DirectoryEntry[]): Promise<DirectoryAnswer> {
  return Promise.resolve({ ok: true, entries: of, isComplete: true });
}
