import type { Ctx } from '../../../platform/http/environment.ts'

/** The addresses of a report's draft, in the language of the page. */
export function addressesOf(c: Ctx, reportId: string) {
  const report = `/${c.var.language}/workspace/reports/${reportId}`
  return {
    report,
    section: (key: string) => `${report}/sections/${key}`,
    answers: `${report}/answers`,
    link: (question: string) => `${report}/answers/${question}/link`,
    earlier: (question: string) => `${report}/answers/${question}/earlier`,
    aside: (id: string) => `${report}/asides/${id}`,
    history: (question?: string) =>
      `${report}/history${question === undefined ? '' : `?question=${question}`}`,
    check: `${report}/check`,
    versions: `${report}/versions`,
    version: (number: number) => `${report}/versions/${number}`,
    deadline: `${report}/deadline`,
    draft: (file: 'report.pdf' | 'report.docx' | 'print') => `${report}/draft/${file}`,
  }
}
