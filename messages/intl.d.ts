import type { Locale } from '#lib/locales/locales.ts'
import type { Messages } from './index.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
