import { Button, Link, Text } from 'react-email'
import { Sentence } from './blocks.tsx'
import { color, mono, sans } from './theme.ts'

/** The one thing to do, and its address for readers whose mail program breaks buttons. */
export function Action({ label, href, fallback }: { label: string; href: string; fallback: string }) {
  return (
    <>
      <Button
        href={href}
        className="button"
        style={{
          marginBottom: '20px',
          padding: '13px 24px',
          borderRadius: '6px',
          backgroundColor: color.accent,
          color: color.accentForeground,
          fontFamily: sans,
          fontSize: '15px',
          fontWeight: 500,
        }}
      >
        <Sentence>{label}</Sentence>
      </Button>
      <Text
        className="text-3"
        style={{ margin: 0, fontFamily: sans, fontSize: '13px', lineHeight: '20px', color: color.text3 }}
      >
        <span data-skip-in-text="true">
          {fallback}
          <br />
        </span>
        <Address href={href} />
      </Text>
    </>
  )
}

/** Another way out, smaller than the action. */
export function OtherWay({ label, href }: { label: string; href: string }) {
  return (
    <Text
      className="text-2"
      style={{
        margin: '0 0 20px',
        fontFamily: sans,
        fontSize: '14px',
        lineHeight: '22px',
        color: color.text2,
      }}
    >
      {label}
      <br />
      <Address href={href} />
    </Text>
  )
}

function Address({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="link"
      style={{
        fontFamily: mono,
        fontSize: '12px',
        lineHeight: '18px',
        color: color.accentText,
        wordBreak: 'break-all',
      }}
    >
      {href}
    </Link>
  )
}
