/** Whoever writes in the field under two texts has chosen what they write (parts/both-texts.tsx). */
document.addEventListener('input', event => {
  const written = (event.target as Element)
    .closest('.both .field')
    ?.closest('.both')
    ?.querySelector<HTMLInputElement>('input[type=radio][value=written]')
  if (written) written.checked = true
})
