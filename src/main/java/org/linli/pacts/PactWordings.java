package org.linli.pacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the articles of each edition. Whoever writes holds the pact's row. */
@Repository
class PactWordings {

  private final JdbcClient jdbc;

  PactWordings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Article> of(long communityId, UUID pact, int edition) {
    return jdbc.sql(
            """
            select article_id, words, row_number() over (order by place, article_id) as number
            from pacts.wording
            where community_id = :community and pact_id = :pact and edition = :edition
            order by place, article_id
            """)
        .param("community", communityId)
        .param("pact", pact)
        .param("edition", edition)
        .query(
            (row, index) ->
                new Article(
                    row.getObject("article_id", UUID.class),
                    row.getInt("number"),
                    row.getString("words")))
        .list();
  }

  Optional<String> words(long communityId, UUID pact, int edition, UUID article) {
    return jdbc.sql(
            """
            select words from pacts.wording
            where community_id = :community and pact_id = :pact and edition = :edition
              and article_id = :article
            """)
        .param("community", communityId)
        .param("pact", pact)
        .param("edition", edition)
        .param("article", article)
        .query(String.class)
        .optional();
  }

  /** Behind those that are there. */
  void add(long communityId, UUID pact, int edition, String words) {
    in(
            communityId,
            pact,
            edition,
            """
            insert into pacts.wording (community_id, pact_id, edition, article_id, place, words)
            select :community, :pact, :edition, :article, coalesce(max(place), 0) + 1, :words
            from pacts.wording
            where community_id = :community and pact_id = :pact and edition = :edition
            """)
        .param("article", Ids.next())
        .param("words", words)
        .update();
  }

  /** Whether there was one. */
  boolean write(long communityId, UUID pact, int edition, UUID article, String words) {
    return in(
                communityId,
                pact,
                edition,
                """
                update pacts.wording set words = :words
                where community_id = :community and pact_id = :pact and edition = :edition
                  and article_id = :article and not published
                """)
            .param("article", article)
            .param("words", words)
            .update()
        > 0;
  }

  /** Whether there was one. */
  boolean drop(long communityId, UUID pact, int edition, UUID article) {
    return in(
                communityId,
                pact,
                edition,
                """
                delete from pacts.wording
                where community_id = :community and pact_id = :pact and edition = :edition
                  and article_id = :article and not published
                """)
            .param("article", article)
            .update()
        > 0;
  }

  /**
   * Puts one where it is to stand; the others keep their order.
   *
   * @param at from 1; behind the last where there are fewer
   */
  void move(long communityId, UUID pact, int edition, UUID article, int at) {
    in(
            communityId,
            pact,
            edition,
            """
            update pacts.wording w set place = o.place
            from (
              select article_id,
                row_number() over (order by rank, article_id <> :article, article_id) as place
              from (
                select article_id,
                  case when article_id = :article then :at - 0.5
                    else row_number() over (partition by article_id = :article
                      order by place, article_id) end as rank
                from pacts.wording
                where community_id = :community and pact_id = :pact and edition = :edition) r) o
            where w.community_id = :community and w.pact_id = :pact and w.edition = :edition
              and w.article_id = o.article_id and not w.published
            """)
        .param("article", article)
        .param("at", at)
        .update();
  }

  /** What was written is published as it is, and the next edition begins with the same words. */
  void publish(long communityId, UUID pact, int edition) {
    in(
            communityId,
            pact,
            edition,
            """
            update pacts.wording set published = true
            where community_id = :community and pact_id = :pact and edition = :edition
            """)
        .update();
    copy(communityId, pact, edition, edition + 1);
  }

  /** What was written is thrown away; the edition begins anew with the words of another. */
  void reset(long communityId, UUID pact, int edition, int from) {
    in(
            communityId,
            pact,
            edition,
            """
            delete from pacts.wording
            where community_id = :community and pact_id = :pact and edition = :edition
              and not published
            """)
        .update();
    copy(communityId, pact, from, edition);
  }

  private void copy(long communityId, UUID pact, int from, int to) {
    in(
            communityId,
            pact,
            from,
            """
            insert into pacts.wording (community_id, pact_id, edition, article_id, place, words)
            select community_id, pact_id, :next, article_id, place, words from pacts.wording
            where community_id = :community and pact_id = :pact and edition = :edition
            """)
        .param("next", to)
        .update();
  }

  private JdbcClient.StatementSpec in(long communityId, UUID pact, int edition, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("pact", pact)
        .param("edition", edition);
  }

  /** Hex of SHA-256 over the text as {@link Article#text} puts it. */
  static String hash(List<Article> articles) {
    try {
      var text = Article.text(articles).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
