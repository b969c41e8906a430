package org.linli.ballot.counting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetProblem;
import org.linli.ballot.budgeting.BudgetProblem.Code;
import org.linli.ballot.budgeting.BudgetProject;
import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.ballot.budgeting.BudgetResult;
import org.linli.ballot.budgeting.Election;
import org.linli.ballot.budgeting.Ratio;

/**
 * Everything from which anybody counts a budget round again: money, rule, projects with what they
 * cost, what stands on the papers, and what was announced (DELIB-5, DELIB-8). Nothing of it says
 * whose a paper is. Amounts are in whole yuan.
 *
 * @param version of the format, {@link #VERSION}
 * @param round as people name it: {@code 420102003004/2026-000003}
 * @param ballot number of the ballot that took the votes
 * @param money what there is to spend
 * @param projects in the order in which they win ties
 * @param votes one for each paper, sorted: ids of projects, with their points where points were
 *     given, {@code 02:5}
 * @param others what other rules make of the same votes, without why
 */
public record BudgetArchive(
    int version,
    String round,
    String ballot,
    String title,
    long money,
    BudgetTerms rule,
    List<Project> projects,
    List<List<String>> votes,
    Facts result,
    List<Other> others) {

  /** Written now; an older checker refuses a newer one. */
  public static final int VERSION = 1;

  private static final Pattern CHOICE = Pattern.compile("([^:]{1,20})(?::(\\d{1,9}))?");

  public BudgetArchive {
    projects = List.copyOf(projects);
    votes = votes.stream().map(List::copyOf).toList();
    others = List.copyOf(others);
  }

  /** Something that voters could want. */
  public record Project(String id, String title, long cost, String theme, String area) {}

  /**
   * What the rule makes of the votes.
   *
   * @param share of each voter in the end, exactly: {@code 20000/3}
   * @param served voters of whose choices one or more were chosen
   * @param verdicts in the order in which they were decided
   * @param themes what the chosen ones of each theme cost
   */
  public record Facts(
      long voters,
      long served,
      long spent,
      String share,
      long raises,
      String stop,
      List<Verdict> verdicts,
      Map<String, Long> themes,
      Map<String, Long> areas) {

    public Facts {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * What became of a project, with the numbers of {@link BudgetResult.Verdict}, exactly; those that
   * it does not have are empty.
   */
  public record Verdict(
      String project,
      int order,
      String stage,
      String reason,
      long votes,
      long points,
      String together,
      String price,
      String left) {

    /** Whether it is a winner. */
    public boolean chosen() {
      return reason.equals(BudgetResult.Reason.CHOSEN.name());
    }
  }

  /** What another rule would have chosen; winners by id. */
  public record Other(BudgetTerms rule, List<String> winners, long spent, long served) {

    public Other {
      winners = winners.stream().sorted().toList();
    }
  }

  /**
   * Counts and puts everything together.
   *
   * @param others rules that are shown beside the one of the round
   * @throws BudgetRefused if there is nothing to count
   */
  public static BudgetArchive of(
      String round,
      String ballot,
      String title,
      long money,
      BudgetTerms rule,
      List<Project> projects,
      List<List<String>> votes,
      List<BudgetTerms> others) {
    var sorted =
        votes.stream()
            .map(vote -> vote.stream().sorted().toList())
            .sorted(Comparator.comparing(vote -> String.join(" ", vote)))
            .toList();
    var election = election(money, projects, sorted);
    return new BudgetArchive(
        VERSION,
        round,
        ballot,
        title,
        money,
        rule,
        projects,
        sorted,
        facts(BudgetCount.count(election, rule.rule())),
        others.stream().map(it -> other(election, it)).toList());
  }

  /** What is to be announced, counted again. */
  Counted count() {
    var election = election(money, projects, votes);
    return new Counted(
        facts(BudgetCount.count(election, rule.rule())),
        others.stream().map(it -> other(election, it.rule())).toList());
  }

  /** What can be compared with what was announced. */
  record Counted(Facts result, List<Other> others) {}

  /** A project by its id, which is on the list if the archive was counted. */
  Project project(String id) {
    return projects.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static Election election(long money, List<Project> projects, List<List<String>> votes) {
    var builder = new Election.Builder(BigDecimal.valueOf(money));
    for (var it : projects) {
      var themes = it.theme().isEmpty() ? List.<String>of() : List.of(it.theme());
      builder.project(
          new BudgetProject(it.id(), BigDecimal.valueOf(it.cost()), it.title(), themes, it.area()));
    }
    votes.forEach(vote -> builder.points(given(vote)));
    return builder.ties(projects.stream().map(Project::id).toList()).build();
  }

  private static Map<String, Long> given(List<String> vote) {
    var given = new LinkedHashMap<String, Long>();
    for (var choice : vote) {
      var parts = CHOICE.matcher(choice);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Not a choice: " + choice);
      }
      var points = parts.group(2) == null ? 1 : Long.parseLong(parts.group(2));
      if (given.putIfAbsent(parts.group(1), points) != null) {
        throw new BudgetRefused(List.of(new BudgetProblem(Code.CHOICE_TWICE, 0, parts.group(1))));
      }
    }
    return given;
  }

  private static Facts facts(BudgetResult result) {
    return new Facts(
        result.voters(),
        result.served(),
        result.spent().longValueExact(),
        result.share().toString(),
        result.raises(),
        result.stop().name(),
        result.verdicts().stream().map(BudgetArchive::verdict).toList(),
        whole(result.byTheme()),
        whole(result.byDistrict()));
  }

  private static Verdict verdict(BudgetResult.Verdict it) {
    return new Verdict(
        it.project().id(),
        it.order(),
        it.stage().name(),
        it.reason().name(),
        it.votes(),
        it.points(),
        exactly(it.together()),
        exactly(it.price()),
        it.left() == null ? "" : it.left().toBigIntegerExact().toString());
  }

  private static String exactly(@Nullable Ratio amount) {
    return amount == null ? "" : amount.toString();
  }

  private static Map<String, Long> whole(Map<String, BigDecimal> sums) {
    var whole = new TreeMap<String, Long>();
    sums.forEach((name, sum) -> whole.put(name, sum.longValueExact()));
    whole.remove("");
    return whole;
  }

  private static Other other(Election election, BudgetTerms rule) {
    var result = BudgetCount.count(election, rule.rule());
    return new Other(rule, result.winners(), result.spent().longValueExact(), result.served());
  }
}
