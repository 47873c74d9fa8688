import type { CompletedMember, TemplateCompletions } from './completions';
import { hostMembers, hostVariables } from './host-members';

/** What may be asked of Confluence and of alarms in every template. */
export const hostCompletions: TemplateCompletions = {
  variables: Object.entries(hostVariables).map(([name, kind]) => ({ name, kind })),
  kinds: Object.fromEntries(
    Object.entries(hostMembers).map(([kind, members]) => [kind, members.split(' ').map(toMember)]),
  ),
};

function toMember(text: string): CompletedMember {
  const [call = '', gives] = text.split(':');
  const [name = '', arity] = call.split('/');
  return {
    name,
    ...(arity !== undefined && { arity: Number(arity) }),
    ...(gives !== undefined && { gives }),
  };
}
