package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who holds which need: by a claim, or because it was given to the unit and taken. The unique
 * indexes guard that a whole need has one holder and that nobody holds a need twice; that not more
 * is claimed than is wanted is decided while the need's row is locked.
 */
@Repository
class Claims {

  private static final String PART =
      """
      c.claim_id, c.organization_id, c.account_id, c.holder, c.amount as part, c.led_by, c.does,
      c.code, c.claimed_at, c.promised_at, c.agreed_at, c.filed_at, c.done_at
      """;

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID need, ShortNumber number, Part part) {
    jdbc.sql(
            """
            insert into matching.claim (community_id, claim_id, need_id, year, sequence,
              organization_id, account_id, holder, amount, led_by, does, code, claimed_by,
              claimed_at, promised_at, agreed_at, filed_at, published)
            values (:community, :claim, :need, :year, :sequence, :organization, :account, :holder,
              :amount, :leader, :does, :code, :by, :at, :promised, :agreed, :filed, :published)
            """)
        .param("community", actor.communityId())
        .param("claim", part.id())
        .param("need", need)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("organization", part.unit().orElse(null))
        .param("account", part.account().orElse(null))
        .param("holder", part.holder())
        .param("amount", part.amount().orElse(null))
        .param("leader", part.ledBy().orElse(null))
        .param("does", part.does())
        .param("code", part.code())
        .param("by", actor.accountId())
        .param("at", Timestamp.from(part.claimed()))
        .param("promised", Timestamp.from(part.promised()))
        .param("agreed", timestamp(part.agreed()))
        .param("filed", timestamp(part.filed()))
        .param("published", part.agreed().isPresent())
        .update();
  }

  /** Who holds a need on what terms, in one round trip. */
  Shares of(long communityId, UUID need) {
    var rows =
        jdbc.sql(
                """
                select %s, t.amount, t.of_what, t.residents
                from (values (cast(:need as uuid))) as n (need_id)
                left join matching.terms t
                  on t.community_id = :community and t.need_id = n.need_id
                left join matching.claim c on c.community_id = :community
                  and c.need_id = n.need_id and c.lapsed is null
                order by c.led_by is not null, c.claimed_at, c.claim_id
                """
                    .formatted(PART))
            .param("community", communityId)
            .param("need", need)
            .query((row, index) -> new Row(terms(row), Optional.ofNullable(part(row))))
            .list();
    return new Shares(
        rows.getFirst().terms(), rows.stream().flatMap(it -> it.part().stream()).toList());
  }

  /** A partner does it, in its own words. */
  void agree(long communityId, UUID claim, String does, Instant at) {
    jdbc.sql(
            """
            update matching.claim set agreed_at = :at, does = :does, published = true
            where community_id = :community and claim_id = :claim and agreed_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("does", does)
        .param("community", communityId)
        .param("claim", claim)
        .update();
  }

  /** The community filed it. */
  void file(long communityId, Collection<UUID> claims, Instant at) {
    jdbc.sql(
            """
            update matching.claim set filed_at = :at
            where community_id = :community and claim_id = any (cast(:claims as uuid[]))
              and lapsed is null
            """)
        .param("at", Timestamp.from(at))
        .param("community", communityId)
        .param("claims", ids(claims))
        .update();
  }

  /**
   * Says that parts are done, or are not after all.
   *
   * @param at empty if they are not
   */
  void done(long communityId, Collection<UUID> claims, Optional<Instant> at) {
    jdbc.sql(
            """
            update matching.claim set done_at = :at
            where community_id = :community and claim_id = any (cast(:claims as uuid[]))
            """)
        .param("at", timestamp(at))
        .param("community", communityId)
        .param("claims", ids(claims))
        .update();
  }

  /** Partners follow another leader. */
  void follow(long communityId, UUID before, UUID leader) {
    jdbc.sql(
            """
            update matching.claim set led_by = :leader
            where community_id = :community and led_by = :before and lapsed is null
            """)
        .param("leader", leader)
        .param("community", communityId)
        .param("before", before)
        .update();
  }

  /** They do not hold the need any more; others may. */
  void lapse(long communityId, Collection<UUID> claims, Lapse why, Instant at) {
    jdbc.sql(
            """
            update matching.claim set lapsed = :why, ended_at = :at
            where community_id = :community and claim_id = any (cast(:claims as uuid[]))
              and lapsed is null
            """)
        .param("why", why.name())
        .param("at", Timestamp.from(at))
        .param("community", communityId)
        .param("claims", ids(claims))
        .update();
  }

  /** Who holds a need, by its number; those who are only asked do not. */
  List<Part> held(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select %s from matching.claim c
            where c.community_id = :community and c.year = :year and c.sequence = :sequence
              and c.lapsed is null and c.agreed_at is not null
            """
                .formatted(PART))
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> Objects.requireNonNull(part(row)))
        .list();
  }

  private static ClaimTerms terms(ResultSet row) throws SQLException {
    var ofWhat = row.getString("of_what");
    return ofWhat == null
        ? ClaimTerms.NONE
        : new ClaimTerms(
            Optional.ofNullable(row.getObject("amount", Integer.class)),
            ofWhat,
            row.getBoolean("residents"));
  }

  /** Nothing where a need has no claim. */
  private static @Nullable Part part(ResultSet row) throws SQLException {
    var id = row.getObject("claim_id", UUID.class);
    return id == null
        ? null
        : new Part(
            id,
            Optional.ofNullable(row.getObject("organization_id", UUID.class)),
            Optional.ofNullable(row.getObject("account_id", UUID.class)),
            row.getString("holder"),
            Optional.ofNullable(row.getObject("part", Integer.class)),
            Optional.ofNullable(row.getObject("led_by", UUID.class)),
            row.getString("does"),
            row.getString("code"),
            row.getTimestamp("claimed_at").toInstant(),
            row.getTimestamp("promised_at").toInstant(),
            instant(row, "agreed_at"),
            instant(row, "filed_at"),
            instant(row, "done_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  private static String[] ids(Collection<UUID> claims) {
    return claims.stream().map(UUID::toString).toArray(String[]::new);
  }

  private record Row(ClaimTerms terms, Optional<Part> part) {}
}
