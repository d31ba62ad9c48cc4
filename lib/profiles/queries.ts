import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { type Level, profilePermissions, profiles } from '#db/schema/index.ts'
import { covers, type Permission, type PermissionLevel } from '#lib/access/permissions.ts'
import { type BuiltInProfile, builtIn, builtInProfileKeys } from '#lib/access/profiles.ts'
import type { Allowed } from '#lib/actor.ts'

type Reader = Allowed<'users.invite'> | Allowed<'users.read'>

/**
 * An organization's profiles, the built-in ones first in their usual order, each with whether the actor may hand it
 * out: nobody grants what they do not hold. A built-in one's words are translated by its `key`.
 */
export async function listGrantableProfiles(tx: Tx, actor: Reader) {
  const rows = await tx
    .select({
      id: profiles.id,
      key: profiles.key,
      name: profiles.name,
      held: sql<
        Record<string, Level>
      >`coalesce(json_object_agg(${profilePermissions.permission}, ${profilePermissions.level})
        filter (where ${profilePermissions.permission} is not null), '{}')`,
    })
    .from(profiles)
    .leftJoin(
      profilePermissions,
      and(
        eq(profilePermissions.organizationId, profiles.organizationId),
        eq(profilePermissions.profileId, profiles.id),
      ),
    )
    .where(eq(profiles.organizationId, actor.organizationId))
    .groupBy(profiles.organizationId, profiles.id)
    .orderBy(asc(profiles.name), asc(profiles.id))

  return rows
    .map(({ id, key, name, held }) => ({
      id,
      key: builtIn(key),
      name,
      grantable: covers(actor.permissions, levelsOf(held)),
    }))
    .sort((one, other) => rank(one.key) - rank(other.key))
}

const rank = (key: BuiltInProfile | null) =>
  key ? builtInProfileKeys.indexOf(key) : builtInProfileKeys.length

const levelsOf = (held: Record<string, Level>) =>
  new Map(Object.entries(held) as [Permission, PermissionLevel][])
