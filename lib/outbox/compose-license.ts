import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/connect.ts'
import { organizations, plans, users } from '#db/schema/index.ts'
import { env } from '#lib/env.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { languageOf } from './compose-invitation.ts'
import { type Compose, cancel, type Queued } from './composing.ts'

/** To the super admin, about somebody who still waits. */
export const composeLicenseRequest: Compose<'license-request'> = async (tx, row) => {
  const found = await load(tx, row)
  if (!found) return cancel('user_gone')
  if (found.user.status !== 'waiting') return cancel('user_not_waiting')
  const { organization, superAdmin, user } = found

  return {
    to: superAdmin.email,
    locale: await localeOf(tx, superAdmin),
    props: {
      waitingName: user.name || user.email,
      waitingEmail: user.email,
      organizationName: organization.name,
      planName: found.planName,
      requestedByName: found.addedByName,
      licensesLink: `${env().APP_URL}/o/${organization.slug}/users?view=waiting`,
    },
  }
}

/** To somebody who waited, and still has the license. */
export const composeLicenseGranted: Compose<'license-granted'> = async (tx, row) => {
  const found = await load(tx, row)
  if (!found) return cancel('user_gone')
  if (found.user.status !== 'active') return cancel('user_not_active')
  const { organization, user } = found

  return {
    to: user.email,
    locale: await localeOf(tx, user),
    props: { organizationName: organization.name, link: `${env().APP_URL}/o/${organization.slug}` },
  }
}

async function localeOf(tx: Tx, { accountId, language }: { accountId: string | null; language: string }) {
  const spoken = (await languageOf(tx, accountId)) ?? language

  return isLocale(spoken) ? spoken : defaultLocale
}

const superAdmin = alias(users, 'super_admin')
const addedBy = alias(users, 'added_by')

async function load(tx: Tx, { organizationId, userId }: Queued) {
  if (!organizationId || !userId) return undefined
  const [row] = await tx
    .select({
      organization: { slug: organizations.slug, name: organizations.name },
      user: {
        name: users.name,
        email: users.email,
        status: users.status,
        accountId: users.accountId,
        language: users.language,
      },
      superAdmin: { email: superAdmin.email, accountId: superAdmin.accountId, language: superAdmin.language },
      addedByName: sql<string | null>`nullif(${addedBy.name}, '')`,
      planName: plans.name,
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .innerJoin(
      superAdmin,
      and(eq(superAdmin.organizationId, organizationId), eq(superAdmin.id, organizations.superAdminId)),
    )
    .innerJoin(plans, eq(plans.id, sql`coalesce(${users.planId}, ${organizations.defaultPlanId})`))
    .leftJoin(addedBy, and(eq(addedBy.organizationId, organizationId), eq(addedBy.id, users.addedById)))
    .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))

  return row
}
