package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps hidden words away from what is read, and puts them back. Whoever writes holds the
 * proposal's row.
 */
@Repository
class Hidings {

  private final JdbcClient jdbc;

  Hidings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Words that stand open at a proposal. */
  Optional<Words> words(Actor actor, UUID proposal, HideWords.Kind kind, UUID subject) {
    return jdbc.sql(
            """
            select said, made_by from (
              select point_id as subject_id, proposal_id, community_id, said, made_by
              from proposals.point where not hidden and :kind = 'POINT'
              union all
              select amendment_id, proposal_id, community_id,
                suggested || chr(10) || chr(31) || chr(10) || why, made_by
              from proposals.amendment
              where not hidden and status <> 'ACCEPTED' and :kind = 'AMENDMENT'
              union all
              select remark_id, proposal_id, community_id, said, made_by
              from proposals.remark where not hidden and :kind = 'REMARK'
              union all
              select proposal_id, proposal_id, community_id, '', created_by
              from proposals.proposal where published and :kind = 'PROPOSAL') w
            where w.community_id = :community and w.proposal_id = :id and w.subject_id = :subject
            """)
        .param("kind", kind.name())
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("subject", subject)
        .query(
            (row, index) ->
                new Words(
                    row.getString("said"),
                    Optional.ofNullable(row.getObject("made_by", UUID.class))))
        .optional();
  }

  /** The words go here, and nothing of them stays where they were. */
  void hide(Actor actor, UUID proposal, HideWords command, UUID subject, Words words, Instant now) {
    jdbc.sql(
            """
            insert into proposals.hiding (community_id, hiding_id, proposal_id, kind, subject_id,
              words, writer_id, reason, hidden_by, hidden_at)
            values (:community, :hiding, :id, :kind, :subject, :words, cast(:writer as uuid),
              :reason, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("hiding", Ids.next())
        .param("id", proposal)
        .param("kind", command.kind().name())
        .param("subject", subject)
        .param("words", words.said())
        .param("writer", words.by().orElse(null))
        .param("reason", command.breaks())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    put(actor, command.kind(), subject, "", "", true);
  }

  Optional<Hiding> find(Actor actor, UUID hiding) {
    return jdbc.sql(
            """
            select proposal_id, kind, subject_id, words, writer_id, hidden_by,
              appealed_at is not null as appealed, decided_at is not null as decided
            from proposals.hiding where community_id = :community and hiding_id = :hiding
            """)
        .param("community", actor.communityId())
        .param("hiding", hiding)
        .query(
            (row, index) ->
                new Hiding(
                    hiding,
                    row.getObject("proposal_id", UUID.class),
                    HideWords.Kind.valueOf(row.getString("kind")),
                    row.getObject("subject_id", UUID.class),
                    new Words(
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("writer_id", UUID.class))),
                    row.getObject("hidden_by", UUID.class),
                    row.getBoolean("appealed"),
                    row.getBoolean("decided")))
        .optional();
  }

  void appeal(Actor actor, UUID hiding, String why, Instant now) {
    jdbc.sql(
            """
            update proposals.hiding set appeal = :why, appealed_at = :now
            where community_id = :community and hiding_id = :hiding
            """)
        .param("community", actor.communityId())
        .param("hiding", hiding)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .update();
  }

  void decide(Actor actor, Hiding hiding, AnswerYesNo command, Instant now) {
    jdbc.sql(
            """
            update proposals.hiding set restored = :restored, answer = :answer,
              decided_by = :account, decided_at = :now,
              words = case when :restored then '' else words end
            where community_id = :community and hiding_id = :hiding
            """)
        .param("community", actor.communityId())
        .param("hiding", hiding.id())
        .param("restored", command.yes())
        .param("answer", command.reply())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    if (command.yes()) {
      var parts = hiding.words().said().split("\n\u001f\n", 2);
      put(actor, hiding.kind(), hiding.subject(), parts[0], parts[parts.length - 1], false);
    }
  }

  private void put(
      Actor actor, HideWords.Kind kind, UUID subject, String said, String why, boolean hidden) {
    var sql =
        switch (kind) {
          case POINT ->
              """
              update proposals.point set said = :said, hidden = :hidden
              where community_id = :community and point_id = :subject
              """;
          case AMENDMENT ->
              """
              update proposals.amendment set suggested = :said, why = :why, hidden = :hidden
              where community_id = :community and amendment_id = :subject
              """;
          case REMARK ->
              """
              update proposals.remark set said = :said, hidden = :hidden
              where community_id = :community and remark_id = :subject
              """;
          case PROPOSAL -> "";
        };
    if (!sql.isEmpty()) {
      jdbc.sql(sql)
          .param("community", actor.communityId())
          .param("subject", subject)
          .param("said", said)
          .param("why", why)
          .param("hidden", hidden)
          .update();
    }
  }

  /** What was said, and by whom. */
  record Words(String said, Optional<UUID> by) {}

  /** Words that were hidden. */
  record Hiding(
      UUID id,
      UUID proposal,
      HideWords.Kind kind,
      UUID subject,
      Words words,
      UUID hiddenBy,
      boolean appealed,
      boolean decided) {}
}
