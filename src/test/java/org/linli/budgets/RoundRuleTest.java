package org.linli.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.ballot.budgeting.BudgetProblem;
import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.kernel.Invalid;

/** DELIB-5: rules as they are explained, money as it is typed, past votes as they are tried. */
class RoundRuleTest {

  /** Thirteen, six voters: in floating point p3 and p1 would win. */
  private static final String GOLDEN =
      """
      META
      key;value
      budget;13
      vote_type;approval
      PROJECTS
      project_id;cost
      p0;5
      p1;3
      p2;10
      p3;3
      VOTES
      voter_id;vote
      0;p3
      1;p1,p3
      2;p0,p2,p3
      3;p0,p3
      4;
      5;p0,p1
      """;

  @ParameterizedTest
  @EnumSource(RoundRule.class)
  void eachRuleIsExplainedInTenSentencesAndAPicture(RoundRule rule) {
    assertThat(new HashSet<>(rule.sentences())).hasSize(RoundRule.SENTENCES);
    var example = RuleExample.of(rule);
    assertThat(example.spent()).isBetween(1L, (long) RuleExample.BUDGET);
    assertThat(example.columns()).hasSize(rule.shares() ? 6 : 1);
    for (var column : example.columns()) {
      assertThat(column.parts().stream().mapToInt(RuleExample.Part::height).sum())
          .isBetween(1, RuleExample.HEIGHT);
    }
  }

  @Test
  void thePictureShowsThatEqualSharesLeaveNobodyOut() {
    assertThat(RuleExample.of(RoundRule.GREEDY_VOTES).chosen()).containsExactly(0, 1);
    assertThat(RuleExample.of(RoundRule.GREEDY_VOTES).served()).isEqualTo(4);
    assertThat(RuleExample.of(RoundRule.MES_COST).chosen()).containsExactlyInAnyOrder(0, 2);
    assertThat(RuleExample.of(RoundRule.MES_COST).served()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "200000, 200000",
    "'200,000', 200000",
    "20万, 200000",
    "5.2万, 52000",
    "¥300元, 300",
    "'3,5', -1",
    "0, -1",
    "-4, -1",
    "1.5, -1",
    "0.00001万, -1",
    "9007199254740993, -1",
    "二十万, -1"
  })
  void moneyIsTypedInWholeYuan(String typed, long yuan) {
    assertThat(Yuan.read(typed)).isEqualTo(yuan < 0 ? OptionalLong.empty() : OptionalLong.of(yuan));
  }

  @Test
  void aPastVoteIsTriedUnderAnotherRule() {
    var told = Rehearsal.of(GOLDEN.getBytes(StandardCharsets.UTF_8), RoundRule.MES_COST);
    assertThat(told.voters()).as("who chose nothing is a voter").isEqualTo(6);
    assertThat(told.rows().stream().filter(Rehearsal.Row::other).map(Rehearsal.Row::id))
        .containsExactly("p0", "p3");
    assertThat(told.usual().winners()).isEqualTo(3);
  }

  @Test
  void aFileThatCannotBeCountedSaysWhereItIsWrong() {
    var wrong = GOLDEN.replace("p0;5", "p0;3,5").replace("1;p1,p3", "1;p9");
    var refused =
        catchThrowableOfType(
            BudgetRefused.class,
            () -> Rehearsal.of(wrong.getBytes(StandardCharsets.UTF_8), RoundRule.MES_COST));
    assertThat(refused.problems())
        .extracting(BudgetProblem::code, BudgetProblem::line)
        .contains(tuple(BudgetProblem.Code.NUMBER_WRONG, 7));
  }

  @Test
  void wrongFieldsOfAPlanAreAllNamed() {
    var wrong =
        catchThrowableOfType(
            Invalid.class,
            () ->
                new PlanRound(
                    "",
                    "",
                    "3,5",
                    "",
                    "",
                    "MOST",
                    "0",
                    "EARLIER",
                    "3",
                    "2",
                    "PERSONS",
                    "2026-09-10",
                    "2026-09-01",
                    "2026-08-01T08:00",
                    "2026-07-01T08:00"));
    assertThat(wrong.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactlyInAnyOrder(
            "title",
            "about",
            "amount",
            "rule",
            "threshold",
            "upTo",
            "reviewUntil",
            "votesFrom",
            "votesUntil");
  }

  @Test
  void noStepIsTakenTwiceOrOutOfOrder() {
    for (var status : RoundStatus.values()) {
      var allowed =
          List.of(RoundAction.values()).stream().filter(status::allows).map(Enum::name).toList();
      assertThat(allowed)
          .isEqualTo(
              switch (status) {
                case DRAFT -> List.of("OPEN");
                case IDEAS -> List.of("CLOSE_IDEAS", "CALL_OFF");
                case REVIEW -> List.of("FREEZE", "CALL_OFF");
                case VOTING -> List.of("COUNT", "CALL_OFF");
                case COUNTED, CALLED_OFF -> List.<String>of();
              });
    }
  }
}
