package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps households. One representative: the column holds one, and the foreign key {@code
 * representative_is_a_member}, checked at commit, wants them among the members. Two households
 * under one label in a dwelling: the unique index {@code household_in_dwelling}.
 */
@Repository
class Households {

  private static final String SELECT =
      """
      select household_id as id, dwelling_id, label, representative_id, ended_on, version
      from directory.household
      where community_id = :community
      """;

  private final JdbcClient jdbc;

  Households(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, List<Household> households, Instant now) {
    jdbc.sql(
            """
            insert into directory.household
              (community_id, household_id, dwelling_id, label, representative_id, formed_at)
            select :community, g.* , :now
            from unnest(cast(:ids as uuid[]), cast(:dwellings as uuid[]), cast(:labels as text[]),
              cast(:representatives as uuid[])) as g
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(households, Household::id))
        .param("dwellings", Persons.texts(households, Household::dwellingId))
        .param("labels", Persons.texts(households, Household::label))
        .param("representatives", Persons.texts(households, Household::representativeId))
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Household> find(long communityId, UUID householdId) {
    return jdbc.sql(SELECT + " and household_id = :id")
        .param("community", communityId)
        .param("id", householdId)
        .query(Household.class)
        .optional();
  }

  Optional<Household> running(long communityId, UUID dwellingId, String label) {
    return jdbc.sql(SELECT + " and dwelling_id = :dwelling and label = :label and ended_on is null")
        .param("community", communityId)
        .param("dwelling", dwellingId)
        .param("label", label)
        .query(Household.class)
        .optional();
  }

  /** Every running household of the community. */
  List<Household> running(long communityId) {
    return jdbc.sql(SELECT + " and ended_on is null")
        .param("community", communityId)
        .query(Household.class)
        .list();
  }

  List<UUID> members(long communityId, UUID householdId) {
    return jdbc.sql(
            """
            select person_id from directory.person
            where community_id = :community and household_id = :household
            order by person_id
            """)
        .param("community", communityId)
        .param("household", householdId)
        .query(UUID.class)
        .list();
  }

  /**
   * @throws Refused if somebody else changed the household meanwhile
   */
  void represent(long communityId, Household household, UUID representativeId) {
    var written =
        jdbc.sql(
                """
                update directory.household
                set representative_id = :representative, version = version + 1
                where community_id = :community and household_id = :id and version = :version
                """)
            .param("representative", representativeId)
            .param("community", communityId)
            .param("id", household.id())
            .param("version", household.version())
            .update();
    if (written == 0) {
      throw new Refused(PeopleError.CHANGED_MEANWHILE);
    }
  }

  /**
   * An ended household runs again.
   *
   * @return false if it runs, or another one lives there under its label by now
   */
  boolean reopen(long communityId, Household household, UUID representativeId) {
    return jdbc.sql(
                """
                update directory.household h
                set ended_on = null, representative_id = :representative, version = version + 1
                where community_id = :community and household_id = :id and ended_on is not null
                  and not exists (select from directory.household o
                    where o.community_id = h.community_id and o.dwelling_id = h.dwelling_id
                      and o.label = h.label and o.ended_on is null)
                """)
            .param("representative", representativeId)
            .param("community", communityId)
            .param("id", household.id())
            .update()
        == 1;
  }

  void end(long communityId, Household household, LocalDate on) {
    jdbc.sql(
            """
            update directory.household set ended_on = :on, version = version + 1
            where community_id = :community and household_id = :id
            """)
        .param("on", on)
        .param("community", communityId)
        .param("id", household.id())
        .update();
  }
}
