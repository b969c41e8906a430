-- A need that says how much it wants gets of several resources what each has, one after another: what
-- was accepted stays beside what is proposed for the rest.
alter table matching.proposal add column amount int not null default 1 check (amount > 0);
alter table matching.proposal drop constraint proposal_pkey;
alter table matching.proposal add primary key (community_id, need_id, resource_id);
-- One thing at a time is proposed for a need.
create unique index proposal_open on matching.proposal (community_id, need_id) where asked_at is null;
