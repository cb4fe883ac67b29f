/** What is said of each finding: a heading, why it tells of few, and how to mend it. */
import type { PictureFinding, ToldOf } from '../../../disclosure/picture/findings.ts'
import type { PictureContent } from '../../../domain/picture-content.ts'
import type { FigureLine, Guarded } from '../../../operations/picture-guard.ts'
import { listed, m, number } from '../../../texts/texts.ts'
import { findingInText } from '../../guard-words.ts'
import { beginning } from '../../parts/beginning.ts'
import { figureName, stretchText } from './figure-words.ts'
import { partNames } from './part-names.ts'

export type FindingWords = { heading: string; why: string; mend: string | null; example: string | null }

type Lines = Guarded['lines']

export function findingWords(finding: PictureFinding, { lines, rule, content }: Guarded): FindingWords {
  switch (finding.kind) {
    case 'text': {
      const { wrong, mend, example } = findingInText(finding, rule.threshold)
      return { heading: placeText(finding.place, content), why: wrong, mend, example }
    }
    case 'small':
      return {
        heading: m.publishing_small({ category: lines[finding.figures[0]!]?.counted ?? '' }),
        why: m.publishing_small_why({ threshold: rule.threshold }),
        mend: null,
        example: null,
      }
    case 'hours': {
      const category = content.figures?.categories.find(({ code }) => code === finding.category)?.name ?? ''
      return {
        heading: m.publishing_hours({ category }),
        why: m.publishing_hours_why(),
        mend: m.publishing_hours_mend(),
        example: null,
      }
    }
    case 'survey':
      return {
        heading: m.publishing_survey({
          question: lines[finding.figure] ? figureName(lines[finding.figure]!) : '',
        }),
        why:
          finding.least === 1
            ? m.publishing_survey_why_one({ threshold: rule.threshold })
            : m.publishing_survey_why({ threshold: rule.threshold, least: finding.least }),
        mend: m.publishing_survey_mend(),
        example: null,
      }
    case 'told':
      return {
        heading: m.publishing_told({ what: toldSeriesText(finding.items[0]!.of, lines) }),
        why: m.publishing_told_why(),
        mend: finding.hide.length === 0 ? m.publishing_told_no_help() : null,
        example: null,
      }
    case 'corrected': {
      const [before, now] = [lines[finding.before], lines[finding.now]]
      return {
        heading: m.publishing_corrected({ what: now ? figureName(now) : '' }),
        why: m.publishing_corrected_why({
          before: number(before?.value ?? 0),
          now: number(now?.value ?? 0),
        }),
        mend: null,
        example: null,
      }
    }
    case 'contradiction':
      return {
        heading: m.publishing_contradiction(),
        why: m.publishing_contradiction_why(),
        mend: m.publishing_contradiction_mend(),
        example: null,
      }
  }
}

type ToldItem = Extract<PictureFinding, { kind: 'told' }>['items'][number]

/** What can be worked out, of which days: "november 2024: 2", "mars 2024: mellan 0 och 3". */
export function toldItemText({ of, interval: { from, to } }: ToldItem, lines: Lines): string {
  const stretch = of.kind === 'hidden' ? lines[of.figure]?.stretch : of.stretch
  const count =
    from === to ? number(to ?? 0) : m.publishing_between({ from: number(from ?? 0), to: number(to ?? 0) })
  return m.publishing_figure({ what: stretch ? stretchText(stretch) : '', value: count })
}

/** "Orosanmälningar, Ekbacken", "Orosanmälningar, Kommunen utom Norr". */
function toldSeriesText(of: ToldOf, lines: Lines): string {
  if (of.kind === 'hidden') return seriesName(lines[of.figure])
  if (of.kind === 'between') return seriesName(lines[of.series])
  const [whole, ...parts] = [of.whole, ...of.parts].map(key => lines[key])
  if (!whole) return ''
  const isOfParts = parts.some(part => part?.part)
  const names = parts.flatMap(part => (part ? [isOfParts ? (part.part ?? '') : part.ground] : []))
  const rest = m.publishing_rest({ whole: isOfParts ? whole.counted : whole.ground, parts: listed(names) })
  return isOfParts ? `${rest}, ${whole.ground}` : `${whole.counted}, ${rest}`
}

function seriesName(line: FigureLine | undefined): string {
  return line ? [line.counted, line.part, line.ground].filter(Boolean).join(', ') : ''
}

function placeText(
  place: Extract<PictureFinding, { kind: 'text' }>['place'],
  { passages, material }: PictureContent,
): string {
  switch (place.of) {
    case 'title':
      return m.publishing_in_title()
    case 'summary':
      return m.publishing_in_summary()
    case 'source':
      return m.publishing_in_source()
    case 'break':
      return m.publishing_in_break()
    case 'event':
      return m.publishing_in_event()
    case 'survey':
      return m.publishing_in_survey()
    case 'conclusion':
      return m.publishing_in_conclusion()
    case 'material':
      return m.publishing_in_material({ name: beginning(material[place.at]?.name ?? '') })
    case 'passage': {
      const { heading, part } = passages[place.at] ?? { heading: null, part: 'mapping' as const }
      return heading
        ? m.publishing_in_passage({ heading: beginning(heading) })
        : m.publishing_in_passage_of({ part: partNames[part]() })
    }
  }
}
