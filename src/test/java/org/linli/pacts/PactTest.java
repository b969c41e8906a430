package org.linli.pacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.WordDiff;
import org.linli.platform.Dates;

/** CULT-3: what a pact allows when, and what it refuses by itself. */
class PactTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(1_000);
  private static final UUID WORKER = UUID.randomUUID();
  private static final UUID LAWYER = UUID.randomUUID();
  private static final ShortNumber BALLOT = new ShortNumber(2026, 7);

  private static Pact draft() {
    return Pact.draft(
        new Pact.Origin(UUID.randomUUID(), new ShortNumber(2026, 1), PactKind.RESIDENTS, NOW),
        new PactHead("居民公约", "全体居民", "起草小组"),
        "1");
  }

  private static Pact round() {
    var pact = draft();
    pact.openRound(NOW, UNTIL, true);
    return pact;
  }

  private static Pact adopted() {
    var pact = round();
    pact.submit(WORKER, UNTIL, true);
    pact.review(true, LAWYER);
    pact.putToVote(BALLOT, 1);
    pact.adopt(NOW, Optional.of(UNTIL));
    return pact;
  }

  private static Pact inForce() {
    var pact = adopted();
    pact.file(Dates.day(NOW), "1 号", "街道", Dates.day(NOW));
    pact.publish(true, Dates.day(NOW), Dates.day(NOW));
    return pact;
  }

  @Test
  void residentsSpeakUntilTheRoundIsOverAndNotAMomentLonger() {
    assertRefused(KernelError.NOT_FOUND, () -> draft().requireRound(NOW));
    var pact = round();
    pact.requireRound(UNTIL.minusMillis(1));
    assertRefused(PactError.ROUND_OVER, () -> pact.requireRound(UNTIL));
  }

  @Test
  void nothingGoesOnBeforeTheRoundIsOverAndAllIsAnswered() {
    var pact = round();
    assertRefused(PactError.ROUND_OPEN, () -> pact.submit(WORKER, UNTIL.minusMillis(1), true));
    assertRefused(PactError.UNANSWERED, () -> pact.submit(WORKER, UNTIL, false));
    assertRefused(PactError.UNANSWERED, () -> pact.openRound(UNTIL, UNTIL.plusSeconds(9), false));
    pact.openRound(UNTIL, UNTIL.plusSeconds(9), true);
    assertThat(pact.state().draft().round()).isEqualTo(2);
    assertThat(pact.state().draft().shown()).isEqualTo(2);
    assertThat(pact.edition()).as("what was published is not written again").isEqualTo(3);
  }

  @Test
  void whoHandedItInDoesNotReviewIt() {
    var pact = round();
    pact.submit(WORKER, UNTIL, true);
    assertRefused(PactError.SOMEBODY_ELSE, () -> pact.review(true, WORKER));
    pact.review(true, LAWYER);
    assertThat(pact.status()).isEqualTo(PactStatus.CLEARED);
  }

  @Test
  void nothingIsVotedOnThatWasNotReviewedAndNothingChangesAfterwards() {
    var pact = round();
    assertRefused(PactError.NOT_NOW, () -> pact.putToVote(BALLOT, 1));
    pact.submit(WORKER, UNTIL, true);
    assertRefused(PactError.NOT_NOW, () -> pact.putToVote(BALLOT, 1));
    assertRefused(PactError.NOT_NOW, pact::write);
    pact.review(false, LAWYER);
    assertThat(pact.status()).as("to be drafted anew").isEqualTo(PactStatus.DRAFTING);
    assertRefused(PactError.NOT_NOW, () -> pact.submit(WORKER, UNTIL, true));
  }

  @Test
  void whatHasToBeFiledIsPublishedOnlyThen() {
    var today = Dates.day(NOW);
    var pact = adopted();
    assertRefused(PactError.NOT_FILED, () -> pact.publish(true, today, today));
    assertRefused(PactError.DAY_OF_FILING, () -> pact.file(today.plusDays(1), "1 号", "街道", today));
    assertRefused(PactError.DAY_OF_FILING, () -> pact.file(today.minusDays(1), "1 号", "街道", today));
    pact.file(today, "1 号", "街道", today);
    assertRefused(PactError.DAY_IN_FORCE, () -> pact.publish(true, today.minusDays(1), today));
    var version = pact.publish(true, today, today);
    assertThat(version.version()).isEqualTo(1);
    assertThat(version.edition()).as("what was submitted").isEqualTo(2);
    assertThat(version.filing().number()).isEqualTo("1 号");
    assertThat(pact.state().vote()).isEqualTo(Pact.Vote.NONE);
    assertThat(adopted().publish(false, today, today).version()).isEqualTo(1);
  }

  @Test
  void whatResidentsDecidedIsNobodysToGiveUp() {
    assertRefused(PactError.NOT_NOW, () -> adopted().giveUp());
    var voting = round();
    voting.submit(WORKER, UNTIL, true);
    voting.review(true, LAWYER);
    voting.putToVote(BALLOT, 1);
    assertRefused(PactError.NOT_NOW, voting::giveUp);
  }

  @Test
  void givingUpADraftLeavesWhatIsInForce() {
    var first = draft();
    first.giveUp();
    assertThat(first.status()).isEqualTo(PactStatus.GIVEN_UP);
    var pact = inForce();
    pact.amend();
    pact.giveUp();
    assertThat(pact.status()).isEqualTo(PactStatus.IN_FORCE);
    assertThat(pact.state().version()).isEqualTo(1);
    assertThat(pact.state().draft().shown()).isZero();
  }

  @Test
  void anOrderToCorrectStandsUntilTheNextVersion() {
    var pact = inForce();
    pact.giveBack("第三条不能罚款");
    assertThat(pact.status()).isEqualTo(PactStatus.DRAFTING);
    assertThat(pact.state().correction()).isEqualTo("第三条不能罚款");
    assertThat(pact.state().draft().base()).isEqualTo(1);
    var adopted = adopted();
    adopted.giveBack("第三条不能罚款");
    assertThat(adopted.state().correction()).as("nothing is in force yet").isEmpty();
    assertThat(adopted.state().vote()).isEqualTo(Pact.Vote.NONE);
  }

  @Test
  void aPactKeepsTheNameUnderWhichItWasTalkedAbout() {
    var pact = draft();
    pact.rename(new PactHead("三阳公约", "全体居民", "起草小组"));
    pact.openRound(NOW, UNTIL, true);
    assertRefused(PactError.NOT_NOW, () -> pact.rename(new PactHead("别的", "全体居民", "起草小组")));
  }

  @Test
  void numbersTypedInFrontOfArticlesAreLeftOut() {
    var typed = "第一条 不占楼道\n\n2. 牵绳\n３、捡粪\n四、安静\n第 5 条 1.5 米以内\n6.5 吨以上的车不进";
    var words = new BeginPact("RESIDENTS", "公约", "居民", "小组", typed);
    assertThat(words.lines()).containsExactly("不占楼道", "牵绳", "捡粪", "安静", "1.5 米以内", "6.5 吨以上的车不进");
    assertThat(field(() -> new BeginPact("RESIDENTS", "公约", "居民", "小组", "长".repeat(501))))
        .isEqualTo("articles");
  }

  @Test
  void articlesAreComparedByWhatTheyAreAndNotByTheirNumbers() {
    var a = new Article(UUID.randomUUID(), 1, "甲");
    var b = new Article(UUID.randomUUID(), 2, "乙");
    var now =
        List.of(
            new Article(b.id(), 1, "乙"),
            new Article(UUID.randomUUID(), 2, "丙"),
            new Article(a.id(), 3, "甲了"));
    var changes = ArticleChange.between(List.of(a, b, new Article(WORKER, 3, "丁")), now);
    assertThat(changes)
        .extracting(ArticleChange::kind)
        .containsExactly(
            ArticleChange.Kind.SAME,
            ArticleChange.Kind.ADDED,
            ArticleChange.Kind.CHANGED,
            ArticleChange.Kind.DROPPED);
    assertThat(changes.get(2).pieces())
        .containsExactly(
            new WordDiff.Piece(WordDiff.Kind.KEPT, "甲"),
            new WordDiff.Piece(WordDiff.Kind.ADDED, "了"));
  }

  /** {@code ./mvnw test -Dtest=PactTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-pact.md");
    var drawn = "```mermaid\n" + PactStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      var text = Files.readString(file);
      Files.writeString(
          file, Pattern.compile("(?s)```mermaid\n.*?```\n").matcher(text).replaceAll(drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=PactTest -Dlinli.states=write")
        .contains(drawn);
  }
}
