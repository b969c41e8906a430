-- Pictures of progress reports (PROJ-2). Their contents are kept with the project as their subject; the
-- key lets a picture stand with one report. Public like the report, and removable.
create table projects.report_picture (
  community_id bigint not null,
  project_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sequence int not null, -- of the report
  seen text not null check (seen <> ''), -- what is to be seen, for those who do not see it
  added_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, project_id, sha256)
);
select platform.place_sharded('projects.report_picture', 'community_id', 'projects.project');
alter table projects.report_picture
  add foreign key (community_id, project_id, sequence) references projects.report;
select platform.publish('projects.report_picture',
  'community_id, project_id, sha256, sequence, seen, added_at, published');

create view projects.v_public_report_picture with (security_invoker = true) as
  select community_id, project_id, sha256, sequence, seen, added_at
  from projects.report_picture where published;
grant select on projects.v_public_report_picture to linli_public, linli_app;
