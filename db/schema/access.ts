import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, oneOf, organizationId, word } from './columns.ts'

/** A named set of permissions. `key` names a built-in one; `name` is empty for those, their words are translated. */
export const profiles = pgTable(
  'profiles',
  {
    organizationId: organizationId(),
    id: id(),
    key: text('key'),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.key),
    unique().on(table.organizationId, table.name),
  ],
)

export const levels = ['own', 'limited', 'full'] as const
export type Level = (typeof levels)[number]

export const profilePermissions = pgTable(
  'profile_permissions',
  {
    organizationId: organizationId(),
    profileId: uuid('profile_id').notNull(),
    permission: text('permission').notNull(),
    level: word('level', levels).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.profileId, table.permission] }),
    foreignKey({
      columns: [table.organizationId, table.profileId],
      foreignColumns: [profiles.organizationId, profiles.id],
    }).onDelete('cascade'),
    check('profile_permissions_level', oneOf('level', levels)),
  ],
)

/** A place in the hierarchy; a superior sees what the people below own. */
export const roles = pgTable(
  'roles',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    parentId: uuid('parent_id'),
    sharesWithPeers: boolean('shares_with_peers').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.name),
    foreignKey({
      columns: [table.organizationId, table.parentId],
      foreignColumns: [table.organizationId, table.id],
    }),
  ],
)

export const groupKinds = ['department', 'group', 'territory'] as const

/** Departments, groups and territories: one shape, three screens. */
export const groups = pgTable(
  'groups',
  {
    organizationId: organizationId(),
    id: id(),
    kind: word('kind', groupKinds).notNull(),
    name: text('name').notNull(),
    isMain: boolean('is_main').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.kind, table.name),
    uniqueIndex('groups_one_main').on(table.organizationId).where(sql`is_main`),
    check('groups_kind', oneOf('kind', groupKinds)),
    check('groups_main_is_a_group', sql`not is_main or kind = 'group'`),
  ],
)
