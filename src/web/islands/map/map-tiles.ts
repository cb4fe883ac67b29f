/** Tiles of a background map, from the address that the installation has set; fetched as they come into view, and kept. */
import { type Tile, tilesOf, type View } from './map-view.ts'

/** `onLoad` is called when another tile has come. Those that do not come are left out: the cells stand without them. */
export function tileSource(address: string, onLoad: () => void) {
  const images = new Map<string, HTMLImageElement>()
  return (view: View): { tile: Tile; image: HTMLImageElement }[] => {
    if (address === '') return []
    return tilesOf(view).flatMap(tile => {
      const url = address
        .replace('{z}', String(tile.z))
        .replace('{x}', String(tile.x))
        .replace('{y}', String(tile.y))
      const image = images.get(url) ?? new Image()
      if (!images.has(url)) {
        images.set(url, image)
        image.addEventListener('load', onLoad)
        image.src = url
      }
      return image.complete && image.naturalWidth > 0 ? [{ tile, image }] : []
    })
  }
}
