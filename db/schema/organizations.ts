import { sql } from 'drizzle-orm'
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns.ts'

/**
 * The tenant. That its super admin exists, belongs to it and is active is a deferrable composite key to `users`,
 * written by hand in the migrations because Drizzle cannot say DEFERRABLE.
 */
export const organizations = pgTable('organizations', {
  id: id().primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  language: text('language').notNull(),
  country: text('country').notNull(),
  timeZone: text('time_zone').notNull(),
  superAdminId: uuid('super_admin_id').notNull(),
  superAdminIsActive: boolean('super_admin_is_active').generatedAlwaysAs(sql`true`),
  defaultRoleId: uuid('default_role_id').notNull(),
  defaultPlanId: text('default_plan_id').notNull(),
  reservesLicenses: boolean('reserves_licenses').notNull().default(true),
  landsInNew: boolean('lands_in_new').notNull().default(false),
  gettingStarted: text('getting_started'),
  confirmedAt: moment('confirmed_at'),
  createdAt: createdAt(),
})
