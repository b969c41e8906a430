package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.kernel.Mask;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is in a special group, newest first: ids grow with time. */
@Repository
class TagQueries {

  /** With a fence, as {@link PersonQueries} has. */
  private static final String SELECT =
      """
      select t.tag_id, t.person_id, t.purpose, t.recorded_at, home.name, home.dwelling
      from directory.person_tag t
      cross join lateral (
        select p.name, %s as dwelling
        from directory.person p
        left join directory.household h
          on h.community_id = p.community_id and h.household_id = p.household_id
        left join directory.dwelling d
          on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
        %s
        where p.community_id = t.community_id and p.person_id = t.person_id
        offset 0) home
      where t.community_id = :community and t.tag = :tag and t.withdrawn_on is null
      """
          .formatted(DwellingSearch.ADDRESS, DwellingSearch.PLACE);

  private final JdbcClient jdbc;

  TagQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<TaggedView> list(long communityId, String tag, Paging paging) {
    var query =
        jdbc.sql(
                SELECT
                    + (paging.after().isPresent() ? " and t.tag_id < :after" : "")
                    + " order by t.tag_id desc limit :limit")
            .param("community", communityId)
            .param("tag", tag)
            .param("limit", paging.limit());
    paging.after().ifPresent(after -> query.param("after", after.id()));
    List<TaggedView> found = query.query((row, index) -> view(row)).list();
    return Slice.cut(found, paging, TaggedView::position);
  }

  private static TaggedView view(ResultSet row) throws SQLException {
    return new TaggedView(
        row.getObject("tag_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Mask.name(row.getString("name")),
        Objects.requireNonNullElse(row.getString("dwelling"), ""),
        row.getString("purpose"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
