package org.linli.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.resources.OfferResource;
import org.linli.testing.AllianceBuilder;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** SERV-4: what several units offer each by itself is found, and they join. */
@IntegrationTest
class AlliancesModuleTest {

  @Autowired private AllianceManagement alliances;
  @Autowired private AllianceReading reading;
  @Autowired private DuplicateReading duplicates;
  @Autowired private AllianceBuilder anAlliance;
  @Autowired private ResourceBuilder aResource;
  @Autowired private OwnNotices inbox;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor kitchen;
  private Actor canteen;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    kitchen = town.actor(community, "liaison");
    canteen = town.actor(community, "liaison");
  }

  @Test
  void whatTwoUnitsOfferForTheSameIsDuplicatedUntilTheyJoin() {
    var one = listed(kitchen, "给老人送午饭上门", "骑车送到门口，软饭软菜", "elder-care");
    var other = listed(canteen, "老人午饭送餐到家", "每天中午送，饭菜软", "elder-care");
    listed(canteen, "中午送餐给老人", "饭菜软，送到家", "elder-care");
    listed(kitchen, "周末修小家电", "电风扇、电饭煲都能修", "housing");
    listed(town.actor(community, "liaison"), "给幼儿园送午饭", "软饭软菜，送到门口", "child-care");
    var found = duplicates.of(worker);
    assertThat(found.all()).isEqualTo(5);
    assertThat(found.groups()).hasSize(1);
    var group = found.groups().getFirst();
    assertThat(group.resources())
        .as("both of the canteen look like that of the kitchen")
        .hasSize(3);
    assertThat(group.categories()).containsExactly("elder-care");
    assertThat(group.words()).contains("老人");
    assertThat(found.percent()).contains(60);
    var unit = unit(kitchen);
    var brings =
        String.join("\n", group.resources().stream().map(it -> it.id().toString()).toList());
    var id = alliances.found(worker, new FoundAlliance("送餐联盟", "轮流送", "02788888888", unit, brings));
    assertThat(duplicates.of(worker).groups().getFirst().invited()).contains(id);
    anAlliance.agree(kitchen, id);
    anAlliance.agree(canteen, id);
    assertThat(duplicates.of(worker).percent()).contains(0);
    var shown = reading.show(Scope.publicOf(community.id()), id);
    assertThat(shown.members().stream().flatMap(it -> it.brings().stream()))
        .extracting(AllianceView.Brought::id)
        .contains(one, other);
  }

  /** Without the lock of the alliance's row each would see itself alone, and nothing be formed. */
  @RepeatedTest(5)
  void whenTheCoordinatorAndAnotherAgreeAtTheSameMomentItIsFormed() {
    var id = anAlliance.invited(worker, kitchen, canteen, "会议室联盟", "互相借");
    var outcomes =
        AtOnce.all(
            List.<Callable<Boolean>>of(() -> agrees(kitchen, id), () -> agrees(canteen, id)));
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(reading.show(Scope.publicOf(community.id()), id).status())
        .isEqualTo(AllianceStatus.ACTIVE);
  }

  @Test
  void whoDeclinesSaysWhyToTheCommunityAloneAndNothingIsPublic() {
    var id = anAlliance.invited(worker, kitchen, canteen, "会议室联盟", "互相借");
    assertThat(told(canteen)).containsExactly(AllianceTemplates.INVITED);
    alliances.answer(canteen, id, new AnswerInvitation("DECLINE", "人手不够"));
    anAlliance.agree(kitchen, id);
    assertThat(reading.file(worker, id).of(canteen.grants().organizationId().orElseThrow()))
        .get()
        .extracting(AllianceView.Member::reason)
        .isEqualTo("人手不够");
    assertThat(reading.formed(Scope.publicOf(community.id()))).isEmpty();
    assertRefused(AllianceError.NOT_NOW, () -> anAlliance.agree(canteen, id));
    var stranger = town.actor(community, "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(stranger, id));
    assertRefused(KernelError.NOT_FOUND, () -> anAlliance.agree(stranger, id));
    assertRefused(KernelError.FORBIDDEN, () -> duplicates.of(kitchen));
  }

  @Test
  void theCoordinatorHandsOverBeforeItLeavesAndOneAloneIsNoAlliance() {
    var id = anAlliance.formed(worker, kitchen, canteen, "会议室联盟", "互相借");
    var leaving = new EndAlliance("换地方了");
    assertRefused(AllianceError.COORDINATES, () -> alliances.leave(kitchen, id, leaving));
    alliances.coordinate(worker, id, new Coordinate(unit(canteen)));
    alliances.leave(kitchen, id, leaving);
    var shown = reading.show(Scope.publicOf(community.id()), id);
    assertThat(shown.status()).isEqualTo(AllianceStatus.DISSOLVED);
    assertThat(shown.reason()).isEqualTo("只剩一家单位");
    assertThat(shown.members())
        .extracting(AllianceView.Member::status, AllianceView.Member::reason)
        .contains(tuple(MemberStatus.LEFT, "换地方了"));
    assertThat(told(canteen))
        .containsExactlyInAnyOrder(AllianceTemplates.INVITED, AllianceTemplates.DISSOLVED);
    assertRefused(AllianceError.NOT_NOW, () -> alliances.dissolve(worker, id, leaving));
  }

  private boolean agrees(Actor liaison, UUID alliance) {
    anAlliance.agree(liaison, alliance);
    return true;
  }

  private static String unit(Actor liaison) {
    return liaison.grants().organizationId().orElseThrow().toString();
  }

  private UUID listed(Actor liaison, String name, String description, String category) {
    var offer =
        new OfferResource(
            "",
            "SERVICE",
            name,
            description,
            "店里",
            "",
            "",
            "",
            "",
            "",
            "everybody",
            category,
            "",
            "联络员",
            "13800000000",
            "",
            "",
            "");
    return aResource.listed(liaison, worker, offer);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable work) {
    var refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).as(code.code()).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }
}
