/** What a person signs in with. */
import { z } from 'zod'
import { requiredText } from './fields.ts'

/** As NIST SP 800-63B advises: length, and no rules about which signs. */
export const shortestPassword = 12
/** Longer ones would only make the computer work. */
export const longestPassword = 1000

/** The same password, whichever way a keyboard composes "å". Spaces are part of it. */
export function sameWritten(password: string): string {
  return password.toWellFormed().normalize('NFKC')
}

/** A password that somebody chooses. */
export const newPassword = z
  .string({ error: 'required' })
  .min(1, 'required')
  .transform(sameWritten)
  .refine(text => [...text].length >= shortestPassword, 'too-short')
  .refine(text => text.length <= longestPassword, 'too-long')

/** An address to sign in with: always in small letters. */
export const email = requiredText(254)
  .refine(text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'not-an-email')
  .transform(text => text.toLowerCase())

export const passkeyName = requiredText(100)
