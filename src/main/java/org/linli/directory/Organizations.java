package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps units and what they promise. The unique name and the unique credit code guard that two
 * clerks do not register one unit twice.
 */
@Repository
class Organizations {

  private final JdbcClient jdbc;

  Organizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if the name or the credit code is taken
   */
  boolean insert(long communityId, UUID id, RegisterOrganization command, Instant now) {
    return bind(
                jdbc.sql(
                    """
                    insert into directory.organization (community_id, organization_id, name, kind,
                      credit_code, contact_name, contact_phone, address, registered_at)
                    values (:community, :id, :name, :kind, nullif(:code, ''), :contactName,
                      :contactPhone, :address, :now)
                    on conflict do nothing
                    """),
                communityId,
                id,
                command)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /**
   * @return false if there is no such unit
   */
  @Transactional(propagation = Propagation.NESTED) // the answer to a collision reads on
  boolean update(long communityId, UUID id, RegisterOrganization command) {
    return bind(
                jdbc.sql(
                    """
                    update directory.organization
                    set name = :name, kind = :kind, credit_code = nullif(:code, ''),
                      contact_name = :contactName, contact_phone = :contactPhone,
                      address = :address, version = version + 1
                    where community_id = :community and organization_id = :id
                    """),
                communityId,
                id,
                command)
            .update()
        == 1;
  }

  /** By name, for choosing one; at most a thousand. */
  List<OrganizationView> all(long communityId) {
    return jdbc.sql(
            """
            select organization_id as id, name, kind from directory.organization
            where community_id = :community
            order by name
            limit 1000
            """)
        .param("community", communityId)
        .query(OrganizationView.class)
        .list();
  }

  /** Newest first. */
  Slice<OrganizationView> list(long communityId, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        jdbc.sql(
                """
                select organization_id, name, kind, registered_at from directory.organization
                where community_id = :community and (registered_at, organization_id) < (:at, :id)
                order by registered_at desc, organization_id desc
                limit :limit
                """)
            .param("community", communityId)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query(
                (row, index) ->
                    new Listed(view(row), row.getTimestamp("registered_at").toInstant()))
            .list();
    var slice = Slice.cut(rows, paging, it -> new Cursor(it.at(), it.unit().id()));
    return new Slice<>(slice.rows().stream().map(Listed::unit).toList(), slice.next());
  }

  Optional<OrganizationFile> file(long communityId, UUID id, List<CommitmentView> commitments) {
    return jdbc.sql(
            """
            select organization_id, name, kind, credit_code, contact_name, contact_phone, address
            from directory.organization
            where community_id = :community and organization_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new OrganizationFile(
                    view(row),
                    Objects.requireNonNullElse(row.getString("credit_code"), ""),
                    row.getString("contact_name"),
                    row.getString("contact_phone"),
                    row.getString("address"),
                    commitments))
        .optional();
  }

  Optional<String> name(long communityId, UUID organizationId) {
    return jdbc.sql(
            """
            select name from directory.organization
            where community_id = :community and organization_id = :id
            """)
        .param("community", communityId)
        .param("id", organizationId)
        .query(String.class)
        .optional();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, long communityId, UUID id, RegisterOrganization command) {
    return sql.param("community", communityId)
        .param("id", id)
        .param("name", command.name())
        .param("kind", command.kind())
        .param("code", command.creditCode())
        .param("contactName", command.contactName())
        .param("contactPhone", command.contactPhone())
        .param("address", command.address());
  }

  private static OrganizationView view(ResultSet row) throws SQLException {
    return new OrganizationView(
        row.getObject("organization_id", UUID.class), row.getString("name"), row.getString("kind"));
  }

  private record Listed(OrganizationView unit, Instant at) {}
}
