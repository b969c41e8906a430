package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of needs: the public's and the desk's (NEED-3, NEED-4). */
@IntegrationTest
class NeedListsTest {

  private static final String WORDS = "三楼王桂兰家门口的灯不亮 138 0013 8000";
  private static final RaiseNeed RAISE =
      new RaiseNeed("housing", WORDS, "3 栋 2 单元 301", "王桂兰", "13800138000");

  @Autowired private NeedIntake intake;
  @Autowired private NeedReading reading;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void publicListIsReadPageByPageWithoutGapsNewestFirst() {
    for (var each = 0; each < 7; each++) {
      clock.advance(each % 2 == 0 ? Duration.ofMinutes(1) : Duration.ZERO);
      aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    }
    var seen = new ArrayList<NeedView>();
    Optional<Cursor> after = Optional.empty();
    do {
      var page =
          reading.published(Scope.publicOf(community.id()), Optional.empty(), new Paging(after, 2));
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
      seen.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).extracting(NeedView::number).doesNotHaveDuplicates().hasSize(7);
    assertThat(seen).extracting(NeedView::raisedAt).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void listsByStatusHoldThatStatusOnly() {
    aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var scope = Scope.publicOf(community.id());
    assertThat(reading.published(scope, Optional.of(NeedStatus.CLOSED), Paging.first()).rows())
        .extracting(NeedView::status)
        .containsExactly(NeedStatus.CLOSED);
    assertThat(reading.published(scope, Optional.of(NeedStatus.RAISED), Paging.first()).rows())
        .isEmpty();
  }

  @Test
  void deskShowsWhatIsDueFirst() {
    var early = intake.raise(resident, RAISE);
    clock.advance(Duration.ofMinutes(5));
    var late = intake.raise(resident, RAISE);
    assertThat(reading.toVerify(worker)).extracting(NeedView::number).containsExactly(early, late);
  }
}
