-- What an echo tells of each organization that a whistle named; a body is something else (ORG-3).
alter table dispatch.echo rename column bodies to receivers;
