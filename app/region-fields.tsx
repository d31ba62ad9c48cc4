'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Answer } from '#components/form/use-answer.ts'
import { Field } from '#components/ui/field.tsx'
import { NativeSelect, type Option } from '#components/ui/native-select.tsx'
import type { Region } from '#lib/auth/region.ts'

type Name = 'language' | 'country' | 'timeZone'

/** Language, country and time zone of a new organization: found out, folded away, and changeable. */
export function RegionFields({ answer, region }: { answer: Answer; region: Region }) {
  const t = useTranslations('auth.region')
  const zone = useBrowserZone(region)
  const chosen = {
    language: answer.value('language') || region.language,
    country: answer.value('country') || region.country,
    timeZone: answer.value('timeZone') || zone,
  }
  const wrong = (['language', 'country', 'timeZone'] as const).some((name) => answer.error(name))
  const nameOf = (options: readonly Option[], value: string) =>
    options.find((one) => one.value === value)?.label ?? value

  // A new key makes a new control: React puts a changed `defaultValue` into inputs, but not into selects.
  const select = (name: Name, options: readonly Option[]) => (
    <Field id={name} label={t(name)} error={answer.error(name)}>
      {(wires) => (
        <NativeSelect
          {...wires}
          key={chosen[name]}
          name={name}
          size="lg"
          defaultValue={chosen[name]}
          options={options}
        />
      )}
    </Field>
  )

  return (
    <details className="group rounded-box border border-border" open={wrong}>
      <summary className="flex flex-wrap items-baseline justify-between gap-x-3 rounded-box px-3 py-2.5 text-control">
        <span className="text-text-2">
          {t('summary', {
            language: nameOf(region.languages, chosen.language),
            country: nameOf(region.countries, chosen.country),
          })}
        </span>
        <span className="link group-open:hidden">{t('change')}</span>
      </summary>
      <div className="grid gap-4 px-3 pb-3">
        {select('language', region.languages)}
        {select('country', region.countries)}
        {select('timeZone', region.timeZones)}
      </div>
    </details>
  )
}

/** The zone of this browser's clock, once it is known. */
function useBrowserZone({ timeZone, timeZones }: Region) {
  const [zone, setZone] = useState(timeZone)
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (timeZones.some(({ value }) => value === own)) setZone(own)
  }, [timeZones])

  return zone
}
