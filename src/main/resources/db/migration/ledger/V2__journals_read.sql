-- On which day a journal counts, for modules that show what moved.
create view ledger.v_journal with (security_invoker = true) as
  select community_id, journal_id as id, kind, day, corrects from ledger.journal;
grant select on ledger.v_journal to linli_app;
