package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what units promise for a year (ORG-10). */
@Repository
class Commitments {

  private final JdbcClient jdbc;

  Commitments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, UUID id, UUID unit, MakeCommitment command, Instant now) {
    jdbc.sql(
            """
            insert into directory.commitment
              (community_id, commitment_id, organization_id, year, content, target, pledged_at)
            values (:community, :id, :unit, :year, :content, :target, :now)
            """)
        .param("community", communityId)
        .param("id", id)
        .param("unit", unit)
        .param("year", Integer.parseInt(command.year()))
        .param("content", command.content())
        .param("target", command.target())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return the unit that promised it
   */
  Optional<UUID> setKept(long communityId, UUID commitmentId, boolean kept) {
    return jdbc.sql(
            """
            update directory.commitment set kept = :kept, version = version + 1
            where community_id = :community and commitment_id = :id
            returning organization_id
            """)
        .param("kept", kept)
        .param("community", communityId)
        .param("id", commitmentId)
        .query(UUID.class)
        .optional();
  }

  /** Of one unit, the latest year first. */
  List<CommitmentView> of(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select commitment_id, year, content, target, kept from directory.commitment
            where community_id = :community and organization_id = :unit
            order by year desc, commitment_id desc
            limit 100
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(
            (row, index) ->
                new CommitmentView(
                    row.getObject("commitment_id", UUID.class),
                    row.getInt("year"),
                    row.getString("content"),
                    row.getString("target"),
                    Optional.ofNullable(row.getObject("kept", Boolean.class))))
        .list();
  }

  Participation participation(long communityId, int year) {
    return jdbc.sql(
            """
            select :year as year,
              (select count(distinct organization_id) from directory.commitment
                where community_id = :community and year = :year) as pledged,
              (select count(*) from directory.organization
                where community_id = :community and ended_on is null) as units
            """)
        .param("community", communityId)
        .param("year", year)
        .query(Participation.class)
        .single();
  }
}
