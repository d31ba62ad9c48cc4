import { getRequestConfig } from 'next-intl/server'
import { messages } from '#messages/index.ts'
import { currentLocale } from './current.ts'

export default getRequestConfig(async () => {
  const locale = await currentLocale()

  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
