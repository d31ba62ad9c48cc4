import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { fonts } from '#components/layout/fonts.ts'
import { UiRoot } from '#components/layout/ui-root.tsx'
import { Words } from '#components/layout/words.tsx'
import { readTheme } from '#lib/auth/theme.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Muster', template: '%s · Muster' },
  icons: '/icon.svg',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f7f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f12' },
  ],
}

/** The frame of every page. It awaits the cookies, so that every page is made for its reader and carries its nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme(await cookies())
  const nonce = (await headers()).get('x-nonce') ?? undefined

  return (
    <html lang={await getLocale()} data-theme={theme} className={fonts} suppressHydrationWarning>
      <body>
        <UiRoot nonce={nonce}>
          <Words only={['failure']}>{children}</Words>
        </UiRoot>
      </body>
    </html>
  )
}
