import path from 'node:path';
import type { PlacedReference } from '../../contract/alarms';
import type { World } from '../aws';
import type { Forge } from '../forge';
import type { DurableFile } from '../storage/durable-file';
import { newExternalIds, storedConnections, type ExternalIds } from './connections';
import { installations } from './ids';
import { demoMacros } from './macros';
import type { GrantOf } from './grant-of';
import { demoAlarms } from './pages';

/** What the demo must remember so that a start that was cut short goes on where it was. */
export interface DemoState {
  readonly externalIds: ExternalIds;
  /** The references of the demo pages, once everything is stored. */
  readonly references?: readonly PlacedReference[];
}

/** The demo of a data folder, begun where there was none. */
export async function openDemo(file: DurableFile): Promise<DemoState> {
  const stored = await file.read();
  if (stored !== undefined) return JSON.parse(stored) as DemoState;
  const demo = { externalIds: newExternalIds() };
  await file.save(() => JSON.stringify(demo));
  return demo;
}

/**
 * Stores the demo's accounts and user macros and grants its alarms, by the app's own code, at the
 * first start.
 */
export async function storeDemo(
  file: DurableFile,
  demo: DemoState,
  forge: Forge,
  world: World,
): Promise<readonly PlacedReference[]> {
  // A folder of before has fewer alarms on its pages.
  if (demo.references?.length === demoAlarms.length) return demo.references;
  const run = (name: string, payload: unknown): Promise<unknown> =>
    forge.runJob({
      bundle: path.resolve('build/seed/index.js'),
      exportName: 'seed',
      name,
      payload,
      installation: installations.first.id,
    });
  if (demo.references === undefined) {
    await run('seed', storedConnections(world, demo.externalIds, Date.now()));
    await run('publish', { macros: demoMacros });
  }
  const references = (await run('grant', { alarms: demoAlarms })) as readonly PlacedReference[];
  await file.save(() => JSON.stringify({ ...demo, references }));
  forge.clearCalls();
  return references;
}

/** Looks up what was granted for an alarm of the demo pages. */
export function grantsOf(references: readonly PlacedReference[]): GrantOf {
  return (connectionId, alarmName) => {
    const index = demoAlarms.findIndex(
      (alarm) => alarm.connectionId === connectionId && alarm.alarmName === alarmName,
    );
    const reference = references[index];
    if (!reference) throw new Error(`The demo pages name ${alarmName}, which nobody granted.`);
    return reference;
  };
}
