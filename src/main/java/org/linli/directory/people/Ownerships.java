package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who owns and who rents. That the shares of a dwelling add up is guarded by {@link
 * PeopleRegister}, which every writer holds, and by the lock of the dwelling's row.
 */
@Repository
class Ownerships {

  private final JdbcClient jdbc;

  Ownerships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks a dwelling until commit. */
  void lock(long communityId, UUID dwellingId) {
    jdbc.sql(
            """
            select dwelling_id from directory.dwelling
            where community_id = :community and dwelling_id = :id for update
            """)
        .param("community", communityId)
        .param("id", dwellingId)
        .query(UUID.class)
        .optional();
  }

  void insert(long communityId, List<Ownership> owners, Instant now) {
    jdbc.sql(
            """
            insert into directory.ownership (community_id, ownership_id, dwelling_id, person_id,
              organization_id, kind, share_of, share_in, since, registered_at)
            select :community, g.*, :now
            from unnest(cast(:ids as uuid[]), cast(:dwellings as uuid[]), cast(:persons as uuid[]),
              cast(:organizations as uuid[]), cast(:kinds as text[]), cast(:sharesOf as bigint[]),
              cast(:sharesIn as bigint[]), cast(:since as date[])) as g
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(owners, Ownership::id))
        .param("dwellings", Persons.texts(owners, Ownership::dwellingId))
        .param("persons", Persons.texts(owners, Ownership::personId))
        .param("organizations", Persons.texts(owners, Ownership::organizationId))
        .param("kinds", Persons.texts(owners, Ownership::kind))
        .param("sharesOf", Persons.texts(owners, it -> it.share() == null ? null : it.share().of()))
        .param("sharesIn", Persons.texts(owners, it -> it.share() == null ? null : it.share().in()))
        .param("since", Persons.texts(owners, Ownership::since))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The present owners of some dwellings. */
  List<Ownership> running(long communityId, List<UUID> dwellings) {
    return running(communityId, Optional.of(dwellings));
  }

  /** The present owners of all dwellings. */
  List<Ownership> running(long communityId) {
    return running(communityId, Optional.empty());
  }

  private List<Ownership> running(long communityId, Optional<List<UUID>> dwellings) {
    var query =
        jdbc.sql(
                """
                select ownership_id, dwelling_id, person_id, organization_id, kind, share_of,
                  share_in, since
                from directory.ownership
                where community_id = :community and until is null
                """
                    + (dwellings.isPresent()
                        ? " and dwelling_id = any (cast(:dwellings as uuid[]))"
                        : ""))
            .param("community", communityId);
    dwellings.ifPresent(ids -> query.param("dwellings", Persons.texts(ids, id -> id)));
    return query
        .query(
            (row, index) ->
                new Ownership(
                    row.getObject("ownership_id", UUID.class),
                    row.getObject("dwelling_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getObject("organization_id", UUID.class),
                    row.getString("kind"),
                    share(
                        row.getObject("share_of", Long.class),
                        row.getObject("share_in", Long.class)),
                    row.getObject("since", LocalDate.class)))
        .list();
  }

  /** The present owners sold. */
  void end(long communityId, List<UUID> dwellings, @Nullable LocalDate on) {
    jdbc.sql(
            """
            update directory.ownership
            set until = cast(:on as date), inheritance_open = false, version = version + 1
            where community_id = :community and dwelling_id = any (cast(:dwellings as uuid[]))
              and until is null
            """)
        .param("on", on)
        .param("community", communityId)
        .param("dwellings", Persons.texts(dwellings, id -> id))
        .update();
  }

  /** What a dead person owned is marked until the heirs are recorded. */
  void awaitHeirs(long communityId, UUID personId) {
    jdbc.sql(
            """
            update directory.ownership set inheritance_open = true, version = version + 1
            where community_id = :community and person_id = :person and until is null
            """)
        .param("community", communityId)
        .param("person", personId)
        .update();
  }

  /** Everything that is rented now. */
  List<Tenancy> tenancies(long communityId) {
    return jdbc.sql(
            """
            select tenancy_id as id, dwelling_id, person_id from directory.tenancy
            where community_id = :community and until is null
            """)
        .param("community", communityId)
        .query(Tenancy.class)
        .list();
  }

  /** From a day that nobody knows. */
  void insertTenancies(long communityId, List<Tenancy> tenancies) {
    jdbc.sql(
            """
            insert into directory.tenancy (community_id, tenancy_id, dwelling_id, person_id)
            select :community, g.*
            from unnest(cast(:ids as uuid[]), cast(:dwellings as uuid[]), cast(:persons as uuid[]))
              as g
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(tenancies, Tenancy::id))
        .param("dwellings", Persons.texts(tenancies, Tenancy::dwellingId))
        .param("persons", Persons.texts(tenancies, Tenancy::personId))
        .update();
  }

  @Transactional(propagation = Propagation.NESTED) // the answer to a collision reads on
  void insertTenancy(
      long communityId, UUID tenancyId, UUID dwellingId, UUID personId, @Nullable LocalDate since) {
    jdbc.sql(
            """
            insert into directory.tenancy
              (community_id, tenancy_id, dwelling_id, person_id, since)
            values (:community, :id, :dwelling, :person, cast(:since as date))
            """)
        .param("community", communityId)
        .param("id", tenancyId)
        .param("dwelling", dwellingId)
        .param("person", personId)
        .param("since", since)
        .update();
  }

  /**
   * @return whether it was running
   */
  boolean endTenancy(long communityId, UUID tenancyId, LocalDate on) {
    return jdbc.sql(
                """
                update directory.tenancy set until = :on
                where community_id = :community and tenancy_id = :id and until is null
                """)
            .param("on", on)
            .param("community", communityId)
            .param("id", tenancyId)
            .update()
        == 1;
  }

  /** Whoever moves away or dies rents nothing here any more. */
  void endTenancies(long communityId, UUID personId, LocalDate on) {
    jdbc.sql(
            """
            update directory.tenancy set until = :on
            where community_id = :community and person_id = :person and until is null
            """)
        .param("on", on)
        .param("community", communityId)
        .param("person", personId)
        .update();
  }

  private static @Nullable Share share(@Nullable Long of, @Nullable Long in) {
    return of == null || in == null ? null : new Share(of, in);
  }
}
