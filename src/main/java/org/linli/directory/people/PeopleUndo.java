package org.linli.directory.people;

import java.util.List;
import java.util.UUID;
import org.linli.directory.imports.ImportLog;
import org.linli.directory.imports.ImportedTable;
import org.springframework.stereotype.Component;

/** Takes an import of people back row by row. */
@Component
class PeopleUndo {

  private final UndoQueries queries;
  private final ImportLog log;
  private final Persons persons;

  PeopleUndo(UndoQueries queries, ImportLog log, Persons persons) {
    this.queries = queries;
    this.log = log;
    this.persons = persons;
  }

  /**
   * What points at something goes first; persons and their households meet at commit.
   *
   * @return how many rows stayed because somebody changed or needs them since
   */
  int undo(long communityId, UUID importId) {
    var plan =
        UndoPlan.of(
            queries.of(communityId, importId),
            queries.needed(communityId, importId),
            queries.members(communityId, importId));
    delete(communityId, PeopleTables.TENANCY, plan);
    delete(communityId, PeopleTables.OWNERSHIP, plan);
    for (var table : PeopleTables.ALL) {
      log.restore(communityId, importId, table, plan.back(table, false));
    }
    persons.regram(communityId, persons.find(communityId, plan.back(PeopleTables.PERSON, false)));
    delete(communityId, PeopleTables.PERSON, plan);
    delete(communityId, PeopleTables.HOUSEHOLD, plan);
    var built = plan.back(PeopleTables.DWELLING, true);
    var empty = queries.empty(communityId, built);
    log.delete(communityId, PeopleTables.DWELLING, empty);
    return plan.staying() + built.size() - empty.size();
  }

  private void delete(long communityId, ImportedTable table, UndoPlan plan) {
    List<UUID> made = plan.back(table, true);
    log.delete(communityId, table, made);
  }
}
