package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.testing.DrawBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SupervisionBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/**
 * FUND-9: a third party reviews how money was used; who, with what part in it, and what it found is
 * public.
 */
@IntegrationTest
class ReviewsTest {

  private static final WriteReview GOOD =
      new WriteReview("no", "与承办单位没有往来", List.of("90", "80", "70", "85"), "钱花得值");

  @Autowired private ReviewManagement reviews;
  @Autowired private SupervisionBuilder aSupervision;
  @Autowired private DrawBuilder aDraw;
  @Autowired private CodeIssuing issuing;
  @Autowired private CodeReading codes;
  @Autowired private Town town;
  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor reviewer;
  private String code;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    reviewer = town.actor(community, "third-party-evaluator");
    code = aSupervision.code(worker, secretary, "楼道灯");
  }

  @Test
  void aThirdPartyScoresByTheRuleAndEverybodyReadsReportAndAnswer() {
    var id = aSupervision.review(secretary, reviewer, code, "样例事务所");
    assertThat(reviews.show(everybody(), id))
        .as("who reviews is public from the first day")
        .extracting(ReviewView::reviewer, ReviewView::status, ReviewView::total)
        .containsExactly("样例事务所", "NAMED", -1);
    assertRefused(SupervisionError.NOT_THE_REVIEWER, writing(worker, id, GOOD));
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> reviews.write(reviewer, id, GOOD, "报告.pdf", null))
                .errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("report");
    write(reviewer, id, GOOD);
    var shown = reviews.show(everybody(), id);
    // 90·20 % + 80·20 % + 70·30 % + 85·30 % = 80.5
    assertThat(shown.total()).isEqualTo(81);
    assertThat(shown.scores()).hasSize(4);
    assertRefused(SupervisionError.NOT_NOW, writing(reviewer, id, GOOD));
    var page =
        new PlainBrowser(port).get(community.path() + "/supervision/reviews/" + id + "/report");
    assertThat(page.status()).isEqualTo(200);
    reviews.answer(worker, id, new AnswerInPublic("过程管理下季度补上"));
    assertThat(reviews.show(everybody(), id).answer()).isEqualTo("过程管理下季度补上");
    assertRefused(
        SupervisionError.NOT_NOW, () -> reviews.answer(secretary, id, new AnswerInPublic("再答一次")));
  }

  @Test
  void whoHasAPartInItHandsItBackAndAnotherIsNamed() {
    var first = aSupervision.review(secretary, reviewer, code, "样例事务所");
    assertRefused(
        SupervisionError.REVIEWED_ALREADY,
        () -> aSupervision.review(secretary, reviewer, code, "另一家"));
    write(reviewer, first, new WriteReview("yes", "承办单位是我们的客户", List.of(), ""));
    assertThat(reviews.show(everybody(), first))
        .extracting(ReviewView::status, ReviewView::declared, ReviewView::total)
        .containsExactly("WITHDRAWN", "承办单位是我们的客户", -1);
    var second = town.actor(community, "third-party-evaluator");
    aSupervision.review(secretary, second, code, "另一家");
    assertThat(reviews.list(everybody()))
        .extracting(ReviewView::status)
        .containsExactlyInAnyOrder("NAMED", "WITHDRAWN");
  }

  @Test
  void onlyMoneyIsReviewedAndOnlyByWhoMay() {
    aDraw.sealed(worker, "评议团");
    issuing.issue(worker);
    var draw = codes.list(everybody(), "draw", Paging.first()).rows().getFirst().code();
    assertThat(field(() -> aSupervision.review(secretary, reviewer, draw, "样例事务所")))
        .containsExactly("about");
    assertThat(field(() -> aSupervision.review(secretary, worker, code, "样例事务所")))
        .containsExactly("reviewer");
    assertThat(field(() -> new WriteReview("no", "无", List.of("101", "-1", "7"), "好")))
        .containsExactly("score-1", "score-2");
  }

  private static List<String> field(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private ThrowingCallable writing(Actor actor, UUID id, WriteReview review) {
    return () -> write(actor, id, review);
  }

  private void write(Actor actor, UUID id, WriteReview review) {
    try {
      reviews.write(
          actor,
          id,
          review,
          "报告.pdf",
          new ByteArrayResource("%PDF 样例".getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }
}
