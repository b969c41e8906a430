package org.linli.ballot;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.RollDraft.OwnerRow;
import org.linli.ballot.RollDraft.Voter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the registers who votes, as they stand at this moment. */
@Repository
class RollSource {

  private static final String THERE =
      """
       and (cast(:building as uuid) is null or r.building_id = cast(:building as uuid))
       and (cast(:unit as uuid) is null or r.unit_id = cast(:unit as uuid))
      """;

  private final JdbcClient jdbc;

  RollSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param on the day on which persons have to be of age and representatives in office
   */
  List<RollDraft> lines(long communityId, Plan plan, LocalDate on) {
    return switch (plan.electorate()) {
      case PERSONS -> persons(communityId, plan, on);
      case HOUSEHOLDS -> households(communityId, plan);
      case REPRESENTATIVES -> representatives(communityId, plan, on);
      case OWNERS -> RollDraft.heads(owners(communityId, plan));
    };
  }

  /** Whoever has no day of birth in the register is not on it: an objection puts that right. */
  private List<RollDraft> persons(long communityId, Plan plan, LocalDate on) {
    return there(
            communityId,
            plan,
            """
            select r.person_id, r.name, coalesce(r.home, '') as home
            from directory.v_roll_person r
            where r.community_id = :community and r.born_on <= :latest
            """
                + THERE
                + " order by r.home, r.person_id")
        .param("latest", Date.valueOf(on.minusYears(plan.leastAge())))
        .query((row, index) -> line(row, "person_id"))
        .list();
  }

  private List<RollDraft> households(long communityId, Plan plan) {
    return there(
            communityId,
            plan,
            """
            select r.household_id, r.representative_id, r.name, r.home
            from directory.v_roll_household r where r.community_id = :community
            """
                + THERE
                + " order by r.home, r.household_id")
        .query(
            (row, index) ->
                RollDraft.one(
                    row.getString("household_id"),
                    row.getString("home"),
                    Voter.person(
                        row.getObject("representative_id", UUID.class), row.getString("name"))))
        .list();
  }

  private List<RollDraft> representatives(long communityId, Plan plan, LocalDate on) {
    return jdbc.sql(
            """
            select r.seat_id, r.account_id, r.organization_id, coalesce(r.name, '') as name
            from bodies.v_holder r
            where r.community_id = :community and r.body_id = :body
              and r.from_day <= :on and r.until_day > :on
            order by r.seat_id
            """)
        .param("community", communityId)
        .param("body", plan.where().body().orElseThrow())
        .param("on", Date.valueOf(on))
        .query(
            (row, index) ->
                RollDraft.one(
                    row.getString("seat_id"),
                    "",
                    new Voter(
                        Optional.empty(),
                        BallotRows.id(row, "account_id").isPresent()
                            ? Optional.empty()
                            : BallotRows.id(row, "organization_id"),
                        BallotRows.id(row, "account_id"),
                        row.getString("name"))))
        .list();
  }

  private List<OwnerRow> owners(long communityId, Plan plan) {
    return there(
            communityId,
            plan,
            """
            select r.dwelling_id, r.home, r.exclusive_area, r.person_id, r.organization_id, r.name
            from directory.v_roll_owner r where r.community_id = :community
            """
                + THERE
                + " order by r.home, r.dwelling_id")
        .query((row, index) -> owner(row))
        .list();
  }

  /** Somebody of the register whom a correction adds: they are here, or own something here. */
  Optional<Voter> person(long communityId, UUID person) {
    return jdbc.sql(
            """
            select person_id, name from directory.v_roll_person
            where community_id = :community and person_id = :person
            union
            select person_id, name from directory.v_roll_owner
            where community_id = :community and person_id = :person
            """)
        .param("community", communityId)
        .param("person", person)
        .query(
            (row, index) ->
                Voter.person(row.getObject("person_id", UUID.class), row.getString("name")))
        .optional();
  }

  /** How many here have no day of birth, and so are on no roll of persons. */
  int withoutBirthday(long communityId, Plan plan) {
    return there(
            communityId,
            plan,
            """
            select count(*) from directory.v_roll_person r
            where r.community_id = :community and r.born_on is null
            """
                + THERE)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec there(long communityId, Plan plan, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("building", Ballots.text(plan.where().building()))
        .param("unit", Ballots.text(plan.where().unit()));
  }

  private static RollDraft line(ResultSet row, String key) throws SQLException {
    return RollDraft.one(
        row.getString(key),
        row.getString("home"),
        Voter.person(row.getObject("person_id", UUID.class), row.getString("name")));
  }

  private static OwnerRow owner(ResultSet row) throws SQLException {
    return new OwnerRow(
        row.getObject("dwelling_id", UUID.class),
        row.getString("home"),
        Optional.ofNullable(row.getObject("exclusive_area", Integer.class)),
        new Voter(
            BallotRows.id(row, "person_id"),
            BallotRows.id(row, "organization_id"),
            Optional.empty(),
            row.getString("name")));
  }
}
