import type { Ctx } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { formatDay, formatNumber } from '../../platform/i18n/format.ts'
import { Alert, Facts, Heading } from '../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../platform/ui/forms.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { type FoundProject, placeLabel, targetGroups } from '../projects/index.ts'
import { activityKinds } from './activity-form.ts'
import type { Activity, ActivityText } from './queries.ts'
import { texts } from './texts.ts'

/** Where a project's activities may have been: its municipalities, and what an activity says already. */
export function placesOf({ record }: FoundProject, activity?: Activity): string[] {
  const own = [...record.municipalities, ...record.effectMunicipalities]
  return [...new Set([...own, ...(activity?.municipalityKey ? [activity.municipalityKey] : [])])]
}

export const valuesOf = (activity: Activity): FormValues => ({
  title: activity.title,
  kind: activity.kind,
  happenedOn: activity.happenedOn,
  endedOn: activity.endedOn ?? '',
  description: activity.description,
  municipalityKey: activity.municipalityKey ?? '',
  reached: activity.reached === null ? '' : String(activity.reached),
  targetGroup: activity.targetGroup ?? '',
})

/** The groups the project has named first; every other one after them. */
function groupsOf({ record }: FoundProject) {
  const named = record.targetGroups.map(({ id }) => id)
  return [...targetGroups].sort((a, b) => Number(named.includes(b.id)) - Number(named.includes(a.id)))
}

type Shown = {
  /** The activity as it is now; absent for a new one. */
  activity?: Activity
  values: FormValues
  errors?: FieldErrors
  /** What somebody else saved meanwhile. */
  theirs?: Activity
  /** Somebody else removed it meanwhile. */
  gone?: boolean
  status?: 200 | 409 | 422
}

/** The form of an activity; with what somebody else did meanwhile above it, and everything typed in it. */
export function activityPage(c: Ctx, project: FoundProject, shown: Shown) {
  const { language } = c.var
  const t = texts[language]
  const { activity, values, errors = {}, theirs, gone = false, status = 200 } = shown
  const list = `/${language}/projects/${project.slug}/activities`
  const title = activity ? t.editTitle : t.newTitle
  const field = { c, values, errors }
  return html(
    c,
    <Page
      c={c}
      title={`${title}: ${project.record.name}`}
      breadcrumbs={[
        { href: `/${language}/projects/${project.slug}`, text: project.record.name },
        { href: list, text: t.title },
      ]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {gone ? (
        <Alert color="warning">
          <p>{t.gone}</p>
        </Alert>
      ) : null}
      {theirs ? (
        <Alert color="warning" title={t.changedMeanwhile}>
          <p>{t.changedText}</p>
          <ActivityFacts c={c} activity={theirs} />
        </Alert>
      ) : null}
      <Form c={c} action={activity ? `${list}/${activity.id}` : `${list}/new`} class="stack">
        {activity ? <input type="hidden" name="baseVersion" value={baseVersion(shown)} /> : null}
        <TextField {...field} name="title" label={t.name} lang={project.record.language} />
        <Select
          {...field}
          name="kind"
          label={t.kind}
          empty={t.choose}
          options={activityKinds.map((kind) => ({ value: kind, text: t.kinds[kind] }))}
        />
        <div class="side-by-side">
          <DayField {...field} name="happenedOn" label={t.day} />
          <DayField {...field} name="endedOn" label={t.lastDay} help={t.lastDayHelp} optional />
        </div>
        <TextArea
          {...field}
          name="description"
          label={t.description}
          help={t.descriptionHelp}
          rows={5}
          lang={project.record.language}
        />
        <TextField
          {...field}
          name="reached"
          label={t.reached}
          help={t.reachedHelp}
          inputmode="numeric"
          size={8}
          optional
        />
        <Select
          {...field}
          name="targetGroup"
          label={t.group}
          optional
          empty={t.notStated}
          options={groupsOf(project).map((group) => ({ value: group.id, text: group[language] }))}
        />
        <Select
          {...field}
          name="municipalityKey"
          label={t.place}
          optional
          empty={t.notStated}
          options={placesOf(project, activity).map((key) => ({ value: key, text: placeLabel(key) }))}
        />
        <div class="actions">
          <Button>{theirs ? t.saveMine : t.save}</Button>
          <a href={list}>{t.cancel}</a>
          {activity && !theirs ? <a href={`${list}/${activity.id}/remove`}>{t.remove}</a> : null}
        </div>
      </Form>
    </Page>,
    status,
  )
}

/** After a conflict the next press saves over what was shown above it; a form with mistakes stays on the version it was opened on. */
function baseVersion({ activity, values, theirs }: Shown): string {
  if (theirs) return String(theirs.version)
  return String(values.baseVersion ?? activity?.version ?? '')
}

function ActivityFacts({ c, activity }: { c: Ctx; activity: ActivityText }) {
  const { language } = c.var
  const t = texts[language]
  const group = targetGroups.find(({ id }) => id === activity.targetGroup)
  return (
    <Facts
      facts={[
        { name: t.name, value: activity.title },
        { name: t.kind, value: t.kinds[activity.kind] },
        { name: t.day, value: daysOf(c, activity) },
        {
          name: t.description,
          value: activity.description ? <span class="kept-text">{activity.description}</span> : '',
        },
        { name: t.reached, value: activity.reached === null ? '' : formatNumber(activity.reached, language) },
        { name: t.group, value: group?.[language] },
        { name: t.place, value: activity.municipalityKey ? placeLabel(activity.municipalityKey) : '' },
      ]}
    />
  )
}

export function daysOf(
  c: Ctx,
  { happenedOn, endedOn }: Pick<ActivityText, 'happenedOn' | 'endedOn'>,
): string {
  const first = formatDay(happenedOn, c.var.language)
  return endedOn && endedOn !== happenedOn ? `${first} – ${formatDay(endedOn, c.var.language)}` : first
}

/** Shows what is removed and asks; `changed` when somebody saved it meanwhile. */
export function removePage(c: Ctx, project: FoundProject, activity: Activity, changed: boolean) {
  const { language } = c.var
  const t = texts[language]
  const list = `/${language}/projects/${project.slug}/activities`
  return html(
    c,
    <Page
      c={c}
      title={`${t.removeTitle}: ${project.record.name}`}
      breadcrumbs={[
        { href: `/${language}/projects/${project.slug}`, text: project.record.name },
        { href: list, text: t.title },
      ]}
    >
      <Heading>{t.removeTitle}</Heading>
      {changed ? (
        <Alert color="warning">
          <p>{t.changedBeforeRemoving}</p>
        </Alert>
      ) : null}
      <p class="lead">{t.removeText}</p>
      <ActivityFacts c={c} activity={activity} />
      <Form c={c} action={`${list}/${activity.id}/remove`}>
        <input type="hidden" name="baseVersion" value={String(activity.version)} />
        <div class="actions">
          <Button color="danger">{t.remove}</Button>
          <a href={`${list}/${activity.id}`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    changed ? 409 : 200,
  )
}
