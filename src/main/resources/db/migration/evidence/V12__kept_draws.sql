-- A draw whose seats another module keeps, such as a jury's: whoever cannot is followed by the next in
-- the order that was drawn, and nobody replaces anybody by hand (DELIB-7). Written while the draw's row is held.
alter table evidence.draw add column kept_by text not null default '';
