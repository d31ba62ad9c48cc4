import { Body, Container, Head, Html, Preview } from 'react-email'
import type { Locale } from '#lib/locales/locales.ts'
import { Sentence, Title } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { color, css, sans } from './theme.ts'
import { marked, singleLine, unmarked } from './user-text.ts'
import { words } from './words.ts'

/** The frame of every mail: whose it is on top, what it is about in a card, and that Muster carried it. */
export function Layout({ mail, locale }: { mail: Mail; locale: Locale }) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{unmarked(mail.subject)}</title>
        <style>{css}</style>
      </Head>
      <Body
        lang={locale}
        className="canvas"
        style={{ margin: 0, padding: 0, backgroundColor: color.canvas, fontFamily: sans }}
      >
        <Preview useTitleTag={false}>{unmarked(mail.preview)}</Preview>
        <Container className="canvas" style={{ maxWidth: '600px' }}>
          <div className="page" style={{ padding: '32px 0 48px' }}>
            <Card mail={mail} />
            <Footer mail={mail} locale={locale} />
          </div>
        </Container>
      </Body>
    </Html>
  )
}

const table = { role: 'presentation', cellPadding: '0', cellSpacing: '0', border: 0 } as const

function Card({ mail }: { mail: Mail }) {
  return (
    <table {...table} width="100%" style={{ borderCollapse: 'separate' }}>
      <tbody>
        <tr>
          <td
            className="card"
            style={{
              padding: '40px 48px 36px',
              backgroundColor: color.surface,
              border: `1px solid ${color.border}`,
              borderRadius: '10px',
            }}
          >
            <Sender organizationName={mail.organizationName} />
            <Title>{mail.title}</Title>
            {mail.content}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Sender({ organizationName }: { organizationName: string | null }) {
  const name = organizationName === null ? 'Muster' : marked(organizationName)

  return (
    <table {...table} style={{ marginBottom: '24px' }}>
      <tbody>
        <tr>
          <td data-skip-in-text="true" style={{ paddingRight: '12px', verticalAlign: 'middle' }}>
            {organizationName === null ? <MusterMark size={18} /> : <Initial of={organizationName} />}
          </td>
          <td
            className="text"
            style={{
              fontFamily: sans,
              fontSize: '16px',
              lineHeight: '24px',
              fontWeight: 600,
              color: color.text,
              overflowWrap: 'anywhere',
            }}
          >
            <Sentence>{name}</Sentence>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Initial({ of: name }: { of: string }) {
  const [first] = new Intl.Segmenter().segment(singleLine(name))

  return (
    <div
      className="mark"
      style={{
        width: '40px',
        height: '40px',
        borderRadius: '8px',
        backgroundColor: color.text,
        color: color.surface,
        fontFamily: sans,
        fontSize: '18px',
        lineHeight: '40px',
        fontWeight: 600,
        textAlign: 'center',
      }}
    >
      {first?.segment.toUpperCase()}
    </div>
  )
}

/** Drawn with table cells, because mail programs drop SVG and block pictures. */
function MusterMark({ size, muted = false }: { size: number; muted?: boolean }) {
  const tall = Math.round(size * 0.8)
  const width = Math.round(size * 0.225)
  const ink = muted ? { className: 'bar-3', color: color.text3 } : { className: 'bar', color: color.text }
  const middle = muted ? ink : { className: 'bar-accent', color: color.accent }

  return (
    <table {...table} aria-hidden="true">
      <tbody>
        <tr>
          {[
            { ...ink, key: 'left', height: tall },
            { ...middle, key: 'middle', height: Math.round(tall * 0.56) },
            { ...ink, key: 'right', height: tall },
          ].map((bar) => (
            <td key={bar.key} style={{ paddingRight: `${Math.round(width / 2)}px`, verticalAlign: 'top' }}>
              <div
                className={bar.className}
                style={{
                  width: `${width}px`,
                  height: `${bar.height}px`,
                  borderRadius: '1px',
                  backgroundColor: bar.color,
                  fontSize: 0,
                  lineHeight: 0,
                }}
              />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Footer({ mail, locale }: { mail: Mail; locale: Locale }) {
  const t = words(locale)
  const sentBy =
    mail.organizationName === null
      ? t('layout.sentByMuster')
      : t('layout.sentByOrganization', { organization: marked(mail.organizationName) })
  const questions = mail.contactEmail ? t('layout.questions', { email: marked(mail.contactEmail) }) : ''

  return (
    <table {...table}>
      <tbody>
        <tr>
          <td
            className="footer"
            data-skip-in-text="true"
            style={{ padding: '23px 8px 0 4px', verticalAlign: 'top' }}
          >
            <MusterMark size={14} muted />
          </td>
          <td
            className="footer text-3"
            style={{
              padding: '20px 4px 0 0',
              fontFamily: sans,
              fontSize: '12px',
              lineHeight: '18px',
              color: color.text3,
              overflowWrap: 'anywhere',
            }}
          >
            <Sentence>{`${sentBy} ${questions}`.trim()}</Sentence>
          </td>
        </tr>
      </tbody>
    </table>
  )
}
