package org.linli.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.directory.imports.ImportLog;
import org.linli.directory.imports.ImportedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes an import of units back. A unit stays that somebody changed since, and a new one that
 * somebody needs by now.
 */
@Repository
class OrganizationUndo {

  static final ImportedTable TABLE =
      new ImportedTable(
          "organization",
          """
          name = b.name, kind = b.kind, credit_code = b.credit_code,
          contact_name = b.contact_name, contact_phone = b.contact_phone, address = b.address
          """);

  private final JdbcClient jdbc;
  private final ImportLog log;
  private final List<OrganizationUse> uses;

  OrganizationUndo(JdbcClient jdbc, ImportLog log, List<OrganizationUse> uses) {
    this.jdbc = jdbc;
    this.log = log;
    this.uses = uses;
  }

  /**
   * @return how many rows stayed
   */
  int undo(long communityId, UUID importId) {
    var changes = changes(communityId, importId);
    var gone = ids(changes, true);
    var needed = new HashSet<UUID>();
    uses.forEach(use -> needed.addAll(use.inUse(communityId, gone)));
    gone.removeIf(needed::contains);
    var restored = ids(changes, false);
    log.restore(communityId, importId, TABLE, restored);
    log.delete(communityId, TABLE, gone);
    return changes.size() - gone.size() - restored.size();
  }

  private static List<UUID> ids(List<Change> changes, boolean made) {
    return new ArrayList<>(
        changes.stream()
            .filter(change -> change.free() && change.made() == made)
            .map(Change::id)
            .toList());
  }

  private List<Change> changes(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select c.row_id as id, c.before is null as made,
              coalesce(o.version = c.version, false) and (c.before is not null or not (
                exists (select from directory.commitment m
                  where m.community_id = c.community_id and m.organization_id = c.row_id)
                or exists (select from directory.ownership w
                  where w.community_id = c.community_id and w.organization_id = c.row_id)
                or exists (select from directory.unit_worker u
                  where u.community_id = c.community_id and u.organization_id = c.row_id)
                or exists (select from directory.unit_liaison l
                  where l.community_id = c.community_id and l.organization_id = c.row_id))) as free
            from directory.import_change c
            left join directory.organization o on o.community_id = c.community_id
              and o.organization_id = c.row_id
            where c.community_id = :community and c.import_id = :import
              and c.record = 'organization'
            """)
        .param("community", communityId)
        .param("import", importId)
        .query(Change.class)
        .list();
  }

  /**
   * @param made whether the import made the unit; else it changed it
   * @param free whether it is as the import left it and this module needs it for nothing
   */
  record Change(UUID id, boolean made, boolean free) {}
}
