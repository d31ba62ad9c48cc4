import { Heading } from 'react-email'
import { color, sans } from './theme.ts'

/** The organization's own first steps, numbered. */
export function Steps({ title, steps }: { title: string; steps: string[] }) {
  return (
    <>
      <Heading
        as="h2"
        className="text"
        style={{
          margin: '0 0 8px',
          fontFamily: sans,
          fontSize: '14px',
          lineHeight: '22px',
          fontWeight: 600,
          color: color.text,
        }}
      >
        {title}
      </Heading>
      <ol
        className="text-2"
        style={{
          margin: 0,
          paddingLeft: '22px',
          fontFamily: sans,
          fontSize: '14px',
          lineHeight: '22px',
          color: color.text2,
        }}
      >
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
          <li key={index} style={{ margin: '0 0 8px', paddingLeft: '2px' }}>
            <bdi>{step}</bdi>
          </li>
        ))}
      </ol>
    </>
  )
}
