import type { Locale } from '#lib/locales/locales.ts'
import en from '#messages/en/profiles.json' with { type: 'json' }
import fr from '#messages/fr/profiles.json' with { type: 'json' }
import ptBR from '#messages/pt-BR/profiles.json' with { type: 'json' }
import type { BuiltInProfile } from './profiles.ts'

const names: Record<Locale, Record<BuiltInProfile, string>> = {
  en: en.names,
  'pt-BR': ptBR.names,
  fr: fr.names,
}

/** What a profile is called in a language, outside of a request: built-in ones are translated, others are as typed. */
export const profileName = ({ key, name }: { key: string | null; name: string }, locale: Locale) =>
  isBuiltIn(key) ? names[locale][key] : name

const isBuiltIn = (key: string | null): key is BuiltInProfile => key !== null && Object.hasOwn(names.en, key)
