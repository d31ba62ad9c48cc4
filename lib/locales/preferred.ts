import { defaultLocale, type Locale, locales } from './locales.ts'

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
