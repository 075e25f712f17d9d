// The steps from an empty database to today's tables, the same SQL for libsql and PostgreSQL. A step that was released is never changed.

const place = 'chat text not null, workspace text not null, channel text not null';

/** Step n brings a store of version n to version n + 1. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table channel_settings (${place}, story text, visibility text, mentions integer, quiet integer,
       primary key (chat, workspace, channel))`,
    'create table opt_outs (chat text not null, workspace text not null, person text not null, primary key (chat, workspace, person))',
    `create table reports (reference text primary key, at bigint not null, ${place}, person text not null,
       statement text, story text, note text not null)`,
    'create table installations (id text primary key, value text not null)',
    'create table deliveries (key text primary key, until bigint not null)',
    `create table subscriptions (id text primary key, ${place}, time text not null, zone text not null,
       weekdays text not null, story text, thread integer not null, picture integer not null, person text not null,
       locale text not null, state text not null, reason text, next_day text not null, next_at bigint not null,
       unique (chat, workspace, channel))`,
    'create index subscriptions_next on subscriptions (state, next_at)',
    `create table posts (id text primary key, subscription text not null references subscriptions (id),
       chat text not null, day text not null, due_at bigint not null, turn integer not null default 0,
       state text not null, not_before bigint not null default 0, owner text, leased_until bigint not null default 0,
       attempts integer not null default 0, refusals integer not null default 0, round integer, statement text, story text, speaker text, message text, error text,
       done_at bigint, unique (subscription, day))`,
    'create index posts_open on posts (state, due_at, turn)',
    // No statement twice in a round, whoever asks for it at the same time.
    'create unique index posts_round on posts (subscription, round, statement)',
  ],
  [
    // Of a ledger of years only what is open is looked through, and only what was shown counts as shown.
    'drop index posts_open',
    "create index posts_open on posts (due_at, turn, id) where state = 'open'",
    'drop index posts_round',
    'create unique index posts_round on posts (subscription, round, statement) where statement is not null',
    // A notice tells somebody that the posts were paused.
    "alter table posts add column kind text not null default 'post'",
  ],
  [
    // A person has one report of a statement. Of those from before, the last says most.
    `delete from reports where exists (select 1 from reports as later where later.chat = reports.chat
       and later.workspace = reports.workspace and later.person = reports.person and later.statement = reports.statement
       and (later.at > reports.at or (later.at = reports.at and later.reference > reports.reference)))`,
    'create unique index reports_once on reports (chat, workspace, person, statement)',
  ],
];
