package org.linli.access.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Assurance;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which persons of the register an account belongs to; a family's phone belongs to several. The
 * partial unique index (account, community, person) guards that each is confirmed once at a time.
 */
@Repository
class Residencies {

  private final JdbcClient jdbc;

  Residencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Confirms; a level that was reached is not lowered. */
  void confirm(Residency residency, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            insert into access.residency as r (residency_id, account_id, community_id, person_id, household_id,
              level, how, confirmed_by, confirmed_at)
            values (:id, :account, :community, :person, :household, :level, :how, :by, :now)
            on conflict (account_id, community_id, person_id) where ended_at is null do update
              set household_id = excluded.household_id, level = excluded.level,
                  how = excluded.how, confirmed_by = excluded.confirmed_by,
                  confirmed_at = excluded.confirmed_at
              where r.level = 'HOUSEHOLD'
            """)
        .param("id", Ids.next())
        .param("account", residency.accountId())
        .param("community", residency.communityId())
        .param("person", residency.personId())
        .param("household", residency.householdId())
        .param("level", residency.level().name())
        .param("how", residency.how())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<ConfirmationView> of(long communityId, UUID personId) {
    return jdbc.sql(
            """
            select r.account_id, a.phone, r.level, r.how, r.confirmed_at
            from access.residency r join access.account a on a.account_id = r.account_id
            where r.community_id = :community and r.person_id = :person and r.ended_at is null
            order by r.confirmed_at desc
            limit 100
            """)
        .param("community", communityId)
        .param("person", personId)
        .query(ConfirmationView.class)
        .list();
  }

  /** The persons that an account is known to be. */
  Set<UUID> persons(long communityId, UUID accountId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select person_id from access.residency
                where account_id = :account and community_id = :community
                  and ended_at is null
                """)
            .param("account", accountId)
            .param("community", communityId)
            .query(UUID.class)
            .list());
  }

  /** The persons that some accounts are known to be, each with its accounts among them. */
  Map<UUID, Set<UUID>> persons(long communityId, Collection<UUID> accounts) {
    return jdbc
        .sql(
            """
            select person_id, account_id from access.residency
            where account_id = any (:accounts) and community_id = :community
              and ended_at is null
            """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("community", communityId)
        .query(Belongs.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Belongs::personId, Collectors.mapping(Belongs::accountId, Collectors.toSet())));
  }

  /** Accounts that are known to be one person alone, each with that person. */
  Map<UUID, UUID> alone(long communityId) {
    return jdbc
        .sql(
            """
            select (array_agg(person_id))[1] as person_id, account_id from access.residency
            where community_id = :community and ended_at is null
            group by account_id having count(*) = 1
            """)
        .param("community", communityId)
        .query(Belongs.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Belongs::accountId, Belongs::personId));
  }

  /** Of every person the account that was confirmed first. */
  Map<UUID, UUID> first(long communityId) {
    return jdbc
        .sql(
            """
            select distinct on (person_id) person_id, account_id from access.residency
            where community_id = :community and ended_at is null
            order by person_id, confirmed_at, account_id
            """)
        .param("community", communityId)
        .query(Belongs.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Belongs::personId, Belongs::accountId));
  }

  private record Belongs(UUID personId, UUID accountId) {}

  /** The accounts of a person. */
  Set<UUID> accounts(long communityId, UUID personId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select account_id from access.residency
                where community_id = :community and person_id = :person and ended_at is null
                """)
            .param("community", communityId)
            .param("person", personId)
            .query(UUID.class)
            .list());
  }

  /** All persons of a community to whom an account belongs. */
  Set<UUID> persons(long communityId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct person_id from access.residency
                where community_id = :community and ended_at is null
                """)
            .param("community", communityId)
            .query(UUID.class)
            .list());
  }

  void forget(long communityId, Collection<UUID> persons) {
    jdbc.sql(
            """
            delete from access.residency
            where community_id = :community and person_id = any (cast(:persons as uuid[]))
            """)
        .param("community", communityId)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** Whoever is in the register no more is nobody's resident either. */
  void endOf(long communityId, Set<UUID> persons, Instant now) {
    jdbc.sql(
            """
            update access.residency set ended_at = :now
            where community_id = :community and person_id = any (:persons) and ended_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("persons", persons.toArray(UUID[]::new))
        .update();
  }

  /** It was a mistake, or the phone belongs to somebody else by now. */
  boolean end(long communityId, UUID personId, UUID accountId, UUID by, Instant now) {
    return jdbc.sql(
                """
                update access.residency set ended_at = :now, ended_by = :by
                where account_id = :account and community_id = :community and person_id = :person
                  and ended_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .param("account", accountId)
            .param("community", communityId)
            .param("person", personId)
            .update()
        == 1;
  }

  /** An account that belongs to a person. */
  record Residency(
      UUID accountId,
      long communityId,
      UUID personId,
      @Nullable UUID householdId,
      Assurance level,
      String how) {}
}
