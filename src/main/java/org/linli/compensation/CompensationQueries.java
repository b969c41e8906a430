package org.linli.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.BallotRule;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists, what everybody may know, and what the register has. */
@Repository
class CompensationQueries {

  private static final String LISTED =
      """
      select w.workshop_id, w.place, w.title, w.status, w.plan, w.promoter_name, w.opened_on,
        w.ended_on, w.published
      from compensation.workshop w where w.community_id = :community
      """;

  private static final String NEWEST = " order by w.opened_on desc, w.workshop_id desc limit 200";

  private static final String PUBLIC =
      """
      select w.workshop_id, w.place, w.title, w.matter, w.status, w.opened_on, w.ended_on, w.reason,
        w.ballot, w.picture
      from compensation.v_public_workshop w where w.community_id = :community
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CompensationQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<PublicWorkshop> published(long communityId, List<BallotRule> rules) {
    return jdbc.sql(PUBLIC + NEWEST)
        .param("community", communityId)
        .query((row, index) -> published(row, rules))
        .list();
  }

  Optional<PublicWorkshop> published(long communityId, UUID id, List<BallotRule> rules) {
    return jdbc.sql(PUBLIC + " and w.workshop_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> published(row, rules))
        .optional();
  }

  private PublicWorkshop published(ResultSet row, List<BallotRule> rules) throws SQLException {
    var rule = CompensationRules.of(rules, row.getString("matter"));
    return new PublicWorkshop(
        row.getObject("workshop_id", UUID.class),
        row.getString("place"),
        row.getString("title"),
        rule.matter(),
        rule.source(),
        WorkshopStatus.valueOf(row.getString("status")),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        row.getString("reason"),
        row.getString("ballot"),
        json.readValue(row.getString("picture"), PublicPicture.class));
  }

  /** All of them, for staff. */
  List<WorkshopView> all(long communityId) {
    return jdbc.sql(LISTED + NEWEST)
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  /** Those that the actor promotes or owns a dwelling of. */
  List<WorkshopView> own(Actor actor) {
    return WorkshopRows.concerning(
            jdbc.sql(LISTED + " and " + WorkshopRows.concerning() + NEWEST)
                .param("community", actor.communityId()),
            actor.accountId(),
            actor.grants().persons(),
            actor.grants().organizationId())
        .query((row, index) -> view(row))
        .list();
  }

  private static WorkshopView view(ResultSet row) throws SQLException {
    return new WorkshopView(
        row.getObject("workshop_id", UUID.class),
        row.getString("place"),
        row.getString("title"),
        WorkshopStatus.valueOf(row.getString("status")),
        row.getInt("plan"),
        row.getString("promoter_name"),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        row.getBoolean("published"));
  }

  /**
   * Versions of the plan and notes, the newest first.
   *
   * @param notes whether the reader may read them
   */
  List<WorkshopFile.Told> history(long communityId, UUID id, boolean notes) {
    return jdbc.sql(
            """
            select version, why as words, made_at as at from compensation.plan
            where community_id = :community and workshop_id = :id
            union all
            select 0, words, at from compensation.note
            where community_id = :community and workshop_id = :id and :notes
            order by at desc limit 200
            """)
        .param("community", communityId)
        .param("id", id)
        .param("notes", notes)
        .query(
            (row, index) ->
                new WorkshopFile.Told(
                    row.getInt("version"),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Units of the register; of those who are no staff only where they own. */
  List<Stairwell> stairwells(Actor actor, boolean all) {
    return jdbc.sql(
            """
            select s.unit_id, s.building, s.unit from directory.v_stairwell s
            where s.community_id = :community and (:all or exists (
              select from directory.v_dwelling d
              join directory.v_owner o
                on o.community_id = d.community_id and o.dwelling_id = d.dwelling_id
              where d.community_id = s.community_id and d.unit_id = s.unit_id
                and o.person_id = any (cast(:persons as uuid[]))))
            order by s.building_number, s.building, s.number, s.unit limit 2000
            """)
        .param("community", actor.communityId())
        .param("all", all)
        .param("persons", WorkshopRows.texts(actor.grants().persons()))
        .query(
            (row, index) ->
                new Stairwell(
                    row.getObject("unit_id", UUID.class),
                    name(row.getString("building"), row.getString("unit"))))
        .list();
  }

  private static String name(String building, String unit) {
    return building + " " + unit.replaceFirst("^(\\d+)(单元)?$", "$1 单元");
  }

  /** The dwellings of a unit with their area, and whether the register knows an owner. */
  List<Registered> dwellings(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select d.dwelling_id, d.number, d.floor, coalesce(d.exclusive_area, 0) as area,
              exists (select from directory.v_owner o
                where o.community_id = d.community_id and o.dwelling_id = d.dwelling_id) as owned
            from directory.v_dwelling d
            where d.community_id = :community and d.unit_id = :unit
            order by d.floor, d.number limit 301
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(
            (row, index) ->
                new Registered(
                    row.getObject("dwelling_id", UUID.class),
                    row.getString("number"),
                    row.getInt("floor"),
                    row.getLong("area"),
                    row.getBoolean("owned")))
        .list();
  }

  /** A dwelling as the register has it. */
  record Registered(UUID id, String door, int floor, long area, boolean owned) {}
}
