package org.linli.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ReviewProposal.Aspect;

/** DELIB-3: what a proposal allows when, and what it refuses by itself. */
class ProposalTransitionsTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(1_000);
  private static final Due DUE = new Due(NOW.plusSeconds(9_000), false);
  private static final Set<Aspect> NONE = EnumSet.noneOf(Aspect.class);

  @Test
  void lastSupporterIsEnoughAndNoneLess() {
    var proposal = published(3);
    assertThat(proposal.supported(2)).isFalse();
    assertThat(proposal.supported(3)).isTrue();
    proposal.review(ProposalAction.REACH, DUE);
    assertThat(proposal.supported(4)).as("it was enough before").isFalse();
    assertThat(proposal.status()).isEqualTo(ProposalState.REVIEW);
  }

  @Test
  void lapsesAtItsDayAndNotBefore() {
    var proposal = published(3);
    assertThat(proposal.lapse(UNTIL.minusSeconds(1))).isFalse();
    assertThat(proposal.lapse(UNTIL)).isTrue();
    assertThat(proposal.status()).isEqualTo(ProposalState.LAPSED);
    assertThat(proposal.lapse(UNTIL)).as("once").isFalse();
  }

  @Test
  void nothingIsAdoptedBeforeEachAspectWasReviewed() {
    for (var missing : Aspect.values()) {
      var proposal = reviewing();
      assertRefused(
          ProposalError.NOT_REVIEWED,
          () -> proposal.decide(ProposalAction.ADOPT, Set.of(missing), NONE, "", NOW));
      assertRefused(
          ProposalError.NOT_REVIEWED,
          () -> proposal.decide(ProposalAction.DECLINE, Set.of(missing), NONE, "", NOW));
    }
  }

  @Test
  void unlawfulIsNeverAdoptedAndMayBeDeclinedAtOnce() {
    var proposal = reviewing();
    var unlawful = Set.of(Aspect.LEGALITY);
    assertRefused(
        ProposalError.UNLAWFUL,
        () -> proposal.decide(ProposalAction.ADOPT, NONE, unlawful, "", NOW));
    proposal.decide(ProposalAction.DECLINE, Set.of(Aspect.COST), unlawful, "", NOW);
    assertThat(proposal.status()).isEqualTo(ProposalState.DECLINED);
  }

  @Test
  void costlyMayBeAdoptedAllTheSame() {
    var proposal = reviewing();
    proposal.decide(ProposalAction.ADOPT, NONE, Set.of(Aspect.COST), "10 月会议", NOW);
    assertThat(proposal.state().answer().reference()).isEqualTo("10 月会议");
  }

  @Test
  void whatWasHandedOnIsNoLongerTheAuthorsToTakeBack() {
    var proposal = reviewing();
    proposal.refer(DUE, "10 月 20 日居民代表会议");
    assertRefused(ProposalError.NOT_NOW, () -> proposal.withdraw(NOW));
    proposal.decide(ProposalAction.ADOPT, NONE, NONE, "", NOW);
    assertThat(proposal.state().answer().reference()).isEqualTo("10 月 20 日居民代表会议");
  }

  @Test
  void becomesOneProject() {
    var proposal = reviewing();
    assertRefused(ProposalError.NOT_NOW, () -> proposal.became(new ShortNumber(2026, 1)));
    proposal.decide(ProposalAction.ADOPT, NONE, NONE, "", NOW);
    proposal.became(new ShortNumber(2026, 1));
    assertRefused(ProposalError.NOT_NOW, () -> proposal.became(new ShortNumber(2026, 2)));
  }

  @Test
  void draftIsWrittenAnewAndWhatIsPublicIsAmended() {
    var proposal = draft();
    proposal.write(text("二"));
    assertThat(proposal.text().what()).isEqualTo("二");
    proposal.publish(NOW, needed(3), UNTIL);
    assertRefused(ProposalError.NOT_NOW, () -> proposal.write(text("三")));
    proposal.revise("四");
    assertThat(proposal.edition()).isEqualTo(2);
  }

  @Test
  void joinsNothingThatIsPastDiscussing() {
    var one = published(3);
    var other = reviewing();
    one.askMerge(other, "一件事");
    other.decide(ProposalAction.ADOPT, NONE, NONE, "", NOW);
    assertRefused(ProposalError.NOT_NOW, () -> one.mergeInto(other, NOW));
    assertRefused(ProposalError.NOT_NOW, () -> one.askMerge(one, "自己"));
    assertRefused(ProposalError.NOT_NOW, () -> other.askMerge(one, "晚了"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ProposalState.class,
      names = {"DECLINED", "WITHDRAWN", "LAPSED", "MERGED"})
  void nothingFollowsTheEnd(ProposalState ended) {
    assertThat(List.of(ProposalAction.values())).noneMatch(ended::allows);
  }

  @Test
  void pointsThatDifferBySignsAndWidthAreTheSame() {
    var one = new MakePoint("FOR", "晚上 走路 安全，ＬＥＤ 也省电！");
    assertThat(one.once()).isEqualTo(new MakePoint("FOR", "晚上走路安全 led也省电").once());
    assertThat(new MakePoint("FOR", "！！").once()).isNotEmpty();
    assertThat(field(() -> new MakePoint("PERHAPS", "嗯"))).isEqualTo("side");
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    assertThat(new AskMerge("三阳-2026-000003", "一件事").number()).contains(new ShortNumber(2026, 3));
    assertThat(field(() -> new AskMerge("第三份", "一件事"))).isEqualTo("intoProposal");
    assertThat(field(() -> new HideWords("POINT", "骂人"))).isEqualTo("hides");
    assertThat(field(() -> new HideWords("PROPOSAL:" + UUID.randomUUID(), "骂人")))
        .isEqualTo("hides");
    assertThat(field(() -> new MakeRemark("G5", "太高"))).isEqualTo("cell");
    assertThat(field(() -> new DecideProposal("REFER", "交大家定", ""))).isEqualTo("reference");
  }

  /** {@code ./mvnw test -Dtest=ProposalTransitionsTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-proposal.md");
    var drawn = "```mermaid\n" + ProposalState.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      var diagram = Pattern.compile("(?s)```mermaid\n.*?```\n");
      Files.writeString(file, diagram.matcher(Files.readString(file)).replaceAll(drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=ProposalTransitionsTest -Dlinli.states=write")
        .contains(drawn);
  }

  private static Proposal draft() {
    var number = new ShortNumber(2026, 7);
    return Proposal.draft(
        new Proposal.Origin(UUID.randomUUID(), number, NOW, UUID.randomUUID()), text("一"));
  }

  private static ProposalText text(String what) {
    return new ProposalText("装灯", what, "摔过人", "住户", "东门", "", "");
  }

  private static Proposal published(int supporters) {
    var proposal = draft();
    proposal.publish(NOW, needed(supporters), UNTIL);
    return proposal;
  }

  private static Proposal.Needed needed(int supporters) {
    return new Proposal.Needed(Optional.empty(), supporters, "proposals/support@2026-01-01");
  }

  private static Proposal reviewing() {
    var proposal = published(1);
    proposal.review(ProposalAction.REACH, DUE);
    return proposal;
  }
}
