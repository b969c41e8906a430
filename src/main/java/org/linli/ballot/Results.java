package org.linli.ballot;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was counted, which is written once; the keys guard it. */
@Repository
class Results {

  private final JdbcClient jdbc;

  Results(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param everybody whether the file is for everybody
   */
  void insert(
      Actor actor, UUID ballot, String sheet, ArchiveFile file, boolean everybody, Instant now) {
    of(
            actor.communityId(),
            ballot,
            """
            insert into ballot.result (community_id, ballot_id, sheet, archive, counted_by,
              counted_at)
            values (:community, :ballot, :sheet, :seal, :account, :now)
            """)
        .param("sheet", sheet)
        .param("seal", file.seal())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    of(
            actor.communityId(),
            ballot,
            """
            insert into ballot.archive (community_id, ballot_id, content, published)
            values (:community, :ballot, :content, :everybody)
            """)
        .param("content", file.text())
        .param("everybody", everybody)
        .update();
  }

  /** The file, if it is for everybody. */
  Optional<String> published(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select a.content from ballot.v_public_ballot b
            join ballot.v_public_archive a
              on a.community_id = b.community_id and a.ballot_id = b.ballot_id
            where b.community_id = :community and b.year = :year and b.sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(String.class)
        .optional();
  }

  /** The file for those who may inspect it. */
  Optional<String> archive(long communityId, UUID ballot) {
    return of(
            communityId,
            ballot,
            """
            select content from ballot.archive
            where community_id = :community and ballot_id = :ballot
            """)
        .query(String.class)
        .optional();
  }

  /**
   * @throws DuplicateKeyException if they signed already
   */
  void sign(Actor actor, UUID ballot, String part, String name, Instant now) {
    of(
            actor.communityId(),
            ballot,
            """
            insert into ballot.signature (community_id, ballot_id, account_id, part, name,
              signed_at)
            values (:community, :ballot, :account, :part, :name, :now)
            """)
        .param("account", actor.accountId())
        .param("part", part)
        .param("name", name)
        .param("now", Timestamp.from(now))
        .update();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("ballot", ballot);
  }
}
