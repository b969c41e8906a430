-- Who holds a post and who speaks for a unit may be in the register of people (ORG-5, ORG-11).
alter table directory.post_holding add column person_id uuid;
alter table directory.post_holding add foreign key (community_id, person_id) references directory.person;
alter table directory.unit_liaison add column person_id uuid;
alter table directory.unit_liaison add foreign key (community_id, person_id) references directory.person;
