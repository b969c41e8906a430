-- How the names of a community are cut into person_gram; where it is not as today, they are cut anew
-- at night. From edition 1 on with the letters with which they are read, and the end of the phone.
alter table directory.people_register add column gram_edition int not null default 0;
