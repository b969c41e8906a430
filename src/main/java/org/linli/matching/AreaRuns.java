package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the runs of areas above communities; the unique index lets one run at a time. */
@Repository
class AreaRuns {

  private final JdbcClient jdbc;

  AreaRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if one is running
   */
  boolean start(Actor actor, UUID run, int communities, Instant now) {
    return jdbc.sql(
                """
                insert into matching.area_run
                  (community_id, run_id, started_by, started_at, status, done, communities)
                values (:area, :run, :account, :now, 'RUNNING', 0, :communities)
                on conflict do nothing
                """)
            .param("area", actor.communityId())
            .param("run", run)
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .param("communities", communities)
            .update()
        == 1;
  }

  /**
   * @return false if it was cancelled
   */
  boolean progress(long area, UUID run, int done) {
    return jdbc.sql(
                """
                update matching.area_run set done = :done
                where community_id = :area and run_id = :run and status = 'RUNNING'
                """)
            .param("done", done)
            .param("area", area)
            .param("run", run)
            .update()
        == 1;
  }

  /**
   * @return false if it has ended already
   */
  boolean end(long area, UUID run, String status, Instant now) {
    return jdbc.sql(
                """
                update matching.area_run set status = :status, ended_at = :now
                where community_id = :area and run_id = :run and status = 'RUNNING'
                """)
            .param("status", status)
            .param("now", Timestamp.from(now))
            .param("area", area)
            .param("run", run)
            .update()
        == 1;
  }

  Optional<AreaRun> latest(long area) {
    return jdbc.sql(
            """
            select run_id, started_at, status, done, communities, ended_at from matching.area_run
            where community_id = :area order by started_at desc limit 1
            """)
        .param("area", area)
        .query((row, index) -> run(row))
        .optional();
  }

  /** What came of each community gives way all at once. */
  void replaceParts(long area, UUID run, List<Part> parts) {
    jdbc.sql("delete from matching.area_part where community_id = :area")
        .param("area", area)
        .update();
    jdbc.sql(
            """
            insert into matching.area_part (community_id, part_id, run_id, needs, paired)
            select :area, it.part, :run, it.needs, it.paired
            from unnest(cast(:parts as bigint[]), cast(:needs as int[]), cast(:paired as int[]))
              as it (part, needs, paired)
            """)
        .param("area", area)
        .param("run", run)
        .param("parts", parts.stream().map(Part::community).toArray(Long[]::new))
        .param("needs", parts.stream().map(Part::needs).toArray(Integer[]::new))
        .param("paired", parts.stream().map(Part::paired).toArray(Integer[]::new))
        .update();
  }

  /** The last run with what came of each community; empty if there was none. */
  Optional<Standing> standing(long area) {
    var parts = new ArrayList<Part>();
    return jdbc
        .sql(
            """
            select r.run_id, r.started_at, r.status, r.done, r.communities, r.ended_at,
              p.part_id, p.needs, p.paired
            from (
              select * from matching.area_run where community_id = :area
              order by started_at desc limit 1) r
            left join matching.area_part p on p.community_id = r.community_id
            order by p.needs - p.paired desc, p.part_id
            """)
        .param("area", area)
        .query(
            (row, index) -> {
              if (row.getObject("part_id") != null) {
                parts.add(
                    new Part(row.getLong("part_id"), row.getInt("needs"), row.getInt("paired")));
              }
              return run(row);
            })
        .list()
        .stream()
        .findFirst()
        .map(run -> new Standing(run, List.copyOf(parts)));
  }

  private static AreaRun run(ResultSet row) throws SQLException {
    return new AreaRun(
        row.getObject("run_id", UUID.class),
        row.getTimestamp("started_at").toInstant(),
        row.getString("status"),
        row.getInt("done"),
        row.getInt("communities"),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }

  /** A run and what came of each community. */
  record Standing(AreaRun run, List<Part> parts) {}

  /** What came of a community. */
  record Part(long community, int needs, int paired) {}
}
