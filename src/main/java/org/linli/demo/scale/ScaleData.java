package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Fills a migrated database with a measured community and others around it, by COPY and the same
 * every time. Used by the plans test and by {@code bench/}.
 */
public final class ScaleData {

  /** The measured community. */
  public static final String COMMUNITY = ScaleAreas.code(0);

  private final Connection superuser;

  private ScaleData(Connection superuser) {
    this.superuser = superuser;
  }

  /**
   * Loads needs with their statements and steps and analyses the tables. The measured community has
   * every step of its needs, notes, units and claims; the others only first steps.
   *
   * @param superuser COPY refuses tables with row security to everybody else
   * @param raisers accounts that raised one need in fifty of the measured community
   */
  public static Loaded load(Connection superuser, Size size, List<UUID> raisers)
      throws SQLException {
    return new ScaleData(superuser).load(size, raisers);
  }

  private Loaded load(Size size, List<UUID> raisers) throws SQLException {
    var areas = new ScaleAreas(superuser);
    areas.write(size.communitiesElsewhere() + 1);
    var ids = areas.ids(size.communitiesElsewhere() + 1);
    var here = ids.getFirst();
    openCommunity(here);
    // Foreign keys are checked row by row, which takes longer than all the rest.
    run("set session_replication_role = replica");
    var indexes = dropIndexes();
    run("alter table needs.summary_gram drop constraint summary_gram_pkey");
    run("alter table needs.statement_gram drop constraint statement_gram_pkey");
    var needs = new ScaleNeeds(superuser, raisers, size.searchable());
    needs.write(here, size.needsHere(), true);
    var others = ids.subList(1, ids.size());
    for (var index = 0; index < others.size(); index++) {
      var share = size.needsElsewhere() / others.size();
      var rest = index < size.needsElsewhere() % others.size() ? 1 : 0;
      needs.write(others.get(index), share + rest, false);
    }
    needs.finish();
    run("set session_replication_role = default");
    run("set maintenance_work_mem = '256MB'");
    for (var index : indexes) {
      run(index);
    }
    run("alter table needs.summary_gram add primary key (community_id, gram, ordinal)");
    run("alter table needs.statement_gram add primary key (community_id, gram, ordinal)");
    run("vacuum analyze"); // vacuum, because indexes alone answer only what is marked as visible to
    // all
    return new Loaded(here, ScaleNeeds.unit(0), size);
  }

  private void openCommunity(long id) throws SQLException {
    run(
        "insert into directory.community values (%d, '测', '02700000000', '2025-01-01')"
            .formatted(id));
    for (var unit = 0; unit < ScaleNeeds.UNITS; unit++) {
      run(
          ("insert into directory.organization values (%d, '%s', '单位 %d', 'resident-unit',"
                  + " '2025-01-01')")
              .formatted(id, ScaleNeeds.unit(unit), unit));
    }
  }

  /**
   * Filling a table and then indexing it is faster than the other way round.
   *
   * @return the statements that make the indexes again; those of constraints stay
   */
  private List<String> dropIndexes() throws SQLException {
    var definitions = new ArrayList<String>();
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                """
                select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                where c.relnamespace in ('needs'::regnamespace, 'matching'::regnamespace)
                  and not exists (select from pg_constraint where conindid = i.indexrelid)
                """)) {
      while (rows.next()) {
        definitions.add(rows.getString(2));
        run("drop index " + rows.getString(1));
      }
    }
    return definitions;
  }

  private void run(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * How much to load.
   *
   * @param needsHere in the measured community
   * @param searchable whether the others are found by words as well; they are many rows
   */
  public record Size(
      int needsHere, int needsElsewhere, int communitiesElsewhere, boolean searchable) {

    /** The measured community's needs are found by words, the others are not. */
    public Size(int needsHere, int needsElsewhere, int communitiesElsewhere) {
      this(needsHere, needsElsewhere, communitiesElsewhere, false);
    }
  }

  /**
   * What was loaded.
   *
   * @param communityId of the measured community; its needs are 2025-000001 and on
   * @param unit one of its units, which holds claims
   */
  public record Loaded(long communityId, UUID unit, Size size) {}
}
