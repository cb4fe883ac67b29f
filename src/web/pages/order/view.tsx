import type { OrderedTable } from '../../../storage/order.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'

export type OrderList = { noun: OrderedTable; heading: string; items: { id: string; text: string }[] }

/** Lists whose order people decide, each line with buttons that move it a step up or down. */
export function OrderView({ lists, slug, back }: { lists: OrderList[]; slug: string; back: string }) {
  const movable = lists.filter(({ items }) => items.length > 1)
  return (
    <>
      <h1>{m.plan_order()}</h1>
      {movable.length === 0 && <p>{m.order_nothing()}</p>}
      {movable.map(list => (
        <section key={list.heading}>
          <h2>{list.heading}</h2>
          <ol class="order">
            {list.items.map(({ id, text }, index) => (
              <li key={id} id={id}>
                <span class="words">{beginning(nameOf(list, text), 110)}</span>
                <form method="post" action={paths.order(slug)}>
                  <input type="hidden" name="noun" value={list.noun} />
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="back" value={back} />
                  <Move where="up" text={nameOf(list, text)} off={index === 0} />
                  <Move where="down" text={nameOf(list, text)} off={index === list.items.length - 1} />
                </form>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** An activity is called by its title; a paragraph stands as it is written. */
const nameOf = ({ noun }: OrderList, text: string) => (noun === 'activity' ? titleText(text) : text)

function Move({ where, text, off }: { where: 'up' | 'down'; text: string; off: boolean }) {
  return (
    <button type="submit" name="where" value={where} class="step" disabled={off}>
      <span aria-hidden="true">{where === 'up' ? '↑' : '↓'}</span>
      <span class="visually-hidden">
        {where === 'up' ? m.order_up() : m.order_down()} {m.house_quoted({ text: beginning(text) })}
      </span>
    </button>
  )
}
