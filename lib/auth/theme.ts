const THEME_COOKIE = 'muster.theme'

const themes = ['light', 'dark', 'system'] as const
type Theme = (typeof themes)[number]

type Cookies = { get: (name: string) => { value: string } | undefined }

/** Light, dark, or whatever the system is: a choice of this browser, set in the user menu. */
export function readTheme(cookies: Cookies): Theme {
  const chosen = cookies.get(THEME_COOKIE)?.value

  return themes.find((theme) => theme === chosen) ?? 'system'
}
