package org.linli.ballot.counting;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts. The same input has the same result on every machine: numbers are whole, shares are
 * compared exactly (DELIB-4).
 */
public final class Count {

  private static final Comparator<Result.ForOption> STRONGEST =
      Comparator.comparingLong((Result.ForOption it) -> it.total().heads())
          .thenComparingLong(it -> it.total().area())
          .reversed();

  private final BallotRule rule;
  private final boolean secret;
  private final Roster roster;
  private final BitSet participated;
  private final BitSet silentOnes;
  private final Map<Base, Amount> wholes;
  private final Amount silent;

  private Count(BallotRule rule, boolean secret, Roster roster, Turnout turnout) {
    this.rule = rule;
    this.secret = secret;
    this.roster = roster;
    participated = roster.entries(turnout.participated());
    var present = roster.entries(turnout.present());
    present.or(participated);
    silentOnes = roster.entries(turnout.delivered());
    silentOnes.andNot(participated);
    if (!rule.silence().follows()) {
      silentOnes.clear();
    }
    var silentHeads = roster.headsOf(silentOnes);
    silentHeads.andNot(roster.headsOf(participated));
    silent = roster.amount(silentOnes, silentHeads);
    wholes =
        Map.of(
            Base.ENTITLED, roster.amount(roster.all()),
            Base.PRESENT, roster.amount(present),
            Base.PARTICIPATED, roster.amount(participated).plus(silent));
  }

  /**
   * The result.
   *
   * <p>A secret ballot is one of heads that weigh the same: each entry is a head of its own with
   * weight 1, and the rule asks for no area. Of several options that meet the threshold those with
   * more heads come first, of the same heads those with more area.
   *
   * @param secret whether votes are without references
   * @throws Miscounted if votes, roll and turnout do not fit together
   */
  public static Result of(
      BallotRule rule,
      boolean secret,
      List<Question> questions,
      List<RollEntry> roll,
      Turnout turnout,
      List<CountedVote> votes) {
    var count = new Count(rule, secret, new Roster(roll), turnout);
    count.refuse(questions, roll);
    return count.result(questions, roll, votes);
  }

  private void refuse(List<Question> questions, List<RollEntry> roll) {
    if (secret && rule.needsArea()) {
      throw new Miscounted("ballot.recount.secret-area");
    }
    if (secret
        && (roster.headCount() != roster.size()
            || roll.stream().anyMatch(entry -> entry.weight() != 1))) {
      throw new Miscounted("ballot.recount.secret-heads");
    }
    for (var question : questions) {
      if (!rule.allows(question)) {
        throw new Miscounted("ballot.recount.silence", question.id());
      }
    }
  }

  private Result result(List<Question> questions, List<RollEntry> roll, List<CountedVote> votes) {
    var tallies = tallies(questions, votes);
    var entitled = whole(Base.ENTITLED);
    var quorum =
        rule.quorum().stream()
            .map(
                demand ->
                    Check.of(
                        demand,
                        whole(demand.base()).in(demand.measure()),
                        entitled.in(demand.measure())))
            .toList();
    var quorate = quorum.stream().allMatch(Check::met);
    return new Result(
        entitled,
        whole(Base.PRESENT),
        whole(Base.PARTICIPATED),
        silent,
        rule.needsArea() ? roll.stream().filter(entry -> entry.area() == 0).count() : 0,
        quorum,
        quorate,
        tallies.stream().map(tally -> answer(tally, quorate)).toList());
  }

  private Amount whole(Base base) {
    return wholes.getOrDefault(base, Amount.NONE);
  }

  private List<Tally> tallies(List<Question> questions, List<CountedVote> votes) {
    var tallies = new LinkedHashMap<String, Tally>();
    for (var question : questions) {
      if (tallies.put(question.id(), new Tally(question, roster, secret)) != null) {
        throw new Miscounted("ballot.recount.twice-asked", question.id());
      }
    }
    for (var vote : votes) {
      var tally = tallies.get(vote.question());
      if (tally == null) {
        throw new Miscounted("ballot.recount.not-asked", vote.question());
      }
      add(vote, tally);
    }
    tallies.values().forEach(tally -> tally.close(participated));
    return List.copyOf(tallies.values());
  }

  private void add(CountedVote vote, Tally tally) {
    if (secret) {
      if (!vote.reference().equals(CountedVote.SECRET)) {
        throw new Miscounted("ballot.recount.named", vote.reference());
      }
      tally.add(vote);
      return;
    }
    var entry = roster.find(vote.reference());
    if (!participated.get(entry)) {
      throw new Miscounted("ballot.recount.not-taken-part", vote.reference());
    }
    tally.add(vote, entry);
  }

  private Result.Answer answer(Tally tally, boolean quorate) {
    var majority = silentOnes.isEmpty() ? -1 : tally.leading();
    var options =
        IntStream.range(0, tally.options().size())
            .mapToObj(
                option ->
                    option(
                        tally.options().get(option),
                        tally.cast(option),
                        option == majority ? silent : Amount.NONE))
            .toList();
    var standing =
        options.stream()
            .filter(Result.ForOption::met)
            .filter(
                it ->
                    tally.question().kind() != Question.Kind.YES_NO_ABSTAIN
                        || it.option().equals(Question.YES))
            .sorted(STRONGEST)
            .toList();
    var adopted = quorate ? adopted(standing, tally.question().seats()) : List.<String>of();
    return new Result.Answer(
        tally.question().id(),
        options,
        tally.blank(),
        tally.split(),
        outcome(quorate, standing.size(), tally.question().seats(), adopted.size()),
        adopted);
  }

  private Result.ForOption option(String id, Amount cast, Amount silent) {
    var total = cast.plus(silent);
    var checks =
        rule.adoption().stream()
            .map(
                demand ->
                    Check.of(
                        demand,
                        total.in(demand.measure()),
                        whole(demand.base()).in(demand.measure())))
            .toList();
    var met = !checks.isEmpty() && checks.stream().allMatch(Check::met);
    return new Result.ForOption(id, cast, silent, checks, met);
  }

  /** Those with a seat; nobody takes the last one whose numbers another has too. */
  private static List<String> adopted(List<Result.ForOption> standing, int seats) {
    if (standing.size() <= seats) {
      return standing.stream().map(Result.ForOption::option).toList();
    }
    var last = standing.get(seats - 1);
    var next = standing.get(seats);
    var tied = last.total().equals(next.total());
    return standing.subList(0, seats).stream()
        .filter(it -> !tied || !it.total().equals(last.total()))
        .map(Result.ForOption::option)
        .toList();
  }

  private Outcome outcome(boolean quorate, int standing, int seats, int adopted) {
    if (rule.adoption().isEmpty()) {
      return Outcome.COUNTED;
    }
    if (!quorate) {
      return Outcome.NO_QUORUM;
    }
    if (adopted < Math.min(standing, seats)) {
      return Outcome.TIED;
    }
    return adopted > 0 ? Outcome.ADOPTED : Outcome.REJECTED;
  }
}
