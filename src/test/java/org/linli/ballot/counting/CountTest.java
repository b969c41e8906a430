package org.linli.ballot.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DELIB-4: quorum and result by stated rules, at their limits. */
class CountTest {

  @ParameterizedTest
  @CsvSource({
    // rule, on the roll, answers, outcome
    "simple-persons, 20, YYNA, REJECTED",
    "simple-persons, 20, YYYNA, ADOPTED",
    "simple-households, 20, YYNN, REJECTED",
    "absolute-persons, 6, YYYNN, REJECTED",
    "absolute-persons, 6, YYYY, ADOPTED",
    "absolute-representatives, 7, YYYNNNN, REJECTED",
    "absolute-representatives, 7, YYYYNNN, ADOPTED",
    "two-thirds-persons, 6, YYY, NO_QUORUM",
    "two-thirds-persons, 5, YYN, ADOPTED",
    "two-thirds-persons, 5, YYNA, REJECTED",
    "two-thirds-of-all-households, 6, YYYNNN, REJECTED",
    "two-thirds-of-all-households, 6, YYYY, ADOPTED",
    "opinion-persons, 6, YYYY, COUNTED",
    "most-votes-persons, 6, N, REJECTED",
    "most-votes-persons, 6, Y, ADOPTED",
  })
  void majoritiesOfWhoeverTheRuleNames(String id, int roll, String answers, Outcome outcome) {
    assertThat(Polls.outcome(Polls.kind(id), Polls.heads(roll), answers)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    // rule, on the roll, signed in, answers of the first of them, outcome
    "residents-adults, 10, 5, YYYYY, NO_QUORUM",
    "residents-adults, 10, 6, YYYNN, REJECTED",
    "residents-adults, 10, 6, YYYY, ADOPTED",
    "residents-households, 11, 6, YYYY, ADOPTED",
    "residents-representatives, 9, 4, YYYY, NO_QUORUM",
    "villagers-adults, 10, 5, YYYYY, NO_QUORUM",
    "villagers-adults, 11, 6, YYY, REJECTED",
    "villagers-adults, 11, 6, YYYY, ADOPTED",
    "villagers-households, 9, 5, YYYYY, NO_QUORUM",
    "villagers-households, 9, 6, YYYN, REJECTED",
    "villagers-households, 9, 6, YYYY, ADOPTED",
    "villagers-representatives, 12, 7, YYYYYYY, NO_QUORUM",
    "villagers-representatives, 12, 8, YYYY, REJECTED",
    "villagers-representatives, 12, 8, YYYYY, ADOPTED",
  })
  void meetingsAreOfThosePresent(
      String id, int size, int present, String answers, Outcome outcome) {
    var roll = Polls.heads(size);
    var votes = Polls.votes(roll, answers);
    var came = roll.stream().limit(present).map(RollEntry::reference).toList();
    var turnout = new Turnout(Polls.turnout(votes).participated(), came, List.of());
    var result = Count.of(Polls.kind(id), false, List.of(Polls.LIFT), roll, turnout, votes);
    assertThat(result.answers().getFirst().outcome()).isEqualTo(outcome);
    assertThat(result.present().heads()).isEqualTo(present);
  }

  @Test
  void whoeverVotedIsPresentSignedInOrNot() {
    var roll = Polls.heads(4);
    var votes = Polls.votes(roll, "YYY");
    var turnout = new Turnout(Polls.turnout(votes).participated(), List.of("r4"), List.of());
    var rule = Polls.kind("residents-adults");
    var result = Count.of(rule, false, List.of(Polls.LIFT), roll, turnout, votes);
    assertThat(result.present().heads()).isEqualTo(4);
  }

  @Test
  void blankPapersTakePartAndAgreeWithNothing() {
    var result = Polls.count(Polls.kind("simple-persons"), Polls.heads(9), "YY--");
    var answer = result.answers().getFirst();
    assertThat(result.participated().heads()).isEqualTo(4);
    assertThat(answer.blank().heads()).isEqualTo(2);
    assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
  }

