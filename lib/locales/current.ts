import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentPerson } from '#lib/auth/session.ts'
import { isLocale, type Locale } from './locales.ts'
import { preferred } from './preferred.ts'

export const LANGUAGE_COOKIE = 'muster.language'

/** The reader's language: a choice made in this browser, else the account's, else what the browser asks for. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  if (isLocale(chosen)) return chosen
  const person = await currentPerson()
  if (isLocale(person?.language)) return person.language

  return preferred((await headers()).get('accept-language'))
})
