import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** Who holds a position today; a vacancy is said in words and shape, never by colour alone. */
export function Holders({
  holders,
  position,
  slug,
}: {
  holders: { id: string; name: string }[]
  /** What the position is called: one who is called the same is not named a second time beside it. */
  position: string
  slug: string
}) {
  if (holders.length === 0) {
    return (
      <span class="vacant">
        <span aria-hidden="true">○</span> {m.position_vacant()}
      </span>
    )
  }
  return (
    <>
      {holders.map((holder, index) => (
        <span key={holder.id}>
          {index > 0 && ', '}
          <a href={paths.record(slug, 'person', holder.id)}>
            {holder.name === position ? (
              <>
                {m.position_filled()}
                <span class="visually-hidden">: {holder.name}</span>
              </>
            ) : (
              holder.name
            )}
          </a>
        </span>
      ))}
    </>
  )
}
