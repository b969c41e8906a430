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

  @Autowired private NeedReading reading;
  @Autowired private PublicLate late;
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

  /** What was promised and not kept is public as well (NEED-4). */
  @Test
  void lateListHoldsWhatIsPublicAndLateTheLongestFirst() {
    var scope = Scope.publicOf(community.id());
    var first = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    clock.advance(Duration.ofHours(1));
    var second = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(late.count(scope)).isZero();
    clock.advance(Duration.ofDays(20));
    aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    assertThat(late.count(scope)).isEqualTo(2);
    var page = late.list(scope, new Paging(Optional.empty(), 1));
    assertThat(page.rows()).extracting(NeedView::number).containsExactly(first);
    assertThat(late.list(scope, new Paging(page.next(), 1)).rows())
        .extracting(NeedView::number)
        .containsExactly(second);
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
}
