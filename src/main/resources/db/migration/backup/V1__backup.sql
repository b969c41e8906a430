select platform.open_schema('backup');

-- Every attempt to back up. It belongs to the installation and to no community; it is written by the
-- command line as well, which has no scope.
create table backup.run (
  run_id uuid primary key,
  origin text not null check (origin in ('JOB', 'COMMAND')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  directory text not null,
  file_name text,
  bytes bigint,
  end_point_at timestamptz,
  end_position text,
  failure text,
  failure_detail text,
  check (ended_at >= started_at),
  -- Either a file came out or a reason why not.
  check ((failure is null) = (num_nonnulls(file_name, bytes, end_point_at, end_position) = 4)),
  check ((failure is null) = (failure_detail is null))
);
create index run_by_start on backup.run (started_at desc, run_id desc);
create index run_by_outcome on backup.run ((failure is null), started_at desc);
select platform.place_local('backup.run');
select platform.append_only('backup.run');

-- Since when somebody might miss a backup: a fresh installation is not yet late.
create table backup.expectation (
  singleton boolean primary key check (singleton),
  since timestamptz not null
);
select platform.place_local('backup.expectation');
select platform.append_only('backup.expectation');
