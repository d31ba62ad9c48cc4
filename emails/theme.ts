export const sans =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

export const mono = 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace'

/** The light palette is inline, because most mail readers know nothing else. */
export const color = {
  canvas: '#F7F7F8',
  surface: '#FFFFFF',
  border: '#E2E2E6',
  text: '#17171A',
  text2: '#4A4A52',
  text3: '#65656F',
  accent: '#2F4BD6',
  accentForeground: '#FFFFFF',
  accentText: '#2A41BB',
}

/** What inline styles cannot say: the dark palette and the narrow screen. */
export const css = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 640px) {
  .page { padding: 16px 0 32px !important; }
  .card { padding: 28px 16px !important; border-width: 1px 0 !important; border-radius: 0 !important; }
  .footer { padding-left: 16px !important; }
  .footer + .footer { padding-left: 0 !important; padding-right: 16px !important; }
  .button { display: block !important; text-align: center !important; }
  .label { width: 104px !important; }
}
@media (prefers-color-scheme: dark) {
  .canvas, .canvas > table > tbody > tr > td { background-color: #0E0F12 !important; }
  .card { background-color: #16181D !important; border-color: #2C3038 !important; }
  .line { border-color: #2C3038 !important; }
  .text { color: #ECEDEF !important; }
  .text-2 { color: #B6BAC2 !important; }
  .text-3 { color: #969CA8 !important; }
  .mark { background-color: #ECEDEF !important; color: #16181D !important; }
  .bar { background-color: #ECEDEF !important; }
  .bar-3 { background-color: #969CA8 !important; }
  .bar-accent { background-color: #8FA3FF !important; }
  .button { background-color: #8FA3FF !important; color: #0B1030 !important; }
  .link { color: #AAB9FF !important; }
}
`
