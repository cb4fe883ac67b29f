import { expect, test } from 'vitest'
import { type GroupNode, groupTree, inOrderOfChart, type TreeGroup } from './group-tree.ts'

const group = (id: string, parentId: string | null = null, more: Partial<TreeGroup> = {}): TreeGroup => ({
  id,
  name: id,
  kind: 'working',
  rank: 0,
  parentId,
  ...more,
})
type Drawn = { [name: string]: Drawn }
const drawn = (nodes: GroupNode<TreeGroup>[]): Drawn =>
  Object.fromEntries(nodes.map(node => [node.group.id, drawn(node.children)]))

test('groups stand under their parents, the steering group before the preparing one', () => {
  const tree = groupTree([
    group('preparing', 'council', { kind: 'operative' }),
    group('steering', 'council', { kind: 'strategic', rank: 9 }),
    group('council', null, { kind: 'council' }),
    group('youth', 'preparing'),
  ])
  expect(drawn(tree)).toEqual({ council: { steering: {}, preparing: { youth: {} } } })
  expect(tree[0]?.children.map(node => node.group.id)).toEqual(['steering', 'preparing'])
})

test('within a kind, the plan’s order comes before the alphabet, and Ö after A', () => {
  const tree = groupTree([group('ö'), group('a'), group('first', null, { rank: -1 })])
  expect(tree.map(node => node.group.id)).toEqual(['first', 'a', 'ö'])
})

test('a group whose parent cannot be seen stands at the top', () => {
  expect(drawn(groupTree([group('youth', 'hidden')]))).toEqual({ youth: {} })
})

test('groups put under each other are all still there', () => {
  const tree = groupTree([group('a', 'b'), group('b', 'a'), group('self', 'self'), group('leaf', 'a')])
  expect(drawn(tree)).toEqual({ a: { leaf: {} }, b: {}, self: {} })
})

test('in the order of the chart, a group is followed by those below it', () => {
  const groups = [group('b'), group('a'), group('below a', 'a')]
  expect(inOrderOfChart(groups).map(({ id }) => id)).toEqual(['a', 'below a', 'b'])
})
