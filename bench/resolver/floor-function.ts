// The floor as a function of the app: what the local Forge runs in place of our bundle. The role and
// its keys are compiled in, where ours reads them from storage and checks a grant first.
import { makeResolver } from '@forge/resolver';
import type { AlarmAnswer, GrantedReference } from '../../contract/alarms';
import type { ReadAccess } from './access';
import { read } from './floor';

declare const compiledAccess: ReadAccess;

const reader = makeResolver<{
  'alarms.read': (input: {
    references: readonly GrantedReference[];
  }) => Promise<{ answers: readonly AlarmAnswer[] }>;
}>({
  'alarms.read': async ({ payload: { references } }) => {
    await read(
      compiledAccess,
      references.map(({ alarmName }) => alarmName),
    );
    return { answers: references.map(() => ({ state: 'ok' })) };
  },
});

// The manifest names more functions; the benchmark calls none of them.
export { reader, reader as admin, reader as setupLink };
