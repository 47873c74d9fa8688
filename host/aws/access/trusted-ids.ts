import type { Policy } from '../policy/document';
import type { Role } from '../world/state';
import type { World } from '../world/world';

const entityArn = /^arn:aws:iam::\d{12}:(?:user|role)\//;

/**
 * The unique ids of the users and roles that a trust policy names by ARN. IAM keeps the id, not the
 * name: whoever is later made under the same name is not trusted
 * (reference_policies_elements_principal.html).
 */
export function trustedIdsOf(trust: Policy, world: World): Readonly<Record<string, string>> {
  return Object.fromEntries(
    namedEntities(trust).flatMap((arn): [string, string][] => {
      const entity = world.findEntity(arn);
      return entity ? [[arn, entity.id]] : [];
    }),
  );
}

/** The first user or role that a trust policy names and that does not exist. */
export function strangerIn(trust: Policy, world: World): string | undefined {
  const known = trustedIdsOf(trust, world);
  return namedEntities(trust).find((arn) => !Object.hasOwn(known, arn));
}

/** A role's trust policy as IAM shows it: with the bare id of whoever is gone. */
export function shownTrustPolicy({ trustPolicy, trustedIds }: Role, world: World): string {
  return Object.entries(trustedIds).reduce((text, [arn, id]) => {
    return world.findEntity(arn)?.id === id
      ? text
      : text.replaceAll(JSON.stringify(arn), JSON.stringify(id));
  }, trustPolicy);
}

function namedEntities({ statements }: Policy): readonly string[] {
  return statements
    .flatMap(({ principals }) => principals?.aws ?? [])
    .filter((name) => entityArn.test(name));
}
