package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.ballot.budgeting.BudgetProblem.Code;
import org.linli.ballot.budgeting.PbElection.VoteType;
import org.linli.ballot.budgeting.PbFile.Section;
import org.linli.ballot.budgeting.PbFile.Table;

/** Makes an election of a file, and says everything that is wrong with it, line by line. */
final class PbReader {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_OF_A_KIND = 100;
  private static final List<String> ASKED_FOR =
      List.of("description", "country", "unit", "instance", "num_projects", "num_votes", "rule");

  private final PbFile file;
  private final Map<String, String> meta;
  private final List<BudgetProblem> problems = new ArrayList<>();
  private final Map<Code, Integer> kinds = new EnumMap<>(Code.class);
  private final Map<String, PbRow> projects = new HashMap<>();

  PbReader(PbFile file) {
    this.file = file;
    meta = file.meta();
  }

  PbElection read() {
    checkMeta();
    var columns = new ArrayList<>(List.of("voter_id", "vote"));
    var type = type();
    if (type.filter(VoteType::pointed).isPresent()) {
      columns.add("points");
    }
    checkTable(Section.PROJECTS, List.of("project_id", "cost"), 2);
    checkTable(Section.VOTES, columns, 1);
    var builder = budget().map(Election.Builder::new);
    refuse();
    readProjects(builder.orElseThrow());
    new PbVotes(this, type.orElseThrow(), builder.orElseThrow()).read();
    refuse();
    return election(builder.orElseThrow(), type.orElseThrow());
  }

  private PbElection election(Election.Builder builder, VoteType type) {
    try {
      var election = builder.build();
      for (var project : election.projects()) {
        if (election.votes(election.place(project.id())) == 0) {
          say(Code.SUPPORT_NONE, projects.get(project.id()), project.id());
        }
      }
      return new PbElection(election, type, sorted());
    } catch (BudgetRefused refused) {
      refused.problems().forEach(it -> say(it.code(), projects.get(it.what()), it.what()));
      throw new BudgetRefused(sorted());
    }
  }

  PbFile file() {
    return file;
  }

  Map<String, String> meta() {
    return meta;
  }

  /** Whether a project has this id. */
  boolean knows(String project) {
    return projects.containsKey(project);
  }

  /** Notes what is wrong; of each kind a hundred are enough. */
  void say(Code code, @org.jspecify.annotations.Nullable PbRow row, String what) {
    if (kinds.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
      problems.add(new BudgetProblem(code, row == null ? 0 : row.line(), what));
    }
  }

  /** A plain number, not below zero, at most 2^53; otherwise it is noted what is wrong. */
  Optional<BigDecimal> number(String text, PbRow row) {
    if (!NUMBER.matcher(text).matches()) {
      say(Code.NUMBER_WRONG, row, text);
    } else if (text.startsWith("-")) {
      say(Code.NUMBER_NEGATIVE, row, text);
    } else if (text.length() > LONGEST_NUMBER
        || !Election.Builder.countable(new BigDecimal(text))) {
      say(Code.NUMBER_TOO_LARGE, row, text);
    } else {
      return Optional.of(new BigDecimal(text));
    }
    return Optional.empty();
  }

  private void refuse() {
    if (!problems.stream().allMatch(it -> it.code().warning())) {
      throw new BudgetRefused(sorted());
    }
  }

  private List<BudgetProblem> sorted() {
    return problems.stream()
        .sorted(
            Comparator.comparing((BudgetProblem it) -> it.code().warning())
                .thenComparingInt(BudgetProblem::line))
        .toList();
  }

  private void checkMeta() {
    var keys = new HashSet<String>();
    for (var row : file.table(Section.META).rows()) {
      if (!keys.add(row.value(0))) {
        say(Code.META_TWICE, row, row.value(0));
      }
    }
    for (var key : List.of("budget", "vote_type")) {
      if (meta.getOrDefault(key, "").isEmpty()) {
        say(Code.META_MISSING, null, key);
      }
    }
    for (var key : ASKED_FOR) {
      if (meta.getOrDefault(key, "").isEmpty()) {
        say(Code.META_INCOMPLETE, null, key);
      }
    }
    differs("num_projects", file.table(Section.PROJECTS).rows().size());
    differs("num_votes", file.table(Section.VOTES).rows().size());
  }

  private void differs(String key, int count) {
    var said = meta.get(key);
    if (said != null && !said.equals(String.valueOf(count))) {
      say(Code.NUMBER_DIFFERS, metaRow(key), key);
    }
  }

  /** The line of META with a key that is there. */
  private PbRow metaRow(String key) {
    return file.table(Section.META).rows().stream()
        .filter(row -> row.value(0).equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Optional<VoteType> type() {
    var said = meta.getOrDefault("vote_type", "");
    var name = said.toUpperCase(Locale.ROOT).replace('-', '_');
    var type = Arrays.stream(VoteType.values()).filter(it -> it.name().equals(name)).findFirst();
    if (type.isEmpty() && !said.isEmpty()) {
      say(Code.VOTE_TYPE_UNKNOWN, metaRow("vote_type"), said);
    }
    return type;
  }

  private Optional<BigDecimal> budget() {
    var said = meta.getOrDefault("budget", "");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var budget = number(said, metaRow("budget"));
    if (budget.filter(it -> it.signum() == 0).isPresent()) {
      say(Code.BUDGET_ZERO, metaRow("budget"), said);
      return Optional.empty();
    }
    return budget;
  }

  /**
   * Looks at columns and at the number of cells; the first cells of each row must say something.
   */
  private void checkTable(Section section, List<String> needed, int filled) {
    var table = file.table(section);
    for (var column : needed) {
      if (table.column(column) < 0) {
        problems.add(new BudgetProblem(Code.COLUMN_MISSING, table.line(), column));
      }
    }
    var names = new HashSet<String>();
    for (var column : table.columns()) {
      if (!column.isEmpty() && !names.add(column)) {
        problems.add(new BudgetProblem(Code.COLUMN_TWICE, table.line(), column));
      }
    }
    if (table.rows().isEmpty()) {
      var code = section == Section.PROJECTS ? Code.PROJECTS_NONE : Code.VOTES_NONE;
      problems.add(new BudgetProblem(code, table.line(), ""));
    }
    for (var row : table.rows()) {
      checkRow(table, row, needed.subList(0, filled));
    }
  }

  private void checkRow(Table table, PbRow row, List<String> filled) {
    for (var cell = table.columns().size(); cell < row.cells().size(); cell++) {
      if (!row.value(cell).isEmpty()) {
        say(Code.ROW_LONG, row, row.value(cell));
      }
    }
    for (var column : filled) {
      var at = table.column(column);
      if (at >= 0 && row.value(at).isEmpty()) {
        say(Code.CELL_MISSING, row, column);
      }
    }
  }

  private void readProjects(Election.Builder builder) {
    var table = file.table(Section.PROJECTS);
    for (var row : table.rows()) {
      var id = row.value(table.column("project_id"));
      var cost = number(row.value(table.column("cost")), row);
      if (projects.putIfAbsent(id, row) != null) {
        say(Code.PROJECT_TWICE, row, id);
      } else {
        builder.project(
            new BudgetProject(
                id,
                cost.orElse(BigDecimal.ZERO),
                optional(table, row, "name"),
                themes(optional(table, row, "category")),
                optional(table, row, "district")));
      }
    }
  }

  private static String optional(Table table, PbRow row, String column) {
    var at = table.column(column);
    return at < 0 ? "" : row.value(at);
  }

  private static List<String> themes(String category) {
    return Arrays.stream(category.split(","))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }
}
