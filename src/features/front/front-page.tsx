import { hasRole } from '../../platform/access/viewer.ts'
import { workspaceRoles } from '../../platform/http/allow.ts'
import type { Ctx } from '../../platform/http/environment.ts'
import { EmptyState, Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import type { Dot } from '../places/index.ts'
import { FrontMap } from './front-map.tsx'
import type { NewProject } from './queries.ts'
import { texts } from './texts.ts'

type Counts = { projects: number; norwegian: number; swedish: number }

/** What the platform is, the search, where the projects are, the newest of them, and four ways in. */
export function FrontPage({
  c,
  newest,
  counts,
  dots,
}: {
  c: Ctx
  newest: NewProject[]
  counts: Counts
  dots: Dot[]
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <Page c={c} title={t.title} wide>
      <div class="front-top">
        <div>
          <Heading>{t.title}</Heading>
          <p class="lead">{t.lead}</p>
          <search>
            <form action={`/${language}/projects`} class="front-search">
              <div class="ds-field">
                <label class="ds-label" for="q">
                  {t.search}
                </label>
                <p class="help" id="q-help">
                  {t.searchHelp}
                </p>
                <input class="ds-input" type="search" id="q" name="q" aria-describedby="q-help" />
              </div>
              <button class="ds-button" type="submit">
                {t.find}
              </button>
            </form>
          </search>
          <p class="quiet">
            {counts.projects === 0
              ? t.holdsNothing
              : t.holds(counts.projects, counts.norwegian, counts.swedish)}
          </p>
        </div>
        <FrontMap language={language} dots={dots} />
      </div>
      <section aria-labelledby="newest">
        <Heading level={2} id="newest">
          {t.newest}
        </Heading>
        {newest.length === 0 ? (
          <EmptyState title={t.nothingNew}>
            <p>{t.nothingNewText}</p>
          </EmptyState>
        ) : (
          <>
            <ul class="front-newest">
              {newest.map((project) => (
                <li>
                  <Newest language={language} project={project} />
                </li>
              ))}
            </ul>
            <p>
              <a href={`/${language}/projects`}>{t.allProjects}</a>
            </p>
          </>
        )}
      </section>
      <WaysIn c={c} />
    </Page>
  )
}

const MOST_LETTERS = 220

function Newest({ language, project }: { language: string; project: NewProject }) {
  const years = [
    ...new Set([project.startsOn, project.endsOn].flatMap((day) => (day ? [day.slice(0, 4)] : []))),
  ]
  return (
    <article lang={project.language}>
      <h3 class="ds-heading" data-size="xs">
        <a href={`/${language}/projects/${project.slug}`}>{project.name}</a>
      </h3>
      <p class="quiet">{[project.owner, years.join('–')].filter(Boolean).join(', ')}</p>
      {project.text ? <p>{shortened(project.text)}</p> : null}
    </article>
  )
}

/** The beginning of a text, to the end of a sentence or a word. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  if (plain.length <= MOST_LETTERS) return plain
  const cut = plain.slice(0, MOST_LETTERS)
  const sentence = cut.lastIndexOf('. ')
  return sentence > MOST_LETTERS / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

function WaysIn({ c }: { c: Ctx }) {
  const { language, viewer } = c.var
  const t = texts[language]
  const works = workspaceRoles.some((role) => hasRole(viewer, role))
  return (
    <section aria-labelledby="ways-in">
      <h2 class="ds-sr-only" id="ways-in">
        {t.waysIn}
      </h2>
      <div class="front-ways">
        <div>
          <Heading level={3} size="sm">
            {t.findProject}
          </Heading>
          <p>{t.findProjectText}</p>
          <p>
            <a href={`/${language}/projects`}>{t.allProjects}</a>
          </p>
        </div>
        <div>
          <Heading level={3} size="sm">
            {t.findMeasure}
          </Heading>
          <p>{t.findMeasureText}</p>
          <p>
            <a href={`/${language}/toolbox`}>{t.toToolbox}</a>
          </p>
        </div>
        <div>
          <Heading level={3} size="sm">
            {t.findMunicipality}
          </Heading>
          <p>{t.findMunicipalityText}</p>
          <form action={`/${language}/municipalities`} class="front-place">
            <div class="ds-field">
              <label class="ds-label" for="place">
                {t.municipality}
              </label>
              <input class="ds-input" type="search" id="place" name="q" />
            </div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {t.find}
            </button>
          </form>
        </div>
        <div>
          <Heading level={3} size="sm">
            {t.workHere}
          </Heading>
          <p>{t.workHereText}</p>
          <p>
            {works ? (
              <a href={`/${language}/workspace`}>{t.toWorkspace}</a>
            ) : (
              <a href={`/${language}/sign-in`}>{t.signIn}</a>
            )}
          </p>
        </div>
      </div>
    </section>
  )
}
