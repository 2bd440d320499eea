/** What somebody wrote, in the paragraphs it was written in; lines stay lines. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n[^\S\n]*\n+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => (
          <p class="kept-text">{part}</p>
        ))}
    </>
  )
}
