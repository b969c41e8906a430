package org.linli.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Count;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.OwnerRoll;
import org.linli.ballot.counting.Question;
import org.linli.ballot.counting.Turnout;

/**
 * How the thresholds of Civil Code art. 278 stand if everybody voted as they answered, counted by
 * the same code as a ballot. Whoever is not decided takes no part.
 *
 * @param heads of everybody
 * @param participated heads that agreed or are against
 * @param withoutArea dwellings whose area is unknown: heads, with no area on any side
 * @param split heads with several dwellings that answered differently
 * @param met whether all thresholds are
 */
public record Forecast(
    long heads,
    long participated,
    long withoutArea,
    long split,
    List<Threshold> thresholds,
    boolean met) {

  private static final String PLAN = "plan";

  public Forecast {
    thresholds = List.copyOf(thresholds);
  }

  static Forecast of(BallotRule rule, List<Flat> flats, Map<UUID, Stand> stands) {
    var roll =
        OwnerRoll.of(
            flats.stream()
                .map(flat -> new OwnerRoll.Part(Set.of(head(flat)), false, flat.area()))
                .toList());
    var participated = new ArrayList<String>();
    var votes = new ArrayList<CountedVote>();
    for (var index = 0; index < flats.size(); index++) {
      var stand = stands.getOrDefault(flats.get(index).id(), Stand.SILENT);
      if (stand == Stand.AGREED || stand == Stand.AGAINST) {
        var reference = roll.get(index).reference();
        participated.add(reference);
        var vote = stand == Stand.AGREED ? Question.YES : Question.NO;
        votes.add(CountedVote.named(reference, PLAN, List.of(vote)));
      }
    }
    var question = Question.yesNoAbstain(PLAN, PLAN);
    var result = Count.of(rule, false, List.of(question), roll, Turnout.of(participated), votes);
    var answer = result.answers().getFirst();
    var yes =
        answer.options().stream()
            .filter(option -> option.option().equals(Question.YES))
            .findFirst()
            .orElseThrow();
    var thresholds =
        Stream.concat(
                result.quorum().stream().map(check -> Threshold.of(false, check)),
                yes.checks().stream().map(check -> Threshold.of(true, check)))
            .toList();
    return new Forecast(
        result.entitled().heads(),
        result.participated().heads(),
        result.withoutArea(),
        answer.split(),
        thresholds,
        thresholds.stream().allMatch(Threshold::met));
  }

  /** A dwelling of which nobody knows whose it is, is a head of its own. */
  private static String head(Flat flat) {
    return flat.head().isEmpty() ? flat.id().toString() : flat.head();
  }
}
