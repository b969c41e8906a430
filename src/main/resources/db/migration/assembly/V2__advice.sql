-- What an elders' council 乡贤议事会 advises about an item (CULT-4): advice, and no decision. A later one replaces the
-- one before, which stays readable. Whoever writes holds the meeting's row, so that revisions have no gaps.
create table assembly.advice (
  community_id bigint not null,
  meeting_id uuid not null,
  item int not null,
  body_id uuid not null,
  revision int not null check (revision > 0),
  body_name text not null, -- as it was called
  stance text not null check (stance in ('FOR', 'AGAINST', 'OTHER')),
  content text not null,
  account_id uuid, -- who entered it for the body; null once it is forgotten
  written_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, meeting_id, item, body_id, revision)
);
select platform.place_sharded('assembly.advice', 'community_id', 'assembly.meeting');
alter table assembly.advice add foreign key (community_id, meeting_id, item) references assembly.item;
create index advice_of_account on assembly.advice (community_id, account_id)
  where account_id is not null;
select platform.publish('assembly.advice',
  'community_id, meeting_id, item, body_id, revision, body_name, stance, content, written_at, published');
create view assembly.v_public_advice with (security_invoker = true) as
  select community_id, meeting_id, item, body_id, revision, body_name, stance, content, written_at
  from assembly.advice where published;
grant select on assembly.v_public_advice to linli_public, linli_app;
