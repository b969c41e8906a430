package org.linli.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.search.Grams;
import org.linli.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The library that all communities share, a reference table: see ADR 0030. Only the community that
 * wrote a case changes its row, under the lock of what it has written.
 */
@Repository
class CaseLibrary {

  private static final String SELECT =
      """
      select case_id, community, code, year, sequence, title, content, published_at
      from cases.v_public_case
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseLibrary(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Puts it in, or back with other words. */
  void publish(Community community, Written written, Instant now) {
    var words = written.words();
    jdbc.sql(
            """
            insert into cases.library (case_id, community_id, community, code, year, sequence,
              community_type, category, title, years, content, grams, published_at)
            values (:id, :community, :name, :code, :year, :sequence, :type, :category, :title, :years,
              cast(:content as jsonb), cast(:grams as int[]), :now)
            on conflict (case_id) do update set community = excluded.community, code = excluded.code,
              community_type = excluded.community_type, category = excluded.category,
              title = excluded.title, years = excluded.years, content = excluded.content,
              grams = excluded.grams, published_at = excluded.published_at, withdrawn_at = null
            """)
        .param("id", written.id())
        .param("community", community.id())
        .param("name", community.name())
        .param("code", community.code())
        .param("year", written.project().year())
        .param("sequence", written.project().sequence())
        .param("type", words.communityType())
        .param("category", words.category())
        .param("title", words.title())
        .param("years", words.years())
        .param("content", json.writeValueAsString(words))
        .param("grams", grams(words))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Integer[] grams(CaseWords words) {
    var grams = new LinkedHashSet<>(Grams.of(words.sought()));
    grams.addAll(Grams.withInitials(words.title()));
    return grams.toArray(Integer[]::new);
  }

  /** Takes it out; its title stays for those who copied it. */
  void withdraw(Community community, UUID id, Instant now) {
    jdbc.sql(
            """
            update cases.library set content = null, grams = '{}', withdrawn_at = :now
            where case_id = :id and community_id = :community
            """)
        .param("id", id)
        .param("community", community.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<CaseView> find(UUID id) {
    return jdbc.sql(SELECT + " where case_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /**
   * The newest first. Of what has the pairs of characters that are looked for, the caller keeps
   * what {@link #matches}.
   */
  List<CaseView> list(CaseFilter filter, Paging paging) {
    var sql =
        SELECT
            + " where withdrawn_at is null"
            + (filter.type().isEmpty() ? "" : " and community_type = :type")
            + (filter.category().isEmpty() ? "" : " and category = :category")
            + (filter.lasting() ? " and years >= :years" : "")
            + (filter.sought().isPresent() ? " and grams @> cast(:grams as int[])" : "")
            + (paging.after().isPresent() ? " and (published_at, case_id) < (:at, :after)" : "")
            + " order by published_at desc, case_id desc limit :limit";
    var query = jdbc.sql(sql).param("limit", paging.limit());
    if (!filter.type().isEmpty()) {
      query.param("type", filter.type());
    }
    if (!filter.category().isEmpty()) {
      query.param("category", filter.category());
    }
    if (filter.lasting()) {
      query.param("years", CaseFilter.LASTING_YEARS);
    }
    filter
        .sought()
        .ifPresent(
            it -> query.param("grams", Arrays.stream(it.grams()).boxed().toArray(Integer[]::new)));
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> view(row)).list();
  }

  /** Whether the words stand in it, not only the pairs of their characters. */
  static boolean matches(CaseView told, Sought sought) {
    return told.words().filter(words -> sought.matches(words.sought())).isPresent();
  }

  private CaseView view(ResultSet row) throws SQLException {
    return new CaseView(
        row.getObject("case_id", UUID.class),
        row.getString("community"),
        row.getString("code"),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        Optional.ofNullable(row.getString("content"))
            .map(content -> json.readValue(content, CaseWords.class)),
        row.getTimestamp("published_at").toInstant());
  }
}
