package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of needs: per community and year, without gaps (NEED-1). */
@IntegrationTest
class NeedNumbersTest {

  private static final String WORDS = "三楼王桂兰家门口的灯不亮 138 0013 8000";
  private static final RaiseNeed RAISE =
      new RaiseNeed("housing", WORDS, "3 栋 2 单元 301", "王桂兰", "13800138000");

  @Autowired private NeedIntake intake;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private PlatformTransactionManager transactions;

  private Community community;
  private Actor resident;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
  }

  @Test
  void numbersHaveNoGapsWhenManyRaiseAtOnce() {
    var raised = AtOnce.times(20, () -> intake.raise(resident, RAISE));
    assertThat(raised)
        .extracting(each -> each.value().orElseThrow().sequence())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void refusedRaiseLeavesNoGap() {
    var first = intake.raise(resident, RAISE);
    assertThatThrownBy(
            () ->
                Scope.in(
                    resident.scope(),
                    () ->
                        new TransactionTemplate(transactions)
                            .execute(
                                status -> {
                                  intake.raise(resident, RAISE);
                                  throw new Refused(KernelError.CONFLICT);
                                })))
        .isInstanceOf(Refused.class);
    assertThat(intake.raise(resident, RAISE).sequence()).isEqualTo(first.sequence() + 1);
  }

  @Test
  void numberBearsTheYearOfChineseTime() {
    var year = clock.instant().atZone(Dates.ZONE).getYear();
    assertThat(intake.raise(resident, RAISE)).isEqualTo(new ShortNumber(year, 1));
  }

  @Test
  void eachCommunityCountsForItself() {
    intake.raise(resident, RAISE);
    var elsewhere = town.actor(town.newCommunity(), "resident");
    assertThat(intake.raise(elsewhere, RAISE).sequence()).isOne();
  }
}
