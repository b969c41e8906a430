package org.linli.pacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what residents suggest. Whoever writes holds the pact's row. */
@Repository
class PactSuggestions {

  private final JdbcClient jdbc;

  PactSuggestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many somebody made in a round, and did not take back. */
  int of(Actor actor, Pact pact) {
    return jdbc.sql(
            """
            select count(*) from pacts.suggestion
            where community_id = :community and pact_id = :pact and made_by = :account
              and edition = :edition and status <> 'TAKEN_BACK'
            """)
        .param("community", actor.communityId())
        .param("pact", pact.id())
        .param("account", actor.accountId())
        .param("edition", pact.state().draft().shown())
        .query(Integer.class)
        .single();
  }

  boolean allAnswered(long communityId, UUID pact) {
    return jdbc.sql(
            """
            select not exists (select from pacts.suggestion
              where community_id = :community and pact_id = :pact and status = 'OPEN')
            """)
        .param("community", communityId)
        .param("pact", pact)
        .query(Boolean.class)
        .single();
  }

  UUID insert(Actor actor, Pact pact, SuggestWords words, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into pacts.suggestion (community_id, suggestion_id, pact_id, round, edition,
              article_id, suggested, said, made_by, made_at, status)
            values (:community, :id, :pact, :round, :edition, cast(:article as uuid), :suggested,
              :said, :account, :now, 'OPEN')
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("pact", pact.id())
        .param("round", pact.state().draft().round())
        .param("edition", pact.state().draft().shown())
        .param("article", words.article().orElse(null))
        .param("suggested", words.suggested())
        .param("said", words.said())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  Optional<Made> find(Actor actor, UUID pact, UUID suggestion) {
    return jdbc.sql(
            """
            select s.suggestion_id, s.article_id, s.suggested, s.made_by, s.status,
              coalesce(w.words, '') as base
            from pacts.suggestion s
            left join pacts.wording w on w.community_id = s.community_id and w.pact_id = s.pact_id
              and w.edition = s.edition and w.article_id = s.article_id
            where s.community_id = :community and s.pact_id = :pact and s.suggestion_id = :id
            """)
        .param("community", actor.communityId())
        .param("pact", pact)
        .param("id", suggestion)
        .query(
            (row, index) ->
                new Made(
                    row.getObject("suggestion_id", UUID.class),
                    Optional.ofNullable(row.getObject("article_id", UUID.class)),
                    row.getString("suggested"),
                    row.getString("base"),
                    SuggestionStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("made_by", UUID.class))))
        .optional();
  }

  void answer(Actor actor, UUID suggestion, SuggestionStatus status, String answer, Instant now) {
    jdbc.sql(
            """
            update pacts.suggestion set status = :status, answer = :answer, answered_at = :now,
              suggested = case when :status = 'HIDDEN' then '' else suggested end,
              said = case when :status = 'HIDDEN' then '' else said end
            where community_id = :community and suggestion_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", suggestion)
        .param("status", status.name())
        .param("answer", answer)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The draft is given up: what waits for an answer has it. */
  void drop(Actor actor, UUID pact, String answer, Instant now) {
    jdbc.sql(
            """
            update pacts.suggestion set status = 'DECLINED', answer = :answer, answered_at = :now
            where community_id = :community and pact_id = :pact and status = 'OPEN'
            """)
        .param("community", actor.communityId())
        .param("pact", pact)
        .param("answer", answer)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * A suggestion as it is answered.
   *
   * @param base the words that it was written for
   */
  record Made(
      UUID id,
      Optional<UUID> article,
      String suggested,
      String base,
      SuggestionStatus status,
      Optional<UUID> by) {}
}
