package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.needs.VerifyNeed;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.SheetText;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** MATCH-3: needs, resources and work in hand side by side, for a meeting. */
@IntegrationTest
class BoardTest {

  @Autowired private BoardReading reading;
  @Autowired private BoardSheet sheet;
  @Autowired private ClaimManagement claims;
  @Autowired private NeedManagement needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

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
  void urgentNeedsComeFirstAndLateWorkComesFirstWithItsLastWord() throws Exception {
    var ordinary = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var urgent = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    needs.verify(worker, urgent, new VerifyNeed("水管爆了", "属实", VerifyNeed.NONE, true, false));
    aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    var late = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    claims.take(liaison, late, new ClaimStep(ClaimStep.REPORT, "灯买来了"));
    var own = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    clock.advance(Duration.ofDays(9));
    needs.takeOn(worker, own, new Promise("我们自己办", Dates.day(clock.instant()).plusDays(5)));

    var board = reading.of(worker);
    assertThat(board.needs()).extracting(NeedView::number).containsExactly(urgent, ordinary);
    assertThat(board.inHand()).extracting(InHand::number).containsExactly(late, own);
    assertThat(board.late()).isOne();
    assertThat(board.inHand().getFirst().holder()).startsWith("单位 ");
    assertThat(board.inHand().getFirst().said().orElseThrow().words()).isEqualTo("灯买来了");
    assertThat(board.inHand().getLast().holder()).as("nobody's name").isEmpty();

    var page = page(worker);
    assertThat(page.indexOf("水管爆了")).isPositive().isLessThan(page.indexOf("楼道灯不亮"));
    assertThat(page).contains("灯买来了", "社区自己办", "过了日子的 1 件");
    assertThat(SheetText.of(sheet.of(worker))).anyMatch(row -> row.contains("灯买来了"));
    assertRefused(KernelError.FORBIDDEN, () -> reading.of(liaison));
    assertThat(reading.of(town.actor(town.newCommunity(), "community-worker")).needs()).isEmpty();
  }

  @Test
  void whatStandsIdleComesBeforeWhatIsFreeNow() {
    aResource.listed(liaison, worker, ResourceBuilder.venue("别的时候", "联络员"));
    var free = ResourceBuilder.with("现在有空", "联络员", "VENUE", "9", "2 08:00-23:00", "housing", "");
    aResource.listed(liaison, worker, free);
    assertThat(reading.of(worker).resources())
        .extracting(it -> it.resource().what().name())
        .startsWith("现在有空");
    assertThat(reading.of(worker).free()).isPositive();
    assertThat(reading.of(worker).idle()).as("listed only now").isZero();
    clock.advance(Duration.ofDays(60));
    assertThat(reading.of(worker).idle()).isEqualTo(2);
  }

  private String page(Actor reader) throws Exception {
    return mvc.perform(
            get(community.path() + "/matching/board")
                .with(authentication(Town.token(reader.accountId()))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