  @ParameterizedTest
  @CsvSource({
    // what was approved, space between voters; adopted, in order; outcome
    "ab ab ac, a b, ADOPTED",
    "ab a ac, a, TIED",
    "a b, '', TIED",
    "a a a, a, ADOPTED",
    "abc, '', REFUSED",
  })
  void approvalFillsSeatsWithoutDecidingTies(String papers, String adopted, String outcome) {
    var options = Stream.of("a", "b", "c").map(it -> new Question.Option(it, it)).toList();
    var question = Question.approval("1", "选两名", options, 1, 2, papers.equals("a b") ? 1 : 2);
    var roll = Polls.heads(4);
    var votes = new ArrayList<CountedVote>();
    for (var paper : papers.split(" ")) {
      var voter = roll.get(votes.size()).reference();
      votes.add(CountedVote.named(voter, "1", List.of(paper.split(""))));
    }
    var rule = Polls.kind("most-votes-persons");
    if (outcome.equals("REFUSED")) {
      assertThatExceptionOfType(Miscounted.class)
          .isThrownBy(
              () -> Count.of(rule, false, List.of(question), roll, Polls.turnout(votes), votes));
      return;
    }
    var answer =
        Count.of(rule, false, List.of(question), roll, Polls.turnout(votes), votes)
            .answers()
            .getFirst();
    assertThat(String.join(" ", answer.adopted())).isEqualTo(adopted);
    assertThat(answer.outcome().name()).isEqualTo(outcome);
  }

  @Test
  void representativesWhoSpeakForMoreWeighMore() {
    var roll = List.of(new RollEntry("r1", "h1", 0, 3), new RollEntry("r2", "h2", 0, 2));
    var result = Polls.count(Polls.kind("simple-representatives"), roll, "YN");
    assertThat(result.entitled().heads()).isEqualTo(5);
    assertThat(result.answers().getFirst().outcome()).isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void aSecretCountIsThatOfTheNamedOneWithoutNames() {
    var archive = Polls.secret();
    var seats = archive.result().answers().get(1);
    assertThat(archive.result().answers().getFirst().adopted()).containsExactly("a");
    assertThat(archive.result().answers().getFirst().blank().heads()).isOne();
    assertThat(seats.outcome()).isEqualTo(Outcome.TIED); // 甲 3, 乙 and 丙 2 each
    assertThat(seats.adopted()).containsExactly("甲");
    assertThat(archive.votes()).allMatch(vote -> vote.reference().isEmpty());
  }

  @Test
  void whatDoesNotFitTogetherIsNotCounted() {
    var rule = Polls.kind("simple-persons");
    var roll = Polls.heads(3);
    var good = Polls.votes(roll, "YN");
    var turnout = Polls.turnout(good);
    assertThat(refused(rule, false, roll, turnout, good.subList(0, 1)))
        .isEqualTo(new Finding("ballot.recount.no-vote", List.of("1", "r2")));
    assertThat(refused(rule, false, roll, turnout, plus(good, "r2", "1", "YES")).key())
        .isEqualTo("ballot.recount.twice-voted");
    assertThat(refused(rule, false, roll, turnout, plus(good, "r3", "1", "YES")).key())
        .isEqualTo("ballot.recount.not-taken-part");
    assertThat(refused(rule, false, roll, turnout, plus(good, "r9", "1", "YES")).key())
        .isEqualTo("ballot.recount.not-on-roll");
    assertThat(refused(rule, false, roll, turnout, plus(good, "r1", "2", "YES")).key())
        .isEqualTo("ballot.recount.not-asked");
    assertThat(refused(rule, false, roll, turnout, plus(good, "r1", "1", "MAYBE")).key())
        .isEqualTo("ballot.recount.choices");
    assertThat(refused(rule, false, roll, Turnout.of(List.of("r1", "r1")), good).key())
        .isEqualTo("ballot.recount.twice-listed");
    var twice = List.of(roll.get(0), roll.get(0));
    assertThat(refused(rule, false, twice, turnout, good).key())
        .isEqualTo("ballot.recount.twice-on-roll");
    var uneven = List.of(new RollEntry("r1", "h", 0, 1), new RollEntry("r2", "h", 0, 2));
    assertThat(refused(rule, false, uneven, turnout, good).key())
        .isEqualTo("ballot.recount.weights");
    assertThat(refused(rule, true, roll, turnout, good).key()).isEqualTo("ballot.recount.named");
    var one = List.of(CountedVote.secret("1", List.of("YES")));
    assertThat(refused(rule, true, roll, turnout, one))
        .isEqualTo(new Finding("ballot.recount.votes", List.of("1", "1", "2")));
    assertThat(refused(Polls.kind("owners-1"), true, roll, turnout, one).key())
        .isEqualTo("ballot.recount.secret-area");
  }

  private static List<CountedVote> plus(
      List<CountedVote> votes, String reference, String question, String choice) {
    var more = new ArrayList<>(votes);
    more.add(CountedVote.named(reference, question, List.of(choice)));
    return more;
  }

  private static Finding refused(
      BallotRule rule,
      boolean secret,
      List<RollEntry> roll,
      Turnout turnout,
      List<CountedVote> votes) {
    try {
      Count.of(rule, secret, List.of(Polls.LIFT), roll, turnout, votes);
    } catch (Miscounted unfit) {
      return unfit.finding();
    }
    throw new AssertionError("It was counted");
  }

  @Test
  void sharesAreExactAtAnySize() {
    var third = Share.atLeast(2, 3);
    var city = 100_000_000_00L * 60;
    assertThat(third.reachedBy(city / 3 * 2, city)).isTrue();
    assertThat(third.reachedBy(city / 3 * 2 - 1, city)).isFalse();
    assertThat(Share.moreThan(1, 2).reachedBy(city / 2, city)).isFalse();
    assertThat(Share.moreThan(1, 2).reachedBy(city / 2 + 1, city)).isTrue();
    assertThat(third.reachedBy(0, 0)).isFalse();
    for (var share : List.of(third, Share.moreThan(1, 2), Share.atLeast(3, 4))) {
      for (var whole = 1L; whole < 50; whole++) {
        assertThat(share.reachedBy(share.least(whole), whole)).isTrue();
        assertThat(share.reachedBy(share.least(whole) - 1, whole)).isFalse();
      }
      assertThat(Share.parse(share.toString())).isEqualTo(share);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("2/3"));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.atLeast(4, 3));
  }

