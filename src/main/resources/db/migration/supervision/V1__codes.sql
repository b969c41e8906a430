select platform.open_schema('supervision');

-- Supervision codes 共建监督码 (SUP-1). What hangs printed on a wall cannot be called back, so a code is
-- never given to anything else: its primary key guards that over the whole installation.
create table supervision.code_place (
  code text primary key check (code ~ '^[34679ACDEFGHJKMNPQRTUVWXY]{6}$'),
  area_id bigint not null, -- the community
  kind text not null,
  subject_id uuid not null
);
select platform.place_local('supervision.code_place');
select platform.append_only('supervision.code_place');

-- The same in its community. The unique constraint guards that nothing has two codes.
create table supervision.code (
  community_id bigint not null references directory.area,
  code text not null,
  kind text not null,
  subject_id uuid not null,
  made_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, code),
  unique (community_id, kind, subject_id)
);
select platform.place_sharded('supervision.code', 'community_id');
select platform.publish('supervision.code',
  'community_id, code, kind, subject_id, made_at, published');
create index code_newest on supervision.code
  (community_id, kind, made_at desc, subject_id desc);

-- How often a code was scanned on a day: a count, and nothing of who did.
create table supervision.scan_day (
  community_id bigint not null,
  code text not null,
  day date not null,
  scans int not null check (scans > 0),
  published boolean not null default true,
  primary key (community_id, code, day),
  foreign key (community_id, code) references supervision.code
);
select platform.place_sharded('supervision.scan_day', 'community_id', 'supervision.code');
select platform.publish('supervision.scan_day', 'community_id, code, day, scans, published');

create view supervision.v_public_code with (security_invoker = true) as
  select community_id, code, kind, subject_id, made_at from supervision.code where published;
create view supervision.v_public_scan_day with (security_invoker = true) as
  select community_id, code, day, scans from supervision.scan_day where published;
grant select on supervision.v_public_code, supervision.v_public_scan_day to linli_public, linli_app;
