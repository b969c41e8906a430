package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.ballot.RollDraft.OwnerRow;
import org.linli.ballot.RollDraft.Voter;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Question;
import org.linli.ballot.counting.Silence;
import org.linli.kernel.Assurance;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Rung;
import org.linli.kernel.ShortNumber;

/** DELIB-4: the steps of a ballot, heads of owners and papers, without a database. */
class BallotTest {

  private static final Instant FREEZE = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-10-10T00:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-10-12T10:00:00Z");
  private static final Duration NOTICE = Duration.ofDays(15);

  private static Ballot draft() {
    var rule =
        new BallotRule(
            "simple",
            "ballot/general@2026-01-01",
            "参加的人过半数同意",
            Electorate.PERSONS,
            List.of(),
            List.of(),
            Silence.NOT_COUNTED,
            "社区议事规则");
    var plan =
        new Plan(
            "刷什么颜色",
            "楼道",
            new Plan.Where(Optional.empty(), Optional.empty(), Optional.empty(), ""),
            rule,
            Rung.DECIDED,
            Assurance.HOUSEHOLD,
            new Plan.Channels(true, true, true),
            true,
            2,
            "",
            18,
            new Plan.Times(FREEZE, OPENS, CLOSES),
            7,
            Optional.empty());
    return Ballot.draft(UUID.randomUUID(), new ShortNumber(2026, 1), plan);
  }

  @Test
  void eachStepComesWhenItIsDueAndNoSooner() {
    var ballot = draft();
    assertRefused(
        BallotError.NOTICE_TOO_SHORT,
        () -> ballot.announce(OPENS.minus(Duration.ofDays(14)), NOTICE));
    ballot.announce(OPENS.minus(NOTICE), NOTICE);
    assertRefused(BallotError.TOO_EARLY, () -> ballot.freeze(FREEZE.minusMillis(1), "root"));
    assertThat(ballot.due(FREEZE)).contains(BallotAction.FREEZE);
    ballot.freeze(FREEZE, "root");
    assertRefused(BallotError.TOO_EARLY, () -> ballot.open(OPENS.minusMillis(1)));
    ballot.open(OPENS);
    assertThat(ballot.due(CLOSES.minusMillis(1))).isEmpty();
    assertRefused(BallotError.TOO_EARLY, () -> ballot.close(CLOSES.minusMillis(1)));
    assertRefused(BallotError.NOT_NOW, () -> ballot.count(CLOSES));
    ballot.close(CLOSES);
    assertRefused(BallotError.NOT_NOW, () -> ballot.correct("other"));
    ballot.count(CLOSES);
    assertRefused(BallotError.NOT_NOW, () -> ballot.withdraw("晚了"));
    assertRefused(
        BallotError.TOO_EARLY, () -> ballot.settle(CLOSES.plus(Duration.ofDays(7)).minusMillis(1)));
    ballot.settle(CLOSES.plus(Duration.ofDays(7)));
    assertThat(ballot.status()).isEqualTo(BallotStatus.FINAL);
  }

  /** DELIB-7: the rung was said beforehand; what changed is said afterwards, and again. */
  @Test
  void howFarTheVotersDecidedIsJudgedOnceThereIsAResult() {
    var ballot = draft();
    var depth = new JudgeDepth("CONSULTED", "问过以后没有动");
    assertRefused(BallotError.NOT_NOW, () -> ballot.judge(depth));
    ballot.announce(OPENS.minus(NOTICE), NOTICE);
    ballot.freeze(FREEZE, "root");
    ballot.open(OPENS);
    ballot.close(CLOSES);
    assertRefused(BallotError.NOT_NOW, () -> ballot.judge(depth));
    ballot.count(CLOSES);
    ballot.judge(depth);
    assertThat(ballot.state().judged()).contains(depth);
    ballot.settle(CLOSES.plus(Duration.ofDays(7)));
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> ballot.judge(new JudgeDepth("DECIDED", "照办了")))
                .errors()
                .getFirst()
                .code())
        .as("its rule only asks for opinions")
        .isEqualTo(BallotError.NOTHING_DECIDED);
    ballot.judge(new JudgeDepth("PLANNED", "颜色改了"));
    assertThat(ballot.state().judged().orElseThrow().rung()).isEqualTo(Rung.PLANNED);
    assertThat(ballot.status()).isEqualTo(BallotStatus.FINAL);
  }

  @Test
  void aDraftIsThrownAwayAndNeverWithdrawn() {
    var ballot = draft();
    ballot.requireDraft();
    assertRefused(BallotError.NOT_NOW, () -> ballot.withdraw("不要了"));
    ballot.announce(OPENS.minus(NOTICE), NOTICE);
    assertRefused(BallotError.NOT_NOW, ballot::requireDraft);
    ballot.withdraw("方案改了");
    assertThat(ballot.due(CLOSES)).isEmpty();
  }

  /** 王 owns two, 李 and 赵 own one together, 李 another alone: three heads. */
  @Test
  void buyersAreHeadsWhateverTheyOwn() {
    var wang = voter("王");
    var li = voter("李");
    var zhao = voter("赵");
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    var third = UUID.randomUUID();
    var fourth = UUID.randomUUID();
    var heads =
        RollDraft.heads(
            List.of(
                new OwnerRow(first, "1-101", Optional.of(8937), wang),
                new OwnerRow(second, "1-102", Optional.empty(), wang),
                new OwnerRow(third, "1-201", Optional.of(6000), li),
                new OwnerRow(third, "1-201", Optional.of(6000), zhao),
                new OwnerRow(fourth, "1-202", Optional.of(7000), li)));
    assertThat(heads).extracting(RollDraft::area).containsExactly(8937L, 6000L, 7000L);
    assertThat(heads).extracting(RollDraft::parts).containsExactly(2, 1, 1);
    assertThat(heads).extracting(RollDraft::unmeasured).containsExactly(1, 0, 0);
    assertThat(heads.get(1).voters()).containsExactlyInAnyOrder(li, zhao);
  }

  private static Voter voter(String name) {
    return Voter.person(UUID.randomUUID(), name);
  }

  @Test
  void whatStandsOnAPaperIsReadAsItWasWritten() {
    var asked =
        List.of(
            Asked.of(1, Question.Kind.YES_NO_ABSTAIN, "同意吗", "", List.of(), 1, 1, 1),
            Asked.of(2, Question.Kind.APPROVAL, "选两个", "", List.of("甲", "乙", "丙"), 1, 2, 2));
    var typed = Map.of("q1", "NO", "q2", "3\n1");
    var choices = BallotChoices.of(asked, typed, false);
    assertThat(choices.written()).isEqualTo("q1=NO\nq2=1 3");
    assertThat(BallotChoices.read(choices.written()).written()).isEqualTo(choices.written());
    assertThat(choices.words(asked.get(1))).isEqualTo("甲、丙");
    var blank = BallotChoices.of(asked, Map.of("q1", "-"), true);
    assertThat(blank.written()).isEqualTo("q1=\nq2=");
    assertThat(BallotChoices.read(blank.written()).counted("r").getFirst().choices()).isEmpty();
  }

  /** {@code ./mvnw test -Dtest=BallotTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-ballot.md");
    var drawn = "```mermaid\n" + BallotStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      var text = Files.readString(file);
      Files.writeString(
          file, Pattern.compile("(?s)```mermaid\n.*?```\n").matcher(text).replaceAll(drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=BallotTest -Dlinli.states=write")
        .contains(drawn);
  }
}