  @Test
  void everyKindNamesItsSource() {
    var kinds = Polls.kinds().values();
    assertThat(kinds).hasSize(9 + 3 + 3 + 4 + 5 * 3 + 2);
    assertThat(kinds).allMatch(kind -> kind.source().length() > 5);
    assertThat(kinds.stream().map(BallotRule::electorate).distinct()).hasSize(4);
  }

  @Test
  void headsAreCountedAsTheCourtCountsThem() {
    var roll =
        OwnerRoll.of(
            List.of(
                new OwnerRoll.Part(Set.of("王"), false, 89_37),
                new OwnerRoll.Part(Set.of("李", "赵"), false, 70_00), // joint owners
                new OwnerRoll.Part(Set.of("王"), false, 60_00), // one buyer of two
                new OwnerRoll.Part(Set.of("赵", "李"), false, 20_00), // the same joint owners
                new OwnerRoll.Part(Set.of("赵"), false, 30_00), // alone: another buyer
                new OwnerRoll.Part(Set.of(), true, 100_00), // unsold
                new OwnerRoll.Part(Set.of("钱"), true, 90_00), // sold, not handed over
                new OwnerRoll.Part(Set.of("孙"), false, 0))); // area unknown
    assertThat(roll.stream().map(RollEntry::head).distinct()).hasSize(5);
    assertThat(roll.get(0).head()).isEqualTo(roll.get(2).head());
    assertThat(roll.get(1).head()).isEqualTo(roll.get(3).head()).isNotEqualTo(roll.get(4).head());
    assertThat(roll.get(5).head()).isEqualTo(roll.get(6).head());
    assertThatIllegalArgumentException().isThrownBy(() -> new OwnerRoll.Part(Set.of(), false, 1));
  }
}
