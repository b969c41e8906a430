package org.linli.needs.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads needs that may be what somebody looks for; the words themselves are compared later. */
@Repository
class FindingQueries {

  /** A merged need is told by the one that goes on. */
  private static final String PUBLISHED =
      """
      select n.year, n.sequence, n.status, n.category, n.raised_at, n.summary as title,
        '' as content, '' as place, '' as contact_phone, n.status <> 'MERGED' as shown
      from (%s) found join needs.v_public_need n
        on n.community_id = :community and n.ordinal = found.ordinal
      order by n.ordinal desc
      """;

  /** What is about the community itself is the street's to see until it is public. */
  private static final String FILED =
      """
      select n.year, n.sequence, n.status, n.category, n.raised_at,
        case when n.summary <> '' then n.summary when seen.words then left(s.content, 40)
          else '' end as title,
        case when seen.words then s.content else '' end as content,
        case when seen.words then s.place else '' end as place,
        case when seen.words then s.contact_phone else '' end as contact_phone,
        seen.words or n.published as shown
      from (%s) found
      join needs.need n on n.community_id = :community and n.ordinal = found.ordinal
      join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
      cross join lateral (select :street or n.about <> 'COMMUNITY' as words) seen
      order by n.ordinal desc
      """;

  private static final String OWN =
      """
      select n.year, n.sequence, n.status, n.category, n.raised_at,
        case when n.summary = '' then left(s.content, 40) else n.summary end as title,
        s.content, s.place, '' as contact_phone, true as shown
      from needs.need n
      join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
      where n.community_id = :community and n.raiser_id = :account
      order by n.raised_at desc, n.need_id desc limit :most
      """;

  private final JdbcClient jdbc;

  FindingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Candidate> published(long communityId, Branches branches, int before, int most) {
    return branches
        .bind(jdbc.sql(PUBLISHED.formatted(branches.published())), before, most)
        .param("community", communityId)
        .query((row, index) -> candidate(row))
        .list();
  }

  List<Candidate> filed(long communityId, boolean street, Branches branches, int before, int most) {
    return branches
        .bind(jdbc.sql(FILED.formatted(branches.filed())), before, most)
        .param("community", communityId)
        .param("street", street)
        .query((row, index) -> candidate(row))
        .list();
  }

  /** The latest that an account raised. */
  List<Candidate> own(long communityId, UUID accountId, int most) {
    return jdbc.sql(OWN)
        .param("community", communityId)
        .param("account", accountId)
        .param("most", most)
        .query((row, index) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new FoundNeed(
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            NeedStatus.valueOf(row.getString("status")),
            row.getString("category"),
            row.getString("title"),
            row.getTimestamp("raised_at").toInstant(),
            row.getString("content")),
        row.getString("place"),
        row.getString("contact_phone"),
        row.getBoolean("shown"));
  }

  /**
   * What may be looked for, with all that it is found by.
   *
   * @param shown whether this reader may see it in a list
   */
  record Candidate(FoundNeed need, String place, String phone, boolean shown) {}
}
