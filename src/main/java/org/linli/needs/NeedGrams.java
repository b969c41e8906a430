package org.linli.needs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.search.Grams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the pairs of characters by which needs are found, in the transaction that changes the words
 * they come from. {@code needs.summary_gram} has exactly those of what is public, {@code
 * needs.statement_gram} those of the words, place and phone that are still kept, of matters that
 * those who work on needs may read. The row lock of the need or statement that changes guards both.
 */
@Repository
class NeedGrams {

  private final JdbcClient jdbc;

  NeedGrams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of what a need says to those who work on it; nothing of what they may not read. */
  static Set<Integer> of(Words words) {
    var grams = new HashSet<Integer>();
    if (words.about() != Subject.COMMUNITY) {
      grams.addAll(Grams.of(words.content()));
      grams.addAll(Grams.of(words.place()));
      grams.addAll(Grams.tail(words.phone()));
    }
    return grams;
  }

  /** After what the public reads of a need changed. */
  void summarize(long communityId, Need need) {
    if (!need.said().equals(need.saidBefore())) {
      change(
          communityId,
          Ordinal.of(need.number()),
          "summary",
          Grams.withInitials(need.saidBefore()),
          Grams.withInitials(need.said()));
    }
  }

  /** After words or contacts were erased. */
  void restate(long communityId, List<Erased> erased) {
    for (var each : erased) {
      change(communityId, each.ordinal(), "statement", of(each.before()), of(each.now()));
    }
  }

  private void change(
      long communityId, int ordinal, String of, Set<Integer> before, Set<Integer> now) {
    var gone = new HashSet<>(before);
    gone.removeAll(now);
    var come = new HashSet<>(now);
    come.removeAll(before);
    jdbc.sql(
            """
            with gone as (
              delete from needs.%1$s_gram
              where community_id = :community and gram = any (:gone) and ordinal = :ordinal)
            insert into needs.%1$s_gram (community_id, gram, ordinal)
            select :community, gram, :ordinal from unnest(cast(:come as int[])) as given (gram)
            on conflict do nothing
            """
                .formatted(of))
        .param("community", communityId)
        .param("ordinal", ordinal)
        .param("gone", gone.toArray(Integer[]::new))
        .param("come", come.toArray(Integer[]::new))
        .update();
  }

  /**
   * Cuts the texts of a community anew if they are cut as an earlier release did, or not at all.
   *
   * @return whether they were
   */
  boolean renew(long communityId) {
    if (edition(communityId) == Grams.EDITION) {
      return false;
    }
    for (var of : List.of("summary", "statement")) {
      jdbc.sql("delete from needs.%s_gram where community_id = :community".formatted(of))
          .param("community", communityId)
          .update();
    }
    for (var after = 0; after >= 0; ) {
      after = renewAfter(communityId, after);
    }
    jdbc.sql(
            """
            insert into needs.gram_edition (community_id, edition) values (:community, :edition)
            on conflict (community_id) do update set edition = excluded.edition
            """)
        .param("community", communityId)
        .param("edition", Grams.EDITION)
        .update();
    return true;
  }

  private int edition(long communityId) {
    return jdbc.sql("select edition from needs.gram_edition where community_id = :community")
        .param("community", communityId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Locked, so that nothing is erased between reading and writing. */
  private int renewAfter(long communityId, int ordinal) {
    var found =
        jdbc.sql(
                """
                select n.ordinal, case when n.published then n.summary else '' end as summary,
                  n.about, s.content, s.place, s.contact_phone
                from needs.need n
                join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
                where n.community_id = :community and n.ordinal > :after
                order by n.ordinal limit 500
                for share of n, s
                """)
            .param("community", communityId)
            .param("after", ordinal)
            .query(
                (row, index) ->
                    new Kept(
                        row.getInt("ordinal"),
                        row.getString("summary"),
                        new Words(
                            Subject.valueOf(row.getString("about")),
                            row.getString("content"),
                            row.getString("place"),
                            row.getString("contact_phone"))))
            .list();
    for (var each : found) {
      change(communityId, each.ordinal, "summary", Set.of(), Grams.withInitials(each.summary));
      change(communityId, each.ordinal, "statement", Set.of(), of(each.words));
    }
    return found.isEmpty() ? -1 : found.getLast().ordinal;
  }

  /** What a statement says. */
  record Words(Subject about, String content, String place, String phone) {}

  /** A statement of which something was erased. */
  record Erased(int ordinal, Words before, Words now) {}

  private record Kept(int ordinal, String summary, Words words) {}
}
