package org.linli.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;

/** Reads projects from rows. */
final class ProjectRows {

  private ProjectRows() {}

  static Kept kept(ResultSet row) throws SQLException {
    var origin =
        new Project.Origin(
            row.getObject("project_id", UUID.class),
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            row.getObject("proposed_by", UUID.class),
            row.getTimestamp("proposed_at").toInstant(),
            row.getString("rule_version"));
    var charter =
        new Charter(
            row.getString("title"),
            row.getString("aim"),
            row.getString("beneficiaries"),
            row.getString("partners"),
            row.getString("plan"),
            row.getString("budget"),
            row.getString("evidence"));
    var state =
        new Project.State(
            ProjectStatus.valueOf(row.getString("status")),
            Stage.valueOf(row.getString("stage")),
            charter,
            new Lead(
                Optional.ofNullable(row.getObject("lead_account", UUID.class)),
                Optional.ofNullable(row.getObject("lead_unit", UUID.class)),
                row.getString("lead_name")),
            clocks(row),
            row.getBoolean("below"),
            instant(row, "rectified_at"),
            instant(row, "ended_at"),
            outcome(row));
    return new Kept(origin, state);
  }

  static ProjectClocks clocks(ResultSet row) throws SQLException {
    var running = new EnumMap<ProjectClock, Due>(ProjectClock.class);
    for (var each : ProjectClock.values()) {
      var at = instant(row, each.code() + "_due_at");
      if (at.isPresent()) {
        var provisional = each.moves() && row.getBoolean(each.code() + "_provisional");
        running.put(each, new Due(at.get(), provisional));
      }
    }
    return new ProjectClocks(running);
  }

  static Outcome outcome(ResultSet row) throws SQLException {
    return new Outcome(
        instant(row, "decided_at"),
        row.getInt("rounds"),
        instant(row, "failed_at"),
        instant(row, "accepted_at"),
        row.getString("keeper"),
        row.getString("upkeep"),
        row.getInt("uses"));
  }

  static Watched watched(ResultSet row) throws SQLException {
    var excused = row.getArray("excused");
    var granted = excused == null ? new String[0] : (String[]) excused.getArray();
    return new Watched(
        instant(row, "major_due_at"),
        instant(row, "finding_due_at"),
        Arrays.stream(granted).map(ProjectRows::excused).toList());
  }

  private static Watched.Excused excused(String written) {
    var parts = written.split(" ");
    return new Watched.Excused(
        parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])), LocalDate.parse(parts[2]));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  static Milestone milestone(ResultSet row) throws SQLException {
    return new Milestone(
        row.getInt("position"),
        row.getString("title"),
        row.getInt("weight"),
        row.getObject("due_on", LocalDate.class),
        List.of((Integer[]) row.getArray("after").getArray()),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
  }

  /** A project without its plan yet. */
  record Kept(Project.Origin origin, Project.State state) {}
}
