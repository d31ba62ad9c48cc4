import { Heading, Hr, Text } from 'react-email'
import { color, sans } from './theme.ts'
import { parts } from './user-text.ts'

const paragraph = { margin: '0 0 20px', fontFamily: sans }

/** A sentence with the names in it held apart. */
export function Sentence({ children }: { children: string }) {
  return parts(children).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
    index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part,
  )
}

export function Title({ children }: { children: string }) {
  return (
    <Heading
      as="h1"
      className="text"
      style={{
        margin: '0 0 8px',
        fontFamily: sans,
        fontSize: '22px',
        lineHeight: '28px',
        fontWeight: 600,
        letterSpacing: '-0.012em',
        color: color.text,
        overflowWrap: 'anywhere',
        textWrap: 'balance',
      }}
    >
      <Sentence>{children}</Sentence>
    </Heading>
  )
}

export function Lead({ children }: { children: string }) {
  return (
    <Text
      className="text-2"
      style={{
        ...paragraph,
        fontSize: '16px',
        lineHeight: '24px',
        color: color.text2,
        overflowWrap: 'anywhere',
      }}
    >
      <Sentence>{children}</Sentence>
    </Text>
  )
}

/** What to know at the end: what happens when nothing is done. */
export function Aside({ children }: { children: string }) {
  return (
    <Text
      className="text-2"
      style={{ ...paragraph, margin: 0, fontSize: '13px', lineHeight: '20px', color: color.text2 }}
    >
      <Sentence>{children}</Sentence>
    </Text>
  )
}

export function Rule() {
  return <Hr className="line" style={{ margin: '20px 0', borderTop: `1px solid ${color.border}` }} />
}
