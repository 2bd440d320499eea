// Written from the database by `npm run rotfeste -- types`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Tables = {
  account: {
    id: Generated<string>
    name: string
    email: string
    language: Generated<'nb' | 'nn' | 'sv' | 'en'>
    demo: Generated<boolean>
    disabled_at: Date | null
    created_at: Generated<Date>
  }
  adoption: {
    id: Generated<string>
    measure_id: string
    municipality_key: string
    state: 'interested' | 'planned' | 'pilot' | 'running' | 'paused' | 'embedded' | 'stopped' | 'dropped'
    starts_on: string | null
    ends_on: string | null
    adaptation: Generated<string>
    language: 'nb' | 'nn' | 'sv' | 'en'
    currency: 'NOK' | 'SEK' | 'EUR'
    cost: number | null
    hours: number | null
    reached_shown: number | null
    reached_few: Generated<boolean>
    stop_reason: 'funding-ended' | 'person-left' | 'no-demand' | 'did-not-work' | 'replaced' | 'other' | null
    stop_note: Generated<string>
    project_id: string | null
    version: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    changed_at: Generated<Date>
    quiet: Generated<boolean>
  }
  adoption_contact: {
    id: Generated<string>
    adoption_id: string
    name: string
    position: Generated<string>
    languages: Generated<string[]>
    proposed_by: string | null
    proposed_at: Generated<Date>
    consented_at: Date | null
    shown_until: string | null
    withdrawn_at: Date | null
  }
  adoption_contact_address: {
    contact_id: string
    email: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    account_id: string | null
    asked_to_go_on_after: string | null
  }
  adoption_grant: {
    application_id: string | null
    adoption_id: string | null
    project_id: string | null
    municipality_key: string | null
    measure_id: string | null
    number: string | null
    title: string | null
    language: string | null
    call_title: string | null
    amount: number | null
    paid_amount: number | null
    repaid_amount: number | null
    currency: string | null
    state: string | null
    awarded_on: string | null
    lapsed_amount: number | null
  }
  adoption_reach: {
    adoption_id: string
    reached: number
  }
  adoption_state: {
    id: GeneratedAlways<number>
    adoption_id: string
    state: string
    since: string
    reason: string | null
    note: Generated<string>
    set_by: string | null
    set_at: Generated<Date>
  }
  approved_answer: {
    report_id: string
    project_id: string
    question: string
    kind: string
    publish: 'no' | 'counts' | 'whole'
    position: number
    option: string | null
    number: number | null
    amount_ore: number | null
    body: string | null
  }
  approved_deviation: {
    report_id: string
    position: number
    reason: string
  }
  approved_line: {
    report_id: string
    project_id: string
    position: number
    name: string
    currency: string
    budget_ore: number
    used_ore: number
    deviation_ore: number
  }
  approved_report: {
    report_id: string
    version: number
    project_id: string
    programme_id: string
    form_key: string
    year: number
    kind: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    currency: string | null
    budget_ore: number | null
    used_ore: number | null
    approved_at: Date
  }
  audit_entry: {
    id: GeneratedAlways<number>
    happened_at: Generated<Date>
    account_id: string | null
    act: string
    subject_kind: string
    subject_id: string
    request_id: string | null
    details: ColumnType<unknown, string | undefined, string>
  }
  budget_amount: {
    version_id: string
    line_id: string
    year: number
    funder: Generated<string>
    amount_ore: number
    minutes: number | null
  }
  budget_line: {
    id: Generated<string>
    project_id: string
    position: number
    name: string
    kind: Generated<'cost' | 'own-hours' | 'own-share'>
    retired: Generated<boolean>
  }
  budget_outlook: {
    project_id: string
    line_id: string
    forecast_ore: number | null
    deviation_reason: Generated<string>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  budget_version: {
    id: Generated<string>
    project_id: string
    number: number
    kind: 'original' | 'revised'
    reason: Generated<string>
    decided_on: string
    currency: 'NOK' | 'SEK' | 'EUR'
    reading_id: string | null
    saved_by: string | null
    saved_at: Generated<Date>
  }
  contact_link: {
    token_hash: Buffer
    contact_id: string
    question_id: string | null
    made_at: Generated<Date>
  }
  contact_question: {
    id: Generated<string>
    contact_id: string
    asked_by: string
    question: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    asked_at: Generated<Date>
    answer: Generated<string>
    answered_at: Date | null
    answered_by_region: string | null
    reminded_at: Date | null
    passed_on_at: Date | null
  }
  correction: {
    id: Generated<string>
    project_id: string
    on_version: number
    subject: string
    proposal: string
    source: Generated<string>
    sender_name: Generated<string>
    sender_email: Generated<string>
    account_id: string | null
    sent_at: Generated<Date>
    state: Generated<'waiting' | 'accepted' | 'declined'>
    decided_by: string | null
    decided_at: Date | null
    answer: Generated<string>
    language: Generated<'nb' | 'nn' | 'sv' | 'en'>
    field: Generated<string>
  }
  county: {
    key: string
    country: 'NO' | 'SE'
    code: string
    name: string
    valid_from: string | null
    valid_to: string | null
  }
  document: {
    id: Generated<string>
    sha256: string
    file_name: string
    file_kind: 'txt' | 'md' | 'html' | 'docx' | 'pdf'
    bytes: Buffer
    uploaded_by: string | null
    uploaded_at: Generated<Date>
  }
  document_reading: {
    id: Generated<string>
    document_id: string
    extracted: ColumnType<unknown, string, string>
    reading: ColumnType<unknown, string, string>
    review: ColumnType<unknown, string | undefined, string>
    review_version: Generated<number>
    state: Generated<'waiting' | 'published' | 'merged' | 'discarded'>
    project_id: string | null
    read_by: string | null
    read_at: Generated<Date>
    decided_by: string | null
    decided_at: Date | null
  }
  evaluation: {
    id: Generated<string>
    adoption_id: string
    occasion: 'first' | '12-months' | '24-months'
    filled_form_id: string
    asked_on: string | null
    due_on: string | null
    reminded_at: Date | null
    checked_by: string | null
    checked_at: Date | null
    check_note: Generated<string>
    returned_at: Date | null
    evaluated_on: string | null
    aims: 'fully' | 'partly' | 'not' | 'too-early' | null
    cost: number | null
    hours: number | null
    reached: number | null
    again: 'yes' | 'with-changes' | 'no' | null
    still_running: boolean | null
    before_after: boolean | null
    comparison: boolean | null
    helped: Generated<string[]>
    hindered: Generated<string[]>
    sent_by: string | null
  }
  evaluation_memory: {
    measure_id: string
    memory: ColumnType<unknown, string, string>
  }
  evaluation_release: {
    measure_id: string
    release: ColumnType<unknown, string, string>
    made_at: Generated<Date>
  }
  exchange_rate: {
    project_id: string
    currency: 'NOK' | 'SEK' | 'EUR'
    to_currency: 'NOK' | 'SEK' | 'EUR'
    rate: number
    rate_on: string
    source: string
  }
  filled_answer: {
    filled_form_id: string
    question: string
    answer: ColumnType<unknown, string, string>
    version: Generated<number>
    saved_by: string | null
    saved_at: Generated<Date>
    origin: ColumnType<unknown, string | undefined, string>
  }
  filled_answer_aside: {
    id: Generated<string>
    filled_form_id: string
    question: string
    answer: ColumnType<unknown, string, string>
    base_version: number
    saved_by: string | null
    saved_at: Generated<Date>
    settled_at: Date | null
    settled_by: string | null
    settled_as: 'joined' | 'replaced' | 'chosen' | null
  }
  filled_answer_history: {
    filled_form_id: string
    question: string
    version: number
    answer: ColumnType<unknown, string, string>
    saved_by: string | null
    saved_at: Date
    origin: ColumnType<unknown, string | undefined, string>
  }
  filled_form: {
    id: Generated<string>
    form_version_id: string
    bearer: 'grant-application' | 'grant-report' | 'evaluation' | 'inventory-answer'
    language: 'nb' | 'nn' | 'sv' | 'en'
    currency: 'NOK' | 'SEK' | 'EUR'
    state: Generated<'draft' | 'sent'>
    sent_number: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    changed_at: Generated<Date>
  }
  filled_form_sent: {
    filled_form_id: string
    number: number
    content: string
    content_sha256: string
    sent_by: string | null
    sent_at: Generated<Date>
  }
  finding: {
    id: Generated<string>
    slug: string
    partnership_id: string
    kind: 'success-factor' | 'need' | 'barrier' | 'good-example' | 'lesson-from-failure'
    state: Generated<'draft' | 'checked-by-source' | 'checked-by-region' | 'published' | 'withdrawn'>
    language: 'nb' | 'nn' | 'sv' | 'en'
    title: string
    body: Generated<string>
    themes: Generated<string[]>
    measure_id: string | null
    version: Generated<number>
    search: Generated<string>
    created_by: string | null
    created_at: Generated<Date>
    changed_at: Generated<Date>
    published_by: string | null
    published_at: Date | null
    source_count: Generated<number>
    voice_count: Generated<number>
    municipality_count: Generated<number>
    kind_count: Generated<number>
    strength: Generated<number>
    writers: Generated<string[]>
    answer_changed_on: string | null
  }
  finding_source: {
    id: Generated<string>
    finding_id: string
    position: number
    kind: 'interview' | 'questionnaire' | 'report' | 'document' | 'evaluation' | 'statistics' | 'own-experience'
    interview_note_id: string | null
    filled_form_id: string | null
    report_id: string | null
    reading_id: string | null
    evaluation_id: string | null
    place_in_source: Generated<string>
    quote: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    municipality_key: string | null
    independence: string
    said_on: string | null
    label: Generated<string>
    quotable: Generated<boolean>
    added_by: string | null
    added_at: Generated<Date>
    candidate_id: string | null
    answer_number: number | null
    answer_set_aside_on: string | null
    answer_changed_on: string | null
    quote_stands: boolean | null
    label_language: 'nb' | 'nn' | 'sv' | 'en' | null
  }
  form_key: {
    key: string
    location: string | null
    starts_session: Generated<boolean>
    created_at: Generated<Date>
  }
  form_version: {
    id: Generated<string>
    form_key: string
    version: number
    year: number | null
    programme_id: string | null
    state: Generated<'draft' | 'published' | 'withdrawn'>
    edit: Generated<number>
    definition: ColumnType<unknown, string, string>
    built_in: Generated<boolean>
    created_by: string | null
    created_at: Generated<Date>
    published_at: Date | null
  }
  good_example: {
    id: Generated<string>
    slug: string
    partnership_id: string
    finding_id: string | null
    measure_id: string | null
    municipality_key: string | null
    themes: Generated<string[]>
    language: 'nb' | 'nn' | 'sv' | 'en'
    title: string
    summary: Generated<string>
    body: Generated<string>
    transfers: Generated<string>
    does_not_transfer: Generated<string>
    state: Generated<'draft' | 'sent' | 'region-approved' | 'published' | 'returned' | 'withdrawn'>
    published_at: Date | null
  }
  good_example_work: {
    example_id: string
    state: string
    version: Generated<number>
    adoption_id: string | null
    project_id: string | null
    created_by: string
    created_at: Generated<Date>
    changed_at: Generated<Date>
    writers: Generated<string[]>
    region_by: string | null
    region_at: Date | null
    region_note: Generated<string>
    reader_by: string | null
    reader_at: Date | null
    reader_note: Generated<string>
    return_note: Generated<string>
  }
  grant_answer_move: {
    application_id: string
    moved_at: Date
    moved_by: string
    moved_from: string
    moved_to: string
    reason: string
  }
  grant_answer_reminder: {
    application_id: string
    answer_by: string
    occasion: '7-days' | '1-day'
    account_id: string
    sent_at: Generated<Date>
  }
  grant_application: {
    id: Generated<string>
    number: string | null
    call_id: string
    municipality_key: string
    organisation_id: string
    measure_id: string | null
    adoption_id: string | null
    project_id: string | null
    title: Generated<string>
    applied_amount: number | null
    starts_on: string | null
    ends_on: string | null
    state: Generated<'draft' | 'submitted' | 'in-review' | 'granted' | 'partly-granted' | 'lapsed' | 'rejected' | 'withdrawn' | 'partly-paid' | 'paid' | 'reported' | 'closed' | 'repaid'>
    language: 'nb' | 'nn' | 'sv' | 'en'
    filled_form_id: string
    report_filled_form_id: string | null
    version: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    submitted_by: string | null
    submitted_at: Date | null
    changed_at: Generated<Date>
  }
  grant_award: {
    application_id: string
    number: string
    call_id: string
    organisation_id: string
    municipality_key: string
    measure_id: string | null
    project_id: string | null
    title: string
    description: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    currency: 'NOK' | 'SEK' | 'EUR'
    applied_amount: number
    amount: number
    paid_amount: Generated<number>
    repaid_amount: Generated<number>
    awarded_on: string
    starts_on: string | null
    ends_on: string | null
    state: string
    changed_at: Generated<Date>
    adoption_id: string | null
    funder_id: string
    programme_id: string | null
    call_title: string
    call_slug: string
    search: Generated<string>
    lapsed_amount: Generated<number>
    returned_amount: Generated<number>
  }
  grant_budget_line: {
    application_id: string
    position: number
    name: string
    kind: 'cost' | 'own-money' | 'other-money'
    amount: number
  }
  grant_call: {
    id: Generated<string>
    slug: string
    partnership_id: string
    organisation_id: string
    programme_id: string | null
    state: Generated<'draft' | 'published' | 'withdrawn'>
    language: 'nb' | 'nn' | 'sv' | 'en'
    title: string
    purpose: Generated<string>
    eligibility: Generated<string>
    applicants: Generated<string[]>
    currency: 'NOK' | 'SEK' | 'EUR'
    pot: number
    ceiling: number
    co_financing_percent: Generated<number>
    two_person_limit: number
    opens_on: string
    closes_on: string
    time_zone: Generated<'Europe/Oslo' | 'Europe/Stockholm'>
    form_version_id: string
    report_form_version_id: string
    report_days: Generated<number>
    criteria: ColumnType<unknown, string, string>
    version: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    published_at: Date | null
    answer_days: Generated<number>
    translations: ColumnType<unknown, string | undefined, string>
  }
  grant_call_measure: {
    call_id: string
    measure_id: string
  }
  grant_co_applicant: {
    application_id: string
    position: number
    name: string
    municipality_key: string | null
    organisation_id: string | null
  }
  grant_committed: {
    call_id: string | null
    committed: number | null
  }
  grant_decision: {
    application_id: string
    outcome: 'granted' | 'partly-granted' | 'rejected'
    amount: Generated<number>
    reason: string
    conditions: Generated<string>
    proposed_by: string
    proposed_at: Generated<Date>
    needs_second: boolean
    confirmed_by: string | null
    decided_at: Date | null
    letter: Buffer | null
    letter_sha256: string | null
    accepted_by: string | null
    accepted_at: Date | null
    declined_at: Date | null
    report_due_on: string | null
    report_approved_by: string | null
    report_approved_at: Date | null
    report_note: Generated<string>
    answer_by: string | null
    lapsed_at: Date | null
  }
  grant_number: {
    year: number
    last: number
  }
  grant_payment: {
    application_id: string
    position: number
    amount: number
    waits_for: 'acceptance' | 'start' | 'report'
    due_on: string | null
    paid_on: string | null
    paid_by: string | null
    lapsed_on: string | null
    lapsed_by: string | null
    lapse_reason: Generated<string>
  }
  grant_reader: {
    application_id: string
    account_id: string
    assigned_by: string | null
    assigned_at: Generated<Date>
    conflict: boolean | null
    conflict_note: Generated<string>
    declared_at: Date | null
    scores: ColumnType<unknown, string | undefined, string>
    comment: Generated<string>
    sent_at: Date | null
  }
  grant_repayment: {
    id: Generated<string>
    application_id: string
    amount: number
    reason: string
    due_on: string
    demanded_by: string
    demanded_at: Generated<Date>
    received_on: string | null
    received_by: string | null
    withdrawn_at: Date | null
    withdrawn_by: string | null
    withdrawn_reason: Generated<string>
    returns_to_pot: Generated<boolean>
  }
  grant_report_reminder: {
    application_id: string
    due_on: string
    occasion: '30-days' | '7-days' | '1-day' | 'overdue'
    nth: Generated<number>
    account_id: string
    sent_at: Generated<Date>
  }
  grant_taken: {
    application_id: string | null
    call_id: string | null
    accepted: boolean | null
    taken: number | null
  }
  grant_writer: {
    application_id: string
    account_id: string
  }
  interview_note: {
    id: Generated<string>
    item_id: string
    municipality_key: string
    respondent: Generated<string>
    body: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    held_on: string
    consent: 'inside' | 'quotable'
    consented_on: string
    keep_until: string
    written_by: string | null
    written_at: Generated<Date>
  }
  inventory: {
    id: Generated<string>
    slug: string
    partnership_id: string
    project_id: string | null
    title: string
    purpose: Generated<string>
    language: 'nb' | 'nn' | 'sv' | 'en'
    state: Generated<'draft' | 'open' | 'closed'>
    due_on: string | null
    keep_months: Generated<number>
    version: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    closed_on: string | null
  }
  inventory_answer: {
    item_id: string
    municipality_key: string
    state: 'asked' | 'answered' | 'checked' | 'declined'
    asked_at: Generated<Date>
    asked_by: string | null
    filled_form_id: string | null
    answered_at: Date | null
    declined_reason: Generated<string>
    checked_by: string | null
    checked_at: Date | null
    reminded_at: Date | null
  }
  inventory_item: {
    id: Generated<string>
    inventory_id: string
    position: number
    kind: 'questionnaire' | 'interview'
    theme: string | null
    title: string
    form_version_id: string
    due_on: string | null
  }
  inventory_set_aside: {
    id: Generated<string>
    item_id: string
    municipality_key: string
    sent_number: number
    checked_by: string | null
    checked_at: Date | null
    set_aside_by: string | null
    set_aside_at: Date
    reason: string
    language: 'nb' | 'nn' | 'sv' | 'en'
  }
  kept_form: {
    id: Generated<string>
    visitor_hash: Buffer
    path: string
    fields: ColumnType<unknown, string, string>
    created_at: Generated<Date>
  }
  knowledge_candidate: {
    id: Generated<string>
    report_id: string
    version: number
    project_id: string
    question: string
    teaches: 'success-factor' | 'need' | 'barrier' | 'good-example' | 'lesson'
    quote: string
    language: string
    created_at: Generated<Date>
    withdrawn_at: Date | null
  }
  ledger_import: {
    id: Generated<string>
    project_id: string
    kind: 'typed' | 'csv' | 'xlsx' | 'sie4' | 'saf-t' | 'document'
    file_name: string
    sha256: string
    byte_count: number
    books: string
    facts: ColumnType<unknown, string | undefined, string>
    reading_id: string | null
    imported_by: string | null
    imported_at: Generated<Date>
  }
  ledger_upload: {
    id: Generated<string>
    project_id: string
    kind: 'sie4' | 'saf-t' | 'csv' | 'xlsx'
    file_name: string
    sha256: string
    byte_count: number
    options: ColumnType<unknown, string | undefined, string>
    preview: ColumnType<unknown, string | null, string | null>
    uploaded_by: string | null
    uploaded_at: Generated<Date>
  }
  ledger_upload_piece: {
    upload_id: string
    number: number
    bytes: Buffer
  }
  listing_profile: {
    id: GeneratedAlways<number>
    programme_id: string | null
    phase: string | null
    country: string
    currency: string | null
    level_ids: string[]
  }
  listing_set: {
    id: GeneratedAlways<number>
    kind: 'municipality' | 'target-group' | 'theme' | 'year'
    members: string[]
    county_keys: Generated<string[]>
  }
  measure: {
    id: Generated<string>
    slug: string
    partnership_id: string
    state: Generated<'draft' | 'published' | 'withdrawn'>
    language: 'nb' | 'nn' | 'sv' | 'en'
    record: ColumnType<unknown, string | null, string | null>
    published_number: number | null
    published_at: Date | null
    search: Generated<string>
    terms: Generated<string[]>
    evidence_level: number | null
    evidence: ColumnType<unknown, string | null, string | null>
    created_by: string | null
    created_at: Generated<Date>
    changed_at: Generated<Date>
    withdrawn_at: Date | null
    withdrawn_by: string | null
    withdrawn_reason: Generated<string>
  }
  measure_award: {
    application_id: string | null
    measure_id: string | null
    municipality_key: string | null
    number: string | null
    title: string | null
    language: string | null
    call_title: string | null
    call_slug: string | null
    amount: number | null
    currency: string | null
    state: string | null
    awarded_on: string | null
  }
  measure_call: {
    measure_id: string | null
    call_id: string | null
    slug: string | null
    partnership_id: string | null
    language: string | null
    title: string | null
    currency: string | null
    ceiling: number | null
    opens_on: string | null
    closes_on: string | null
    time_zone: string | null
    named: boolean | null
  }
  measure_example: {
    measure_id: string | null
    id: string | null
    slug: string | null
    title: string | null
    summary: string | null
    language: string | null
    municipality_key: string | null
    published_at: Date | null
  }
  measure_material: {
    id: Generated<string>
    measure_id: string
    title: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    file_name: string
    media_type: string
    sha256: string
    bytes: Buffer
    shown: Generated<boolean>
    uploaded_by: string | null
    uploaded_at: Generated<Date>
    removed_at: Date | null
  }
  measure_release: {
    measure_id: string
    number: number
    note: Generated<string>
    published_at: Date
  }
  measure_version: {
    measure_id: string
    number: number
    state: Generated<'draft' | 'in-review' | 'returned' | 'published' | 'dropped'>
    record: ColumnType<unknown, string, string>
    edit: Generated<number>
    note: Generated<string>
    saved_by: string | null
    saved_at: Generated<Date>
    sent_by: string | null
    sent_at: Date | null
    reviewed_by: string | null
    reviewed_at: Date | null
    review_note: Generated<string>
  }
  measure_version_edit: {
    measure_id: string
    number: number
    edit: number
    record: ColumnType<unknown, string, string>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  migration: {
    name: string
    hash: string
    applied_at: Generated<Date>
  }
  municipality: {
    key: string
    country: 'NO' | 'SE'
    code: string
    name: string
    county_key: string
    valid_from: string | null
    valid_to: string | null
    latitude: number | null
    longitude: number | null
    population: number | null
    population_date: string | null
  }
  municipality_today: {
    municipality_key: string
    today_key: string
  }
  no_longer_published: {
    kind: 'finding' | 'example'
    slug: string
    became: 'withdrawn' | 'in-work'
  }
  organisation: {
    id: Generated<string>
    slug: string
    country: 'NO' | 'SE'
    number: string | null
    name: string
    other_names: Generated<string[]>
    kind: string
    municipality_key: string | null
    created_at: Generated<Date>
  }
  outbox_mail: {
    id: GeneratedAlways<number>
    to_address: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    subject: string
    body: string
    created_at: Generated<Date>
    sent_at: Date | null
    attempts: Generated<number>
    next_attempt_at: Generated<Date>
  }
  partnership: {
    id: Generated<string>
    slug: string
    name: string
    country: 'NO' | 'SE'
    organisation_id: string | null
  }
  partnership_municipality: {
    partnership_id: string
    municipality_key: string
    joined_on: string | null
    left_on: string | null
  }
  posting: {
    id: GeneratedAlways<number>
    project_id: string
    import_id: string
    row_number: number
    voucher: string
    posted_on: string
    account: string
    account_name: Generated<string>
    objects: Generated<string>
    description: Generated<string>
    amount_ore: number
    currency: 'NOK' | 'SEK' | 'EUR'
    minutes: number | null
    identity: number
    budget_line_id: string | null
    withdrawn_by: string | null
  }
  posting_rule: {
    project_id: string
    account: string
    objects: Generated<string>
    budget_line_id: string | null
    decided_by: string | null
    decided_at: Generated<Date>
  }
  programme: {
    id: Generated<string>
    slug: string
    name: string
    country: 'NO' | 'SE'
    funder_id: string
    starts_on: string | null
    ends_on: string | null
    currency: 'NOK' | 'SEK' | 'EUR'
  }
  project: {
    id: Generated<string>
    slug: string
    state: Generated<'draft' | 'published' | 'archived'>
    version: Generated<number>
    language: 'nb' | 'nn' | 'sv' | 'en'
    country: 'NO' | 'SE'
    name: string
    owner_id: string | null
    owner_as_written: string | null
    programme_id: string | null
    programme_area: string | null
    phase: string | null
    project_number: string | null
    website: string | null
    currency: 'NOK' | 'SEK' | 'EUR' | null
    budget_min: number | null
    budget_max: number | null
    starts_on: string | null
    ends_on: string | null
    period_as_written: string | null
    geographic_effect: string | null
    created_by: string | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
    published_at: Date | null
    search: Generated<string>
    years: Generated<number[]>
  }
  project_activity: {
    id: Generated<string>
    project_id: string
    happened_on: string
    ended_on: string | null
    kind: 'measure' | 'meeting' | 'event' | 'course' | 'media' | 'presentation' | 'other'
    title: string
    description: Generated<string>
    municipality_key: string | null
    reached: number | null
    target_group: string | null
    version: Generated<number>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  project_funding: {
    project_id: string
    position: number
    funder_id: string | null
    funder: string
    kind: 'grant' | 'co-financing'
    amount: number | null
    currency: 'NOK' | 'SEK' | 'EUR'
  }
  project_link: {
    project_id: string
    position: number
    relation: 'predecessor' | 'related'
    related_id: string | null
    name: string
  }
  project_listing: {
    number: GeneratedAlways<number>
    profile: number
    municipality_set: number
    target_group_set: number
    theme_set: number
    year_set: number
    published_at: Date
    project_id: string
    starts_on: string | null
    budget_min: number | null
    budget_max: number | null
    grant_nok: number | null
    grant_sek: number | null
    grant_eur: number | null
  }
  project_listing_source: {
    id: string | null
    published_at: Date | null
    programme_id: string | null
    phase: string | null
    country: string | null
    currency: string | null
    budget_min: number | null
    budget_max: number | null
    starts_on: string | null
    municipality_keys: string[] | null
    target_group_ids: string[] | null
    level_ids: string[] | null
    theme_ids: string[] | null
    years: string[] | null
    grant_nok: number | null
    grant_sek: number | null
    grant_eur: number | null
  }
  project_listing_text: {
    number: number
    search: string
    title: string
  }
  project_municipality: {
    project_id: string
    municipality_key: string
    relation: 'participant' | 'effect'
  }
  project_partner: {
    project_id: string
    position: number
    name: string
    organisation_id: string | null
  }
  project_person: {
    project_id: string
    role: 'project-leader' | 'steering-group-leader' | 'contact-person' | 'county-contact'
    name: string
    position: string | null
    organisation: string | null
    email: string | null
    phone: string | null
    consent_on: string | null
    place: Generated<number>
  }
  project_target_group: {
    project_id: string
    target_group: string
    role: 'direct' | 'intermediary'
  }
  project_term: {
    project_id: string
    list: 'level' | 'theme' | 'policy-goal'
    term: string
  }
  project_text: {
    project_id: string
    key: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    position: number
    heading: string
    body: string
  }
  project_version: {
    project_id: string
    version: number
    record: ColumnType<unknown, string, string>
    note: Generated<string>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  public_value_source: {
    project_id: string
    field: string
    document_kind: string
    document_day: string
    read_on: string
  }
  public_version: {
    shard: number
    number: Generated<number>
  }
  report: {
    id: Generated<string>
    project_id: string
    programme_id: string
    form_version_id: string
    schedule_id: string | null
    kind: 'annual-report' | 'final-report' | 'status-report'
    year: number
    period_from: string
    period_to: string
    due_on: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    state: Generated<'draft' | 'sent' | 'returned' | 'approved' | 'rejected'>
    sent_version: Generated<number>
    reading_id: string | null
    created_by: string | null
    created_at: Generated<Date>
    changed_at: Generated<Date>
    scheduled_on: string | null
  }
  report_answer: {
    report_id: string
    question: string
    answer: ColumnType<unknown, string, string>
    version: Generated<number>
    origin: ColumnType<unknown, string | undefined, string>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  report_answer_aside: {
    id: Generated<string>
    report_id: string
    question: string
    answer: ColumnType<unknown, string, string>
    base_version: number
    saved_by: string | null
    saved_at: Generated<Date>
    settled_at: Date | null
    settled_by: string | null
    settled_as: 'joined' | 'replaced' | 'chosen' | null
  }
  report_answer_history: {
    report_id: string
    question: string
    version: number
    answer: ColumnType<unknown, string, string>
    saved_by: string | null
    saved_at: Date
    origin: ColumnType<unknown, string | undefined, string>
  }
  report_attachment: {
    id: Generated<string>
    report_id: string
    question: string
    file_name: string
    media_type: string
    sha256: string
    bytes: Buffer
    uploaded_by: string | null
    uploaded_at: Generated<Date>
    removed_at: Date | null
  }
  report_comment: {
    id: Generated<string>
    report_id: string
    version: number
    question: Generated<string>
    parent_id: string | null
    body: string
    sent_at: Date | null
    written_by: string
    written_at: Generated<Date>
  }
  report_deadline: {
    id: GeneratedAlways<number>
    report_id: string
    due_on: string
    reason: string
    moved_by: string | null
    moved_at: Generated<Date>
    due_before: string | null
  }
  report_explanation: {
    report_id: string
    question: string
    code: string
    sentence: string
    saved_by: string | null
    saved_at: Generated<Date>
  }
  report_reminder: {
    report_id: string
    due_on: string
    occasion: 'created' | '30-days' | '7-days' | '1-day' | 'overdue'
    account_id: string
    sent_at: Generated<Date>
    nth: Generated<number>
  }
  report_returned_question: {
    report_id: string
    version: number
    question: string
  }
  report_schedule: {
    id: Generated<string>
    programme_id: string
    form_key: string
    kind: 'annual-report' | 'final-report' | 'status-report'
    first_due_on: string | null
    interval_months: number | null
    days_after_end: number | null
    time_zone: Generated<'Europe/Oslo' | 'Europe/Stockholm'>
    deviation_percent: Generated<number>
    deviation_ore: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    ended_at: Date | null
    first_period_to: string | null
  }
  report_schedule_extension: {
    schedule_id: string
    scheduled_on: string
    due_on: string
    reason: string
    moved_by: string | null
    moved_at: Generated<Date>
  }
  report_version: {
    report_id: string
    number: number
    content: string
    content_sha256: string
    archive_pdf: Buffer
    archive_sha256: string
    sent_by: string
    sent_at: Generated<Date>
    decision: 'approved' | 'returned' | 'rejected' | null
    decision_reason: Generated<string>
    decided_by: string | null
    decided_at: Date | null
    reopened_at: Date | null
    reopened_by: string | null
    reopen_reason: Generated<string>
  }
  role_assignment: {
    id: Generated<string>
    account_id: string
    role: 'newcomer' | 'mentor' | 'coordinator' | 'project-leader' | 'regional-officer' | 'case-officer' | 'evaluator' | 'administrator'
    municipality_key: string | null
    organisation_id: string | null
    partnership_id: string | null
    programme_id: string | null
    project_id: string | null
    measure_id: string | null
  }
  search_word: {
    word: string
    backwards: Generated<string>
  }
  session: {
    token_hash: Buffer
    account_id: string
    created_at: Generated<Date>
    last_seen_at: Generated<Date>
    expires_at: Date
  }
  setting: {
    name: string
    value: ColumnType<unknown, string, string>
  }
  sign_in_link: {
    token_hash: Buffer
    account_id: string
    next_path: Generated<string>
    created_at: Generated<Date>
    expires_at: Date
    used_at: Date | null
  }
  synthesis: {
    id: Generated<string>
    slug: string
    partnership_id: string
    theme: string
    language: 'nb' | 'nn' | 'sv' | 'en'
    state: Generated<'draft' | 'published' | 'withdrawn'>
    published_number: Generated<number>
    created_by: string | null
    created_at: Generated<Date>
    published_at: Date | null
  }
  synthesis_draft: {
    id: string
    writers: Generated<string[]>
    changed_at: Generated<Date>
  }
  synthesis_draft_answer: {
    synthesis_id: string
    question: 'title' | 'body'
    answer: ColumnType<unknown, string, string>
    version: Generated<number>
    origin: ColumnType<unknown, string | undefined, string>
    saved_by: string | null
    saved_at: Generated<Date>
  }
  synthesis_draft_answer_aside: {
    id: Generated<string>
    synthesis_id: string
    question: string
    answer: ColumnType<unknown, string, string>
    base_version: number
    saved_by: string | null
    saved_at: Generated<Date>
    settled_at: Date | null
    settled_by: string | null
    settled_as: 'joined' | 'replaced' | 'chosen' | null
  }
  synthesis_draft_answer_history: {
    synthesis_id: string
    question: string
    version: number
    answer: ColumnType<unknown, string, string>
    origin: ColumnType<unknown, string | undefined, string>
    saved_by: string | null
    saved_at: Date
  }
  synthesis_version: {
    synthesis_id: string
    number: number
    title: string
    body: string
    citations: ColumnType<unknown, string, string>
    content_sha256: string
    published_by: string | null
    published_at: Generated<Date>
    writers: Generated<string[]>
  }
  value_source: {
    id: GeneratedAlways<number>
    project_id: string
    version: number
    field: string
    reading_id: string
    value: ColumnType<unknown, string, string>
    how: 'read' | 'corrected'
    quote: string
    quote_start: number
    quote_end: number
    confirmed_by: string | null
    confirmed_at: Generated<Date>
  }
}
