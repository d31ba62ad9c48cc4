const address = /(https?:\/\/[^\s<>"]+)/

/** A plain text as it stands, with the addresses in it to click. */
export function MailText({ text }: { text: string }) {
  return (
    <pre className="font-mono text-meta whitespace-pre-wrap wrap-anywhere">
      {text.split(address).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
          <a key={index} href={part} className="link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  )
}
