-- The person of the register for whom a worker raised it 代办.
alter table needs.need add column on_behalf_of uuid;
