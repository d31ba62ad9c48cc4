'use client'

import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { LIFETIME_DAYS, LONGEST_NOTE } from '#lib/invitations/schema.ts'
import { isLocale, languageOptions } from '#lib/locales/locales.ts'
import { plainText } from '#lib/person-name.ts'
import type { InviteForm } from './use-invite-form.ts'

const noteSchema = plainText(LONGEST_NOTE)

/** The language and the personal words of the mail, and how long its link works. */
export function MailOptions({ invite }: { invite: InviteForm }) {
  const t = useTranslations('invite.mail')
  const say = useCodeWords()
  const { control, register } = invite.form
  const note = useWatch({ control, name: 'note' })
  const problem = noteSchema.safeParse(note).error?.issues[0]?.message

  return (
    <section className="grid gap-3">
      <Field label={t('language')} id="invite-language">
        {(wires) => (
          <Controller
            control={control}
            name="language"
            render={({ field }) => (
              <Select
                {...wires}
                options={languageOptions}
                value={field.value}
                onChange={(value) => isLocale(value) && field.onChange(value)}
                aria-label={t('language')}
              />
            )}
          />
        )}
      </Field>
      <Field
        label={t('note')}
        id="invite-note"
        optional
        error={problem ? say(problem) : undefined}
        hint={
          <span className="tabular-nums">
            {t('noteCount', { count: [...note].length, max: LONGEST_NOTE })}
          </span>
        }
      >
        {(wires) => <Textarea {...register('note')} {...wires} rows={3} />}
      </Field>
      <p className="text-meta text-text-3">
        {t('lifetime', { days: LIFETIME_DAYS, until: invite.setup.until })}
      </p>
    </section>
  )
}
