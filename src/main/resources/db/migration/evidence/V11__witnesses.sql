-- Witnesses outside cosign checkpoints (c2sp.org/tlog-witness). Beside the newest note of each day
-- stands the newest one that a witness cosigned: where much is published, the newest of all is
-- replaced before witnesses have answered.
alter table evidence.checkpoint
  add column cosigned text not null default '',
  add column cosigned_size bigint not null default 0 check (cosigned_size >= 0);

-- What each witness said last. Only the operator's settings say which of them count.
create table evidence.witness (
  written text primary key, -- its public key
  size bigint not null check (size >= 0), -- of the last checkpoint that it cosigned for us, as far as we know
  cosigned_at timestamptz, -- by its own clock; null before the first time
  asked_at timestamptz not null,
  problem text not null check (problem in ('', 'AWAY', 'REFUSED', 'FORK', 'AHEAD'))
);
select platform.place_local('evidence.witness');
revoke delete, truncate on evidence.witness from linli_app;

grant select (cosigned) on evidence.checkpoint to linli_public;
create or replace view evidence.v_public_checkpoint with (security_invoker = true) as
  select day, size, note, signed_at, cosigned from evidence.checkpoint;

grant select (written, size, cosigned_at, problem) on evidence.witness to linli_public;
create view evidence.v_public_witness with (security_invoker = true) as
  select written, size, cosigned_at, problem from evidence.witness;
grant select on evidence.v_public_witness to linli_public, linli_app;
