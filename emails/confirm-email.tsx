import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { marked } from './user-text.ts'
import { words } from './words.ts'

export interface ConfirmEmailProps {
  name: string
  organizationName: string | null
  link: string
  hours: number
}

/** To an address that somebody said is theirs. */
export function confirmEmail(
  { name, organizationName, link, hours }: ConfirmEmailProps,
  locale: Locale,
): Mail {
  const t = words(locale)
  const person = marked(name)

  return {
    subject: t('confirmEmail.subject'),
    preview: t('confirmEmail.preview', { hours }),
    title: t('confirmEmail.subject'),
    organizationName,
    content: (
      <>
        <Lead>
          {organizationName === null
            ? t('confirmEmail.lead', { name: person })
            : t('confirmEmail.leadOrganization', { name: person, organization: marked(organizationName) })}
        </Lead>
        <Action label={t('confirmEmail.button')} href={link} fallback={t('layout.fallback')} />
        <Rule />
        <Aside>{t('confirmEmail.unexpected', { hours })}</Aside>
      </>
    ),
  }
}
