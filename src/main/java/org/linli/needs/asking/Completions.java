package org.linli.needs.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Concern;
import org.linli.needs.NeedStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was reported done, and who is asked how it went, for a module that has checked who.
 */
@Service
@Transactional(readOnly = true)
public class Completions {

  /**
   * A merged need leads to the one that goes on, which is found first: joined to it, the planner
   * may read every need of the community, as row security lets no index answer what might leak, and
   * of a {@code coalesce} PostgreSQL believes that it might.
   */
  private static final String GOES_ON =
      """
      select n.need_id, n.year, n.sequence, n.status, n.summary, n.affected, n.completed_at,
        n.rating_due_at, n.handler_id, n.about,
        array(select distinct w.account_id from needs.v_worker w
          where w.community_id = n.community_id and w.need_id = n.need_id) as workers,
        coalesce(cast(:account as uuid), n.raiser_id) as account_id,
        n.raiser_id = coalesce(cast(:account as uuid), n.raiser_id) as raiser,
        s.account_id is not null as supporter, o.year as own_year, o.sequence as own_sequence
      from needs.need n
      left join needs.supporter s on s.community_id = n.community_id and s.need_id = n.need_id
        and s.account_id = cast(:account as uuid)
      left join needs.need o on o.community_id = s.community_id and o.need_id = s.own_need_id
      where n.community_id = :community and n.need_id = (
        select case when x.merged_into is null then x.need_id else x.merged_into end
        from needs.need x where x.community_id = :community and %s)
      """;

  private static final String ASKED =
      """
      select * from (
        select n.raiser_id as account_id, w.contact_name as name, w.contact_phone as phone,
          n.raised_at as at
        from needs.need n
        join needs.statement w on w.community_id = n.community_id and w.need_id = n.need_id
        where n.community_id = :community and n.need_id = :need
        union all
        select s.account_id, coalesce(w.contact_name, ''), coalesce(w.contact_phone, ''),
          s.joined_at
        from needs.supporter s
        left join needs.statement w on w.community_id = s.community_id
          and w.need_id = s.own_need_id
        where s.community_id = :community and s.need_id = :need) asked
      """;

  private final JdbcClient jdbc;

  Completions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The need of that number, or the one that goes on for it, as it concerns the account. */
  public Optional<Completion> find(Actor actor, ShortNumber number, UUID account) {
    return find(actor, number, Optional.of(account));
  }

  /** The same as it concerns its raiser. */
  public Optional<Completion> ofRaiser(Actor actor, ShortNumber number) {
    return find(actor, number, Optional.empty());
  }

  /** The same by the need's id. */
  public Optional<Completion> find(Actor actor, UUID needId, UUID account) {
    return jdbc.sql(GOES_ON.formatted("x.need_id = :need"))
        .param("community", actor.communityId())
        .param("need", needId)
        .param("account", account)
        .query((row, index) -> completion(row))
        .optional();
  }

  private Optional<Completion> find(Actor actor, ShortNumber number, Optional<UUID> account) {
    return jdbc.sql(GOES_ON.formatted("x.year = :year and x.sequence = :sequence"))
        .param("community", actor.communityId())
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("account", account.orElse(null))
        .query((row, index) -> completion(row))
        .optional();
  }

  /** Who is asked, the raiser first, at most so many. */
  public List<Asked> asked(Actor actor, UUID needId, int limit) {
    return jdbc.sql(ASKED + " order by at, account_id limit :limit")
        .param("community", actor.communityId())
        .param("need", needId)
        .param("limit", limit)
        .query(Asked.class)
        .list();
  }

  /** One of them; empty if the account is not concerned any more. */
  public Optional<Asked> asked(Actor actor, UUID needId, UUID account) {
    return jdbc.sql(ASKED + " where account_id = :account")
        .param("community", actor.communityId())
        .param("need", needId)
        .param("account", account)
        .query(Asked.class)
        .optional();
  }

  private static Completion completion(ResultSet row) throws SQLException {
    return new Completion(
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        NeedStatus.valueOf(row.getString("status")),
        row.getString("summary"),
        row.getInt("affected"),
        instant(row, "completed_at"),
        instant(row, "rating_due_at"),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        Set.of((UUID[]) row.getArray("workers").getArray()),
        row.getString("about").equals("COMMUNITY"),
        row.getObject("account_id", UUID.class),
        concern(row),
        row.getObject("own_year") == null
            ? Optional.empty()
            : Optional.of(new ShortNumber(row.getInt("own_year"), row.getInt("own_sequence"))));
  }

  private static Optional<Concern> concern(ResultSet row) throws SQLException {
    if (row.getBoolean("raiser")) {
      return Optional.of(Concern.RAISER);
    }
    return row.getBoolean("supporter") ? Optional.of(Concern.SUPPORTER) : Optional.empty();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
