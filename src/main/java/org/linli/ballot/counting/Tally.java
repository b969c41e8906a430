package org.linli.ballot.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was answered to one question: choices of each entry as bits, one for each option. */
final class Tally {

  private static final long NONE = -1;
  private static final long SPLIT = -2;

  private final Question question;
  private final Roster roster;
  private final Map<String, Integer> options = new HashMap<>();
  private final long[] heads;
  private final long[] areas;
  private final long[] chosen;
  private Amount blank = Amount.NONE;
  private long split;
  private long secret;

  Tally(Question question, Roster roster, boolean secret) {
    this.question = question;
    this.roster = roster;
    question.options().forEach(option -> options.put(option.id(), options.size()));
    heads = new long[options.size()];
    areas = new long[options.size()];
    chosen = new long[secret ? 0 : roster.size()];
    Arrays.fill(chosen, NONE);
  }

  private long bits(CountedVote vote) {
    var bits = 0L;
    for (var choice : vote.choices()) {
      var option = options.get(choice);
      if (option == null || (bits & (1L << option)) != 0) {
        throw unfit(vote);
      }
      bits |= 1L << option;
    }
    var count = vote.choices().size();
    if (count > 0 && (count < question.least() || count > question.most())) {
      throw unfit(vote);
    }
    return bits;
  }

  private static Miscounted unfit(CountedVote vote) {
    return new Miscounted("ballot.recount.choices", vote.question(), vote.reference());
  }

  void add(CountedVote vote) {
    secret++;
    add(bits(vote), 1);
  }

  void add(CountedVote vote, int entry) {
    var bits = bits(vote);
    if (chosen[entry] != NONE) {
      throw new Miscounted("ballot.recount.twice-voted", vote.question(), vote.reference());
    }
    chosen[entry] = bits;
  }

  private void add(long bits, long weight) {
    if (bits == 0) {
      blank = blank.plus(new Amount(weight, 0));
    }
    for (var left = bits; left != 0; left &= left - 1) {
      heads[Long.numberOfTrailingZeros(left)] += weight;
    }
  }

  /** After the last vote: everybody who took part answered, or left it blank. */
  void close(BitSet participated) {
    if (chosen.length == 0) {
      if (secret != participated.cardinality()) {
        throw new Miscounted(
            "ballot.recount.votes",
            question.id(),
            Long.toString(secret),
            Integer.toString(participated.cardinality()));
      }
      return;
    }
    var ofHeads = new long[roster.headCount()];
    Arrays.fill(ofHeads, NONE);
    participated.stream().forEach(entry -> close(entry, ofHeads));
    for (var head = 0; head < ofHeads.length; head++) {
      if (ofHeads[head] == SPLIT) {
        split += roster.weight(head);
      } else if (ofHeads[head] != NONE) {
        add(ofHeads[head], roster.weight(head));
      }
    }
  }

  private void close(int entry, long[] ofHeads) {
    var bits = chosen[entry];
    if (bits == NONE) {
      throw new Miscounted("ballot.recount.no-vote", question.id(), roster.reference(entry));
    }
    var head = roster.head(entry);
    ofHeads[head] = ofHeads[head] == NONE || ofHeads[head] == bits ? bits : SPLIT;
    var area = roster.area(entry);
    if (bits == 0) {
      blank = blank.plus(new Amount(0, area));
    }
    for (var left = bits; left != 0; left &= left - 1) {
      areas[Long.numberOfTrailingZeros(left)] += area;
    }
  }

  Question question() {
    return question;
  }

  Amount blank() {
    return blank;
  }

  long split() {
    return split;
  }

  Amount cast(int option) {
    return new Amount(heads[option], areas[option]);
  }

  List<String> options() {
    return question.options().stream().map(Question.Option::id).toList();
  }

  /**
   * The opinion of the majority: the option that is ahead of every other in heads and, if there are
   * areas, in area too; -1 if none is.
   */
  int leading() {
    var all = IntStream.range(0, heads.length).boxed().toList();
    var areasCount = Arrays.stream(areas).anyMatch(area -> area > 0);
    return all.stream()
        .filter(
            it ->
                all.stream()
                    .filter(other -> !other.equals(it))
                    .allMatch(
                        other ->
                            heads[it] > heads[other] && (!areasCount || areas[it] > areas[other])))
        .findFirst()
        .orElse(-1);
  }
}
