import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { PublicGrantKey } from '../../contract/grant-keys';
import { fieldsOf } from '../../rules/fields';
import { failure, success } from '../lib/result';
import type { GrantKey } from './grants';

/** What keeping the keys of grants needs from the outside world. */
export interface GrantKeyPorts {
  /** The newest first. */
  findGrantKeys(): Promise<readonly GrantKey[]>;
  rotateGrantKeys(): Promise<readonly GrantKey[]>;
  retireGrantKey(id: string): Promise<readonly GrantKey[]>;
}

type GrantKeyHandlers = Pick<
  Handlers<AdminContract>,
  'grant-keys.show' | 'grant-keys.rotate' | 'grant-keys.retire'
>;

/** The functions behind the list of grant keys. */
export function grantKeyHandlers(ports: GrantKeyPorts): GrantKeyHandlers {
  return {
    'grant-keys.show': async () => success({ keys: toPublic(await ports.findGrantKeys()) }),

    'grant-keys.rotate': async () => success({ keys: toPublic(await ports.rotateGrantKeys()) }),

    'grant-keys.retire': async ({ payload }) => {
      const { id } = fieldsOf(payload);
      const [newest, ...others] = await ports.findGrantKeys();
      // New grants would have no key: rotating comes first.
      if (newest?.id === id) return failure('conflict');
      const key = others.find((each) => each.id === id);
      if (key === undefined) return failure('not-found');
      return success({ keys: toPublic(await ports.retireGrantKey(key.id)) });
    },
  };
}

/** The fields that leave the backend, one by one: the key is none of them. */
function toPublic(keys: readonly GrantKey[]): readonly PublicGrantKey[] {
  return keys.map(({ id, madeAt, retiredAt }) => ({
    id,
    madeAt,
    ...(retiredAt === undefined ? {} : { retiredAt }),
  }));
}
