import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentPerson } from '#lib/auth/session.ts'
import { defaultLocale, isLocale, type Locale, locales } from './locales.ts'

export const LANGUAGE_COOKIE = 'muster.language'

/** The reader's language: a choice made in this browser, else the account's, else what the browser asks for. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  if (isLocale(chosen)) return chosen
  const person = await currentPerson()
  if (isLocale(person?.language)) return person.language

  return preferred((await headers()).get('accept-language'))
})

/** The first language of an Accept-Language header that we speak, by its weight. */
export function preferred(header: string | null): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)

  for (const { tag } of wanted) {
    const match = locales.find(
      (locale) => locale.toLowerCase() === tag || locale.slice(0, 2) === tag.slice(0, 2),
    )
    if (match) return match
  }

  return defaultLocale
}
