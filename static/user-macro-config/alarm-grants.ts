import type { PlacedReference } from '../../contract/alarms';
import type { MacroUse } from '../../contract/macros';
import type { Refusal } from '../../contract/result';
import { chosenAlarm } from '../../rules/alarm-value';
import type { MacroGateway } from '../shared/gateway';

type Parameters = MacroUse['parameters'];

/**
 * The grants of the alarms that were chosen in the form, each made once for as long as the dialog is
 * open: the preview shows these alarms, and what is saved holds their references.
 */
export class AlarmGrants {
  readonly #references = new Map<string, PlacedReference>();

  /** The parameters with a reference in the place of each chosen alarm, or why one got none. */
  async grant(
    gateway: MacroGateway,
    contentId: string,
    parameters: Parameters,
  ): Promise<{ readonly ok: true; readonly parameters: Parameters } | Refusal> {
    const granted = new Map(Object.entries(parameters));
    for (const [name, value] of granted) {
      const alarm = chosenAlarm(value);
      if (!alarm?.alarmName) continue;
      const key = JSON.stringify([contentId, alarm]);
      const known = this.#references.get(key);
      if (known) {
        granted.set(name, known);
        continue;
      }
      const answer = await gateway('placing.grant', { contentId, ...alarm, sealed: false });
      if (!answer.ok) return answer;
      this.#references.set(key, answer.reference);
      granted.set(name, answer.reference);
    }
    return { ok: true, parameters: Object.fromEntries(granted) };
  }
}
