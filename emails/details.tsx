import { Sentence } from './blocks.tsx'
import { color, sans } from './theme.ts'

/** A short table of what is meant, a label and a value a line. */
export function Details({ rows }: { rows: (readonly [label: string, value: string])[] }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      className="line"
      data-text-format="dataTable"
      style={{
        margin: '0 0 20px',
        padding: '8px 0',
        borderTop: `1px solid ${color.border}`,
        borderBottom: `1px solid ${color.border}`,
        fontFamily: sans,
        fontSize: '14px',
        lineHeight: '20px',
      }}
    >
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <td
              className="label text-3"
              style={{ width: '120px', padding: '4px 12px 4px 0', verticalAlign: 'top', color: color.text3 }}
            >
              {label}
            </td>
            <td className="text" style={{ padding: '4px 0', color: color.text, overflowWrap: 'anywhere' }}>
              <Sentence>{value}</Sentence>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
