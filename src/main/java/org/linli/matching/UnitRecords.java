package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what units did before, all at once. */
@Repository
class UnitRecords {

  private final JdbcClient jdbc;

  UnitRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The record of each of the units. */
  Map<UUID, UnitRecord> of(long communityId, UUID need, Collection<UUID> units, Instant now) {
    var month = Dates.day(now).withDayOfMonth(1).atStartOfDay(Dates.ZONE).toInstant();
    return jdbc
        .sql(
            """
            select u.unit,
              (select count(*) from matching.claim c where c.community_id = :community
                and c.organization_id = u.unit and c.ended_at is not null
                and c.lapsed is null) as settled,
              (select count(*) from matching.request r where r.community_id = :community
                and r.organization_id = u.unit and r.asked_at >= :month) as asked,
              (select max(r.answer_by) from matching.request r where r.community_id = :community
                and r.organization_id = u.unit and r.need_id = :need and r.status = 'ASKED'
                and r.answer_by > :now) as answer_by
            from unnest(cast(:units as uuid[])) as u(unit)
            """)
        .param("community", communityId)
        .param("need", need)
        .param("month", Timestamp.from(month))
        .param("now", Timestamp.from(now))
        .param("units", units.stream().map(UUID::toString).distinct().toArray(String[]::new))
        .query(
            (row, index) ->
                new UnitRecord(
                    row.getObject("unit", UUID.class),
                    row.getInt("settled"),
                    row.getInt("asked"),
                    Optional.ofNullable(row.getTimestamp("answer_by")).map(Timestamp::toInstant)))
        .list()
        .stream()
        .collect(Collectors.toMap(UnitRecord::unit, Function.identity()));
  }
}
