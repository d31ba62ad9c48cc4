import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { LANGUAGE_COOKIE } from '#lib/locales/current.ts'
import type { LanguageInput } from './schema.ts'
import { recordAccount } from './start-session.ts'

/** Remembers a language in this browser and, of somebody signed in, for their mails and other browsers. */
export async function chooseLanguage(tx: Tx, person: Person | null, { locale }: LanguageInput) {
  if (person) {
    await tx.update(accounts).set({ language: locale }).where(eq(accounts.id, person.accountId))
    await recordAccount(tx, person.accountId, 'language_chosen')
  }

  return { choice: { name: LANGUAGE_COOKIE, value: locale } }
}
