package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.ballot.budgeting.BudgetProblem.Code;
import org.linli.ballot.budgeting.PbElection.VoteType;
import org.linli.ballot.budgeting.PbFile.Section;
import org.linli.ballot.budgeting.PbFile.Table;

/** Reads the votes of a file. Each line is a voter, also one that chooses nothing. */
final class PbVotes {

  private static final String NONE = "none";

  private final PbReader reader;
  private final VoteType type;
  private final Election.Builder builder;
  private final Table table;
  private final int fewest;
  private final int most;
  private int decimals;

  PbVotes(PbReader reader, VoteType type, Election.Builder builder) {
    this.reader = reader;
    this.type = type;
    this.builder = builder;
    table = reader.file().table(Section.VOTES);
    fewest = length("min_length", 0);
    most = length("max_length", Integer.MAX_VALUE);
  }

  private int length(String key, int otherwise) {
    var said = reader.meta().getOrDefault(key, "");
    return said.matches("\\d{1,6}") ? Integer.parseInt(said) : otherwise;
  }

  void read() {
    var voters = new HashSet<String>();
    var votes = new ArrayList<List<String>>(table.rows().size());
    var points = new ArrayList<List<BigDecimal>>();
    var vote = table.column("vote");
    var id = table.column("voter_id");
    for (var row : table.rows()) {
      if (!voters.add(row.value(id))) {
        reader.say(Code.VOTER_TWICE, row, row.value(id));
      }
      var chosen = chosen(row, row.value(vote));
      votes.add(chosen);
      if (type.pointed()) {
        points.add(points(row, chosen));
      }
    }
    if (type.pointed()) {
      addPoints(votes, points);
    } else if (type == VoteType.ORDINAL) {
      addRanked(votes);
    } else {
      votes.forEach(builder::approve);
    }
  }

  /** Known projects of a vote, each once. */
  private List<String> chosen(PbRow row, String vote) {
    if (vote.isEmpty() || (vote.equalsIgnoreCase(NONE) && !reader.knows(vote))) {
      return List.of();
    }
    var chosen = new LinkedHashMap<String, String>();
    for (var part : vote.split(",", -1)) {
      var project = part.strip();
      if (project.isEmpty()) {
        continue;
      }
      if (!reader.knows(project)) {
        reader.say(Code.PROJECT_UNKNOWN, row, project);
      } else if (chosen.putIfAbsent(project, project) != null) {
        reader.say(type.pointed() ? Code.CHOICE_TWICE : Code.CHOICE_REPEATED, row, project);
      }
    }
    var allowed = type == VoteType.CHOOSE_1 ? 1 : most;
    if (!chosen.isEmpty() && (chosen.size() < fewest || chosen.size() > allowed)) {
      reader.say(Code.LENGTH_WRONG, row, String.valueOf(chosen.size()));
    }
    return List.copyOf(chosen.keySet());
  }

  private List<BigDecimal> points(PbRow row, List<String> chosen) {
    var text = row.value(table.column("points"));
    var points = new ArrayList<BigDecimal>();
    if (!text.isEmpty() && !text.equalsIgnoreCase(NONE)) {
      for (var part : text.split(",", -1)) {
        reader.number(part.strip(), row).ifPresent(points::add);
      }
    }
    if (points.size() != chosen.size()) {
      reader.say(Code.POINTS_DIFFER, row, text);
      return List.of();
    }
    for (var one : points) {
      decimals = Math.max(decimals, one.stripTrailingZeros().scale());
    }
    return points;
  }

  /** In whole units of the finest decimal; which project is chosen does not depend on it. */
  private void addPoints(List<List<String>> votes, List<List<BigDecimal>> points) {
    var largest = BigDecimal.valueOf(Integer.MAX_VALUE);
    for (var index = 0; index < votes.size(); index++) {
      Map<String, Long> given = new LinkedHashMap<>();
      for (var at = 0; at < points.get(index).size(); at++) {
        var units = points.get(index).get(at).movePointRight(decimals);
        if (units.compareTo(largest) > 0) {
          reader.say(
              Code.NUMBER_TOO_LARGE,
              table.rows().get(index),
              points.get(index).get(at).toPlainString());
        } else {
          given.put(votes.get(index).get(at), units.longValueExact());
        }
      }
      builder.points(given);
    }
  }

  private void addRanked(List<List<String>> votes) {
    var longest = votes.stream().mapToInt(List::size).reduce(0, Math::max);
    var full = most == Integer.MAX_VALUE ? longest : Math.max(most, longest);
    for (var vote : votes) {
      Map<String, Long> given = new LinkedHashMap<>();
      for (var project : vote) {
        given.put(project, (long) full - given.size());
      }
      builder.points(given);
    }
  }
}
