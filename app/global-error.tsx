'use client'

import en from '#messages/en/failure.json'
import fr from '#messages/fr/failure.json'
import pt from '#messages/pt-BR/failure.json'
import './globals.css'
import { Failure } from './failure.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** The frame itself could not be made, so this brings its own, and asks the browser for the language. */
export default function GlobalError({ error, reset }: Props) {
  const spoken = typeof navigator === 'undefined' ? 'en' : navigator.language.slice(0, 2)
  const language = spoken === 'fr' || spoken === 'pt' ? spoken : 'en'

  return (
    <html lang={language === 'pt' ? 'pt-BR' : language}>
      <body>
        <title>Muster</title>
        <main id="main" className="grid min-h-dvh place-content-center p-6">
          <Failure words={{ en, fr, pt }[language]} digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
