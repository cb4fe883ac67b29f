import type { RecordName } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import { bothTexts } from '../../../domain/merge.ts'
import { listed, listedInParts, m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { BothTexts } from '../../parts/both-texts.tsx'
import { type Control, ErrorSummary, Field, type Values, written } from '../../parts/form.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { KeptText } from '../../parts/kept-text.tsx'
import { titleText } from '../../parts/title-text.ts'
import { MayStand, SignNotes } from '../../sign-notes.tsx'
import { FieldParts } from './field-parts.tsx'
import type { OwnRecords } from './record-form.ts'

export type RecordViewData = {
  heading: string
  controls: Control[]
  values: Values
  /** Null for a new record. */
  version: number | null
  problems?: Problems
  /** What somebody else saved in the meantime: both texts are shown, and the person decides. */
  theirs?: Values
  /** Fields in which two changes cannot both stand: each is asked about. */
  both?: Both | undefined
  /** Where the form is sent; what the browser keeps of what is written in it goes by this name. */
  action?: string | undefined
  /** The id that a new record gets, so that a form that is sent twice adds once. */
  id?: string | undefined
  /** Where a sibling is added before this one, and after it. */
  beside?: { before: string; after: string } | undefined
  /** What has happened to the record, for those who may see it. */
  history?: string | undefined
  /** The record, for who else has its form open; and where that is asked. */
  open?: { noun: string; id: string; presence: string } | undefined
  /** The frame that the form stands in, in place on another page. */
  frame?: string | null
  own?: OwnRecords | null
  back: string
  /** The address that removes the record, where the person may. */
  remove?: string | undefined
}

export type Both = {
  theirs: Values
  base: Values | null
  conflicts: string[]
  /** Fields that others alone have changed, which stand in the form as they changed them. */
  kept: string[]
  /** Who has saved meanwhile. */
  by: string[]
  /** Somebody wrote meanwhile, or what was to be undone has been changed since. */
  why: 'meanwhile' | 'since'
}

/** The form of a record: new or being changed, with its problems, or beside what somebody else wrote meanwhile. */
export function RecordView({
  heading,
  controls,
  values,
  version,
  problems = {},
  theirs,
  both,
  action,
  id,
  beside,
  history,
  open,
  frame = null,
  own = null,
  back,
  remove,
}: RecordViewData) {
  const scope = frame ? `${frame}-` : ''
  // What is written, wrong or asked about is never folded; of something new everything is asked for.
  const foldsAway = ({ name }: Control) =>
    version !== null && written(values[name]) === '' && !problems[name] && !theirs && !asked(both, name)
  const refused = Boolean(both || theirs || Object.keys(problems).length > 0)
  return (
    <>
      {frame ? <p class="form-title">{heading}</p> : <h1>{heading}</h1>}
      {theirs && (
        <div class="notice" role="alert" tabIndex={-1} autofocus>
          <h2>{m.stale_title()}</h2>
          <p>{m.stale_explanation()}</p>
        </div>
      )}
      {both && <BothNotice both={both} controls={controls} scope={scope} />}
      <ErrorSummary controls={controls} problems={problems} scope={scope} />
      <form
        method="post"
        action={action}
        novalidate
        aria-label={frame ? heading : undefined}
        data-unsaved={m.house_leave_unsaved()}
        data-discard={m.editing_discard()}
        data-draft={action}
        data-refused={refused || undefined}
        data-presence={open?.presence}
        data-noun={open?.noun}
        data-record={open?.id}
      >
        {open && <p class="others-write" role="status" data-others />}
        {action && <KeptText />}
        {version !== null && <input type="hidden" name="version" value={version} />}
        {id && <input type="hidden" name="id" value={id} />}
        <FieldParts controls={controls} own={own} foldsAway={foldsAway}>
          {control => {
            const { name } = control
            if (both?.conflicts.includes(name))
              return (
                <FieldOfBoth key={name} control={control} mine={values[name]} both={both} scope={scope} />
              )
            return (
              <Field
                key={name}
                control={control}
                value={values[name]}
                problem={problems[name]}
                notes={
                  problems[name] === 'points-at-person' && (
                    <SignNotes id={`${scope}${name}-notes`} text={written(values[name])} />
                  )
                }
                scope={scope}
                focused={frame !== null && !refused && control === controls[beside ? 1 : 0]}
                {...(theirs && differs(theirs[name], values[name])
                  ? { theirs: shown(control, theirs[name]) }
                  : {})}
              />
            )
          }}
        </FieldParts>
        {Object.values(problems).includes('points-at-person') && <MayStand id={`${scope}stands`} />}
        <p class="buttons">
          <button type="submit" class="primary">
            {theirs ? m.stale_save_mine() : m.house_save()}
          </button>
          {beside && (
            <button type="submit" name="next" value="after">
              {m.editing_save_next()}
            </button>
          )}
          <a href={back} data-close>
            {m.house_cancel()}
          </a>
        </p>
      </form>
      {(beside || history) && (
        <p class="ways">
          {beside && (
            <>
              <a href={beside.before} data-beside="before">
                {m.editing_above()}
              </a>
              <a href={beside.after} data-beside="after">
                {m.editing_below()}
              </a>
            </>
          )}
          {history && (
            <a href={history} data-turbo-frame="_top">
              {m.editing_history()}
            </a>
          )}
        </p>
      )}
      {remove && (
        <form method="get" action={remove} class="remove" data-turbo-frame="_top">
          <button type="submit" class="quiet danger">
            {m.house_remove()}
          </button>
        </form>
      )}
    </>
  )
}

/** That others have written too: each field that is asked about, and each that they changed, a link to where it stands. */
function BothNotice({ both, controls, scope }: { both: Both; controls: Control[]; scope: string }) {
  const { why, kept, conflicts } = both
  const names = namesOf(both)
  const those = (fields: string[]) => controls.filter(({ name }) => fields.includes(name))
  const changed = those(kept)
  // Where the sentence names the fields, which stand in it as links.
  const gap = '\0'
  const [before, after] = m.both_kept({ names, fields: gap }).split(gap)
  return (
    <div class="notice" role="alert" tabIndex={-1} autofocus>
      <h2>{why === 'since' ? m.undo_since_title() : m.both_title()}</h2>
      <p>{why === 'since' ? m.undo_since_explanation() : m.both_explanation({ names })}</p>
      <ul>
        {those(conflicts).map(({ name, label }) => (
          <li key={name}>
            <a href={`#${bothId(scope, name)}`}>{label}</a>
          </li>
        ))}
      </ul>
      {changed.length > 0 && (
        <p>
          {before}
          <Links controls={changed} scope={scope} />
          {after}
        </p>
      )}
    </div>
  )
}

/** "Rubrik, Löptid och Uppföljning", each a link to its field. */
function Links({ controls, scope }: { controls: Control[]; scope: string }) {
  const left = [...controls]
  return (
    <>
      {listedInParts(controls.map(({ label }) => label)).map(({ isWord, text }, at) =>
        isWord ? (
          <a key={`${at}`} href={`#${scope}${left.shift()?.name}`}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </>
  )
}

const asked = (both: Both | undefined, name: string) =>
  both !== undefined && [...both.conflicts, ...both.kept].includes(name)

const bothId = (scope: string, name: string) => `${scope}${name}-both`

function FieldOfBoth({
  control,
  mine,
  both,
  scope,
}: {
  control: Control
  mine: unknown
  both: Both
  scope: string
}) {
  const { name } = control
  const theirs = both.theirs[name]
  const base = both.base ? both.base[name] : null
  const isProse = control.kind === 'text' && typeof base === 'string'
  const offered = isProse ? bothTexts(base, written(mine), written(theirs)) : mine
  const sides =
    both.why === 'since'
      ? { mine: m.undo_keep_from(), theirs: m.undo_keep_now() }
      : { mine: m.both_keep_mine(), theirs: m.both_keep_theirs({ names: namesOf(both) }) }
  return (
    <BothTexts
      id={bothId(scope, name)}
      control={control}
      mine={mine}
      theirs={theirs}
      base={base}
      offered={offered}
      sides={sides}
    >
      <Field
        control={isProse ? { ...control, help: m.both_write_help() } : control}
        value={offered}
        scope={scope}
      />
    </BothTexts>
  )
}

function namesOf({ by }: Both): string {
  return by.length > 0 ? listed(by) : m.both_someone()
}

/** What a heading can hold; titles of activities are seldom longer. */
const longestName = 100

/** Asks once before something is removed, and again where somebody else has rewritten it meanwhile. */
export function RemoveView({
  name,
  back,
  version,
  refusal = null,
  by = [],
}: {
  name: string
  back: string
  /** The version that is asked about. */
  version: number
  refusal?: 'in-use' | 'stale' | null
  /** The kinds of records that keep it. */
  by?: RecordName[]
}) {
  const inUse = refusal === 'in-use'
  const sentence = by.includes('planVersion')
    ? m.refusal_has_versions()
    : by.includes('notice')
      ? m.refusal_has_notice()
      : m.refusal_in_use()
  // A paragraph is its own name: too much for a heading, and to be seen whole before it goes.
  const called = titleText(beginning(name, longestName))
  return (
    <>
      <h1>
        <Jointed text={m.remove_title({ name: called })} />
      </h1>
      {called !== titleText(name) && <blockquote class="sentence">{name}</blockquote>}
      {refusal === 'stale' && <p role="alert">{m.remove_stale()}</p>}
      {inUse ? <p role="alert">{sentence}</p> : <p>{m.remove_explanation()}</p>}
      <form method="post" class="buttons">
        <input type="hidden" name="version" value={version} />
        {!inUse && (
          <button type="submit" class="primary danger">
            {m.house_remove()}
          </button>
        )}{' '}
        <a href={back}>{m.house_cancel()}</a>
      </form>
    </>
  )
}

function differs(theirs: unknown, mine: unknown): boolean {
  const text = (value: unknown) =>
    (Array.isArray(value) ? value.join('\n') : String(value ?? '')).trim().replace(/\r\n/g, '\n')
  return text(theirs) !== text(mine)
}

function shown(control: Control, value: unknown): unknown {
  return control.options?.find(option => option.value === value)?.text ?? value ?? ''
}
