import { createTranslator } from 'next-intl'
import type { Locale } from '#lib/locales/locales.ts'
import en from '#messages/en/emails.json' with { type: 'json' }
import fr from '#messages/fr/emails.json' with { type: 'json' }
import ptBR from '#messages/pt-BR/emails.json' with { type: 'json' }

const messages: Record<Locale, typeof en> = { en, 'pt-BR': ptBR, fr }

/** The words of all mails in one language; a word or a value that is missing throws rather than being mailed. */
export function words(locale: Locale) {
  return createTranslator({
    locale,
    messages: messages[locale],
    onError(error) {
      throw error
    },
  })
}
