import { Text } from 'react-email'
import { Sentence } from './blocks.tsx'
import { color, sans } from './theme.ts'

/** The words of the inviter, set apart from ours. */
export function Note({ from, text }: { from: string; text: string[] }) {
  return (
    <blockquote
      className="line"
      style={{ margin: '0 0 20px', padding: '2px 0 2px 16px', borderLeft: `3px solid ${color.border}` }}
    >
      <Text
        className="text-3"
        style={{
          margin: '0 0 4px',
          fontFamily: sans,
          fontSize: '12px',
          lineHeight: '16px',
          color: color.text3,
        }}
      >
        <Sentence>{from}</Sentence>
      </Text>
      <Text
        dir="auto"
        className="text"
        style={{
          margin: 0,
          fontFamily: sans,
          fontSize: '14px',
          lineHeight: '22px',
          color: color.text,
          overflowWrap: 'anywhere',
        }}
      >
        {/* biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered */}
        {text.flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))}
      </Text>
    </blockquote>
  )
}
