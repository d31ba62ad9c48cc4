import { GeistSans } from 'geist/font/sans'
import localFont from 'next/font/local'

// The package's own mono font is preloaded on every page; ids alone use it.
const mono = localFont({
  src: '../../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
})

/** The class names that put both font families, served from here, into CSS variables; they belong on `<html>`. */
export const fonts = `${GeistSans.variable} ${mono.variable}`
