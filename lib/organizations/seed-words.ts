import type { Locale } from '#lib/locales/locales.ts'

/** What a new organization's own rows are called; people rename them, so they are data in its language, not messages. */
export const seedWords: Record<
  Locale,
  { topRole: string; role: string; mainGroup: string; department: string }
> = {
  en: { topRole: 'CEO', role: 'Manager', mainGroup: 'Everyone', department: 'General' },
  'pt-BR': { topRole: 'CEO', role: 'Gerente', mainGroup: 'Todos', department: 'Geral' },
  fr: { topRole: 'PDG', role: 'Responsable', mainGroup: 'Tout le monde', department: 'Général' },
}
