-- Tenants come in from files as well, and go again when a file is taken back.
alter table directory.import_change drop constraint import_change_record_check;
alter table directory.import_change add constraint import_change_record_check
  check (record in
    ('person', 'household', 'dwelling', 'ownership', 'tenancy', 'organization'));
