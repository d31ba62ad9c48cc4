import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { UserMenuIsland } from './user-menu-island.tsx'

export type Theme = 'light' | 'dark' | 'system'
type Action = (form: FormData) => Promise<void>

export type UserMenuProps = {
  name: string
  email: string
  theme: Theme
  locale: string
  locales: readonly { value: string; label: string }[]
  links: readonly { href: string; label: string }[]
  /** Receives the field `locale`. */
  chooseLanguage: Action
  signOut: Action
}

/** Who is signed in, their pages, theme and language, and the way out; without JavaScript a plain disclosure. */
export function UserMenu(props: UserMenuProps) {
  const { name, email, locale, locales, links, chooseLanguage, signOut } = props
  const t = useTranslations('shell')
  const words = {
    account: t('account', { name }),
    theme: t('theme'),
    light: t('light'),
    dark: t('dark'),
    system: t('system'),
    language: t('language'),
    signOut: t('signOut'),
  }
  return (
    <>
      <UserMenuIsland {...props} words={words} />
      <noscript>
        <details className="relative">
          <summary aria-label={words.account} className="p-0.5">
            <Avatar name={name} />
          </summary>
          <div className="absolute top-10 right-0 grid w-61 gap-2 rounded-box border border-border bg-raised p-3 text-control shadow-pop">
            <p className="truncate">{email}</p>
            {links.map((link) => (
              <Link key={link.href} href={link.href}>
                {link.label}
              </Link>
            ))}
            <form action={chooseLanguage} className="grid gap-1">
              {locales.map(({ value, label }) => (
                <Button
                  key={value}
                  type="submit"
                  name="locale"
                  value={value}
                  size="sm"
                  aria-pressed={value === locale}
                >
                  {label}
                </Button>
              ))}
            </form>
            <form action={signOut} className="grid">
              <Button type="submit">{words.signOut}</Button>
            </form>
          </div>
        </details>
      </noscript>
    </>
  )
}
