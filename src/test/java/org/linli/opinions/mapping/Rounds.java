package org.linli.opinions.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rounds in which groups were planted. */
final class Rounds {

  static final MapOptions OPTIONS = MapOptions.usual(42);

  /** A vote as it stands in a list. */
  record Vote(long voter, long statement, Answer answer, long order) {}

  final List<Vote> votes = new ArrayList<>();
  final Map<Long, String> planted = new HashMap<>();

  static VoteLog log(List<Vote> votes) {
    var log = new VoteLog();
    votes.forEach(vote -> log.add(vote.voter(), vote.statement(), vote.answer(), vote.order()));
    return log;
  }

  Drawing draw() {
    return Drawing.of(log(votes), OPTIONS);
  }

  OpinionMap map() {
    return draw().map();
  }

  Rounds say(long voter, long statement, Answer answer) {
    votes.add(new Vote(voter, statement, answer, votes.size()));
    return this;
  }

  /** People who all say the same to statements from zero on. */
  Rounds everybody(int from, int people, int statements, Answer answer) {
    for (var voter = from; voter < from + people; voter++) {
      for (var statement = 0; statement < statements; statement++) {
        say(voter, statement, answer);
      }
    }
    return this;
  }

  /**
   * People of groups, one group per size: each group has its own view of each statement, but all
   * agree with the first two; each says its group's view with probability 0.9, and answers a
   * statement with probability {@code share}.
   */
  static Rounds planted(long seed, int statements, double share, int... sizes) {
    var random = new Random(seed);
    var round = new Rounds();
    var voter = 0L;
    for (var group = 0; group < sizes.length; group++) {
      var view = new Random(1_000 * seed + group);
      var agrees = new boolean[statements];
      for (var statement = 0; statement < statements; statement++) {
        agrees[statement] = view.nextBoolean() || statement < 2;
      }
      for (var i = 0; i < sizes[group]; i++, voter++) {
        round.planted.put(voter, "group " + group);
        for (var statement = 0; statement < statements; statement++) {
          if (random.nextDouble() < share) {
            var own = random.nextDouble() < 0.9;
            round.say(voter, statement, agrees[statement] == own ? Answer.AGREE : Answer.DISAGREE);
          }
        }
      }
    }
    return round;
  }

  /** Everybody answers every statement by lot. */
  static Rounds byLot(long seed, int people, int statements) {
    var random = new Random(seed);
    var round = new Rounds();
    for (var voter = 0; voter < people; voter++) {
      for (var statement = 0; statement < statements; statement++) {
        round.say(voter, statement, Answer.values()[random.nextInt(3)]);
      }
    }
    return round;
  }
}
