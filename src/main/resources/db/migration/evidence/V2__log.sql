-- The log: one for the whole installation, so that the smallest community's history stands in the
-- same tree as everybody's. Entries are public, so no row security guards them; they carry their
-- community. All of it is local to the coordinator: one sequencer orders what all communities
-- publish, and what waits for it is claimed across communities (see ADR 0032).

alter table evidence.outbox rename to former_outbox;
alter index evidence.outbox_pkey rename to former_outbox_pkey;
delete from platform.placement where table_name = 'evidence.outbox';

-- What was published and has no place in the log yet.
create table evidence.outbox (
  community_id bigint not null,
  entry_id uuid not null,
  kind text not null,
  content text not null check (octet_length(content) <= 60000), -- an entry has at most 65,535 bytes
  recorded_at timestamptz not null,
  primary key (entry_id)
);
select platform.place_local('evidence.outbox');
revoke update, truncate on evidence.outbox from linli_app;
insert into evidence.outbox (community_id, entry_id, kind, content, recorded_at)
  select community_id, entry_id, kind, content, recorded_at from evidence.former_outbox;
drop table evidence.former_outbox;

-- Which log this is and how many entries have their place. Whoever locks the row is the sequencer.
create table evidence.log (
  only_one boolean primary key check (only_one),
  log_id uuid not null,
  origin text not null,
  size bigint not null check (size >= 0),
  problem text not null default '' check (problem in ('', 'SHRUNK', 'REWRITTEN'))
);
select platform.place_local('evidence.log');
revoke delete, truncate on evidence.log from linli_app;

create table evidence.entry (
  entry_index bigint primary key check (entry_index >= 0),
  entry_id uuid not null unique, -- no entry gets two places
  community_id bigint not null,
  subject text not null, -- the number or id that the entry is about, to find it by
  content text not null -- the leaf: canonical JSON
);
create index entry_by_subject on evidence.entry (subject, entry_index desc) where subject <> '';
select platform.place_local('evidence.entry');
select platform.append_only('evidence.entry');

-- Up to 256 hashes of a level, 32 bytes each; grows to the right.
create table evidence.tile (
  level smallint not null check (level between 0 and 7),
  tile_index bigint not null check (tile_index >= 0),
  hashes bytea not null check (octet_length(hashes) between 32 and 8192),
  primary key (level, tile_index)
);
alter table evidence.tile alter column hashes set storage external; -- hashes do not compress
select platform.place_local('evidence.tile');
revoke delete, truncate on evidence.tile from linli_app;

-- The last checkpoint of each day; that of the newest day is the current one.
create table evidence.checkpoint (
  day date primary key,
  size bigint not null check (size >= 0),
  note text not null,
  signed_at timestamptz not null
);
select platform.place_local('evidence.checkpoint');
revoke delete, truncate on evidence.checkpoint from linli_app;

-- Public keys, the old ones too: what they signed is checked with them for ever. The secrets lie in
-- a file outside.
create table evidence.public_key (
  key_number int primary key check (key_number > 0),
  written text not null unique,
  first_seen_at timestamptz not null
);
select platform.place_local('evidence.public_key');
select platform.append_only('evidence.public_key');

grant select (entry_index, entry_id, community_id, subject, content) on evidence.entry to linli_public;
create view evidence.v_public_entry with (security_invoker = true) as
  select entry_index, entry_id, community_id, subject, content from evidence.entry;

grant select (level, tile_index, hashes) on evidence.tile to linli_public;
create view evidence.v_public_tile with (security_invoker = true) as
  select level, tile_index, hashes from evidence.tile;

grant select (day, size, note, signed_at) on evidence.checkpoint to linli_public;
create view evidence.v_public_checkpoint with (security_invoker = true) as
  select day, size, note, signed_at from evidence.checkpoint;

grant select (key_number, written, first_seen_at) on evidence.public_key to linli_public;
create view evidence.v_public_key with (security_invoker = true) as
  select key_number, written, first_seen_at from evidence.public_key;

grant select (origin, problem) on evidence.log to linli_public;
create view evidence.v_public_log with (security_invoker = true) as
  select origin, problem from evidence.log;

grant select on evidence.v_public_entry, evidence.v_public_tile, evidence.v_public_checkpoint,
  evidence.v_public_key, evidence.v_public_log to linli_public, linli_app;
