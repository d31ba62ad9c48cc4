import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accountLinks, accounts, type LinkPurpose, organizations } from '#db/schema/index.ts'
import { env } from '#lib/env.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { deriveToken } from '#lib/tokens.ts'
import { type Compose, cancel, type Queued } from './composing.ts'

export const composeConfirmEmail: Compose<'confirm-email'> = async (tx, row) => {
  const link = await loadLink(tx, row, 'confirm_email')
  if ('cancelled' in link) return link
  const [organization] = row.organizationId
    ? await tx
        .select({ name: organizations.name })
        .from(organizations)
        .where(eq(organizations.id, row.organizationId))
    : []

  return {
    ...link,
    props: {
      name: link.account.firstName,
      organizationName: organization?.name ?? null,
      link: `${env().APP_URL}/confirm/${link.token}`,
      hours: Math.ceil(link.minutes / 60),
    },
  }
}

export const composeMagicLink: Compose<'magic-link'> = async (tx, row) => {
  const link = await loadLink(tx, row, 'sign_in')
  if ('cancelled' in link) return link

  return {
    ...link,
    props: {
      link: `${env().APP_URL}/magic/${link.token}`,
      minutes: link.minutes,
      requestedAt: row.createdAt,
      timeZone: link.account.timeZone,
    },
  }
}

export const composeResetPassword: Compose<'reset-password'> = async (tx, row) => {
  const link = await loadLink(tx, row, 'reset_password')
  if ('cancelled' in link) return link

  return {
    ...link,
    props: { link: `${env().APP_URL}/reset-password/${link.token}`, minutes: link.minutes },
  }
}

export const composePasswordChanged: Compose<'password-changed'> = async (tx, row) => {
  const account = await loadAccount(tx, row)
  if ('cancelled' in account) return account

  return {
    ...account,
    props: {
      at: account.account.passwordChangedAt ?? row.createdAt,
      timeZone: account.account.timeZone,
      resetLink: forgotten(),
    },
  }
}

export const composeAccountExists: Compose<'account-exists'> = async (tx, row) => {
  const account = await loadAccount(tx, row)
  if ('cancelled' in account) return account

  return { ...account, props: { signInLink: `${env().APP_URL}/sign-in`, resetLink: forgotten() } }
}

const forgotten = () => `${env().APP_URL}/forgot-password`

async function loadAccount(tx: Tx, { accountId }: Queued) {
  const [account] = await tx
    .select({
      id: accounts.id,
      email: accounts.email,
      firstName: accounts.firstName,
      language: accounts.language,
      timeZone: accounts.timeZone,
      passwordChangedAt: accounts.passwordChangedAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId ?? NOBODY))
  if (!account) return cancel('account_gone')

  return { account, to: account.email, locale: isLocale(account.language) ? account.language : defaultLocale }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The account and its live link; only the version that this mail was queued for is sent, and only while it works. */
async function loadLink(tx: Tx, row: Queued, purpose: LinkPurpose) {
  const found = await loadAccount(tx, row)
  if ('cancelled' in found) return found
  const { id } = found.account
  const [link] = await tx
    .select({
      version: accountLinks.version,
      usedAt: accountLinks.usedAt,
      minutes: sql<number>`ceil(extract(epoch from ${accountLinks.expiresAt} - now()) / 60)::int`,
    })
    .from(accountLinks)
    .where(and(eq(accountLinks.accountId, id), eq(accountLinks.purpose, purpose)))
  if (link?.version !== row.linkVersion) return cancel('link_replaced')
  if (link.usedAt) return cancel('link_used')
  if (link.minutes <= 0) return cancel('link_expired')

  return { ...found, token: deriveToken(purpose, id, id, link.version), minutes: link.minutes }
}
