import type { Ctx } from '../../platform/http/environment.ts'
import { formatInstant } from '../../platform/i18n/format.ts'
import { EmptyState, Facts, Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { texts } from './texts.ts'

type Mail = { id: number; to_address: string; subject: string; body: string; created_at: Date }

/** What the outbox holds, with its links to be followed. */
export function OutboxPage({ c, mails, most }: { c: Ctx; mails: Mail[]; most: boolean }) {
  const { language } = c.var
  const t = texts[language]
  return (
    <Page c={c} title={t.outboxTitle}>
      <Heading>{t.outboxTitle}</Heading>
      <p class="lead">{t.outboxLead}</p>
      {mails.length === 0 ? (
        <EmptyState title={t.outboxEmpty}>
          <p>{t.outboxEmptyText}</p>
          <p>
            <a href={`/${language}/sign-in`}>{t.signIn}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="quiet">{t.outboxCount(mails.length, most)}</p>
          {mails.map((mail) => (
            <article class="demo-mail" aria-labelledby={`mail-${mail.id}`}>
              <Heading level={2} size="sm" id={`mail-${mail.id}`}>
                {mail.subject}
              </Heading>
              <Facts
                facts={[
                  { name: t.to, value: mail.to_address },
                  { name: t.sent, value: formatInstant(mail.created_at, language) },
                ]}
              />
              <p class="kept-text">
                <Linked text={mail.body} />
              </p>
            </article>
          ))}
        </>
      )}
      <p>
        <a href={`/${language}/demo`}>{t.choose}</a>
      </p>
    </Page>
  )
}

/** Text with its web addresses as links; a full stop behind an address does not belong to it. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
        .map((piece, index) => (index % 2 === 1 ? <a href={piece}>{piece}</a> : piece))}
    </>
  )
}
