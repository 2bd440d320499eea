/**
 * A sentence of the page's with somebody's own words in it, such as a title: these carry their own language (`lang`; undefined where
 * it is the page's).
 */
export function WithOwnWords({ text, own, lang }: { text: string; own: string; lang: string | undefined }) {
  const at = lang === undefined || own === '' ? -1 : text.indexOf(own)
  if (at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <span lang={lang}>{own}</span>
      {text.slice(at + own.length)}
    </>
  )
}
