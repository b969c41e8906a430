package org.linli.budgets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetResult;
import org.linli.ballot.budgeting.Election;
import org.linli.ballot.budgeting.PbFile;
import org.linli.ballot.budgeting.Ratio;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.ballot.counting.BudgetArchive;
import org.linli.ballot.counting.BudgetTerms;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/**
 * Counts a round from what stands on the papers, without a database: the file of votes, and from
 * that file alone the sheet, so that whoever has the file comes to the same.
 */
final class RoundCount {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private final Community place;
  private final BudgetView round;
  private final Map<String, IdeaView> projects = new LinkedHashMap<>();
  private final List<List<String>> votes;

  /**
   * @param place the community
   * @param ideas those on the paper
   * @param votes what each voter chose, as numbers of the paper
   */
  RoundCount(Community place, BudgetView round, List<IdeaView> ideas, List<List<String>> votes) {
    this.place = place;
    this.round = round;
    ideas.stream()
        .sorted(Comparator.comparingInt(IdeaView::paper))
        .forEach(it -> projects.put(it.projectId(), it));
    this.votes =
        votes.stream()
            .map(vote -> vote.stream().map(it -> "%02d".formatted(Integer.parseInt(it))).toList())
            .toList();
  }

  /** The file and what it says. */
  Counted count(boolean shown) {
    var election = PbFile.read(file(Set.of(), null)).election().election();
    var plan = round.plan();
    var result = BudgetCount.count(election, plan.rule().with(plan.threshold()));
    var content = file(Set.copyOf(result.winners()), election);
    return new Counted(
        new String(content, StandardCharsets.UTF_8),
        ArchiveFile.of(archive()),
        shown ? sheet(election, result) : few(result));
  }

  private BudgetArchive archive() {
    var plan = round.plan();
    return BudgetArchive.of(
        place.code() + "/" + round.number(),
        round.ballot().map(ShortNumber::toString).orElse(""),
        plan.title(),
        plan.amount(),
        terms(plan.rule()),
        projects.entrySet().stream()
            .map(
                it ->
                    new BudgetArchive.Project(
                        it.getKey(),
                        it.getValue().title(),
                        it.getValue().cost(),
                        it.getValue().theme(),
                        it.getValue().area()))
            .toList(),
        votes,
        others().map(this::terms).toList());
  }

  private BudgetTerms terms(RoundRule rule) {
    return BudgetTerms.of(rule.with(round.plan().threshold()));
  }

  private Stream<RoundRule> others() {
    return Arrays.stream(RoundRule.values()).filter(it -> it != round.plan().rule());
  }

  /**
   * @param election to say how many voted for each; absent while nobody knows
   */
  private byte[] file(Set<String> winners, @Nullable Election election) {
    var rows = new ArrayList<List<String>>();
    projects.forEach(
        (id, it) ->
            rows.add(
                List.of(
                    id,
                    String.valueOf(it.cost()),
                    election == null ? "" : String.valueOf(election.votes(rows.size())),
                    it.title(),
                    it.theme(),
                    it.area(),
                    winners.contains(id) ? "1" : "0")));
    var papers = new ArrayList<List<String>>();
    for (var vote : votes) {
      papers.add(List.of(String.valueOf(papers.size() + 1), String.join(",", vote)));
    }
    return PbFile.of(
            meta(),
            List.of("project_id", "cost", "votes", "name", "category", "district", "selected"),
            rows,
            List.of("voter_id", "vote"),
            papers)
        .write();
  }

  private Map<String, String> meta() {
    var plan = round.plan();
    var meta = new LinkedHashMap<String, String>();
    meta.put("description", plan.title());
    meta.put("country", "China");
    meta.put("unit", place.name());
    meta.put("instance", round.number().toString());
    meta.put("num_projects", String.valueOf(projects.size()));
    meta.put("num_votes", String.valueOf(votes.size()));
    meta.put("budget", String.valueOf(plan.amount()));
    meta.put("vote_type", "approval");
    meta.put("rule", plan.rule().published());
    meta.put("date_begin", day(plan.votesFrom()));
    meta.put("date_end", day(plan.votesUntil()));
    meta.put("min_length", String.valueOf(plan.atLeast()));
    meta.put("max_length", String.valueOf(Math.min(plan.upTo(), projects.size())));
    meta.put("threshold", String.valueOf(plan.threshold()));
    meta.put("currency", "CNY");
    return meta;
  }

  private static String day(Instant at) {
    return DAY.format(Dates.day(at));
  }

  private BudgetSheet sheet(Election election, BudgetResult result) {
    return new BudgetSheet(
        result.voters(),
        result.served(),
        result.spent(),
        shown(result.share()),
        result.raises(),
        result.stop(),
        result.verdicts().stream().map(this::line).toList(),
        sums(round.plan().themes(), result.byTheme()),
        sums(round.plan().areas(), result.byDistrict()),
        others().map(it -> other(election, it)).toList(),
        true);
  }

  private BudgetSheet.Line line(BudgetResult.Verdict it) {
    var idea = projects.get(it.project().id());
    if (idea == null) {
      throw new IllegalStateException(it.project().id());
    }
    return new BudgetSheet.Line(
        idea.paper(),
        idea.title(),
        idea.cost(),
        it.votes(),
        it.stage(),
        it.reason(),
        it.together() == null ? null : shown(it.together()),
        it.price() == null ? null : shown(it.price()),
        it.left());
  }

  private static BigDecimal shown(Ratio ratio) {
    return ratio.shown(2);
  }

  private static List<BudgetSheet.Sum> sums(List<String> names, Map<String, BigDecimal> yuan) {
    return names.stream()
        .map(it -> new BudgetSheet.Sum(it, yuan.getOrDefault(it, BigDecimal.ZERO)))
        .toList();
  }

  private BudgetSheet.Other other(Election election, RoundRule rule) {
    var result = BudgetCount.count(election, rule.with(round.plan().threshold()));
    return new BudgetSheet.Other(
        rule,
        result.winners().stream().map(Integer::parseInt).sorted().toList(),
        result.spent(),
        result.served());
  }

  /** What is done, without the numbers that would say who voted how. */
  private BudgetSheet few(BudgetResult result) {
    var lines =
        result.verdicts().stream()
            .map(this::line)
            .sorted(Comparator.comparingInt(BudgetSheet.Line::paper))
            .map(
                it ->
                    new BudgetSheet.Line(
                        it.paper(),
                        it.title(),
                        it.cost(),
                        0,
                        it.stage(),
                        it.reason(),
                        null,
                        null,
                        null))
            .collect(Collectors.toList());
    return new BudgetSheet(
        0,
        0,
        result.spent(),
        BigDecimal.ZERO,
        0,
        result.stop(),
        lines,
        sums(round.plan().themes(), result.byTheme()),
        sums(round.plan().areas(), result.byDistrict()),
        List.of(),
        false);
  }

  /**
   * What came out.
   *
   * @param file in the form of Pabulib
   * @param archive from which anybody counts again
   */
  record Counted(String file, ArchiveFile archive, BudgetSheet sheet) {}
}
