import type { Ctx } from '../../../../platform/http/environment.ts'
import { Alert } from '../../../../platform/ui/components.tsx'
import { FilledFormView, type SentContent } from '../../../forms/index.ts'
import { texts } from '../texts.ts'

/** What was sent, as it was; where it is not what was sent any more, that instead. */
export function CellAnswers({ c, sent, level }: { c: Ctx; sent: SentContent; level: 2 | 3 }) {
  return sent.intact ? (
    <FilledFormView
      c={c}
      definition={sent.definition}
      answers={sent.answers}
      lang={sent.language}
      currency={sent.currency}
      municipalityNames={sent.municipalityNames}
      level={level}
    />
  ) : (
    <Alert color="danger">
      <p>{texts[c.var.language].tampered}</p>
    </Alert>
  )
}
