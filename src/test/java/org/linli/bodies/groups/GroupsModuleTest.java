package org.linli.bodies.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.bodies.BodyError;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.BodyBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** ORG-12: residents start groups, join them, and are helped on until they are registered. */
@IntegrationTest
class GroupsModuleTest {

  @Autowired private GroupLifeManagement groups;
  @Autowired private GroupReading reading;
  @Autowired private GroupPersonalData personal;
  @Autowired private OrganizationManagement organizations;
  @Autowired private BodyBuilder aBody;
  @Autowired private OwnNotices inbox;
  @Autowired private TransactionTemplate transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor aunt;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    aunt = town.actor(community, "resident");
    everybody = Scope.publicOf(community.id());
  }

  @Test
  void fromAnIdeaToARegisteredGroup() {
    var id = aBody.idea(aunt, "棋友会", "李阿姨");
    var neighbour = town.actor(community, "resident");
    assertThat(reading.list(everybody)).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, id));
    assertRefused(KernelError.NOT_FOUND, () -> join(neighbour, id, "周五"));
    assertThat(reading.due(worker)).extracting(GroupView::id).containsExactly(id);
    assertRefused(KernelError.FORBIDDEN, () -> step(aunt, id, "WELCOME", ""));
    step(worker, id, "WELCOME", "活动室周六可以用");
    var shown = reading.show(everybody, id);
    assertThat(shown.group().owner()).contains(GroupOwner.CONTACT);
    assertThat(shown.group().dueOn()).contains(Dates.day(clock.instant()).plusDays(60));
    assertThat(shown.help()).isNotEmpty();
    assertThat(catchThrowableOfType(Invalid.class, () -> step(aunt, id, "FILE", "")).errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(BodyError.TOO_FEW);
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              join(town.actor(community, "resident"), id, "邻居");
              return true;
            });
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(reading.show(everybody, id).group().members()).as("nobody is lost").isEqualTo(5);
    step(aunt, id, "FILE", "");
    assertRefused(BodyError.NOT_NOW, () -> step(aunt, id, "PROLONG", "再等等"));
    step(worker, id, "REGISTER", "区民政局，2026-18 号");
    assertThat(reading.show(everybody, id).group().status()).isEqualTo(GroupStatus.REGISTERED);
    step(aunt, id, "END", "大家搬走了");
    assertThat(reading.list(everybody)).isEmpty();
    assertThat(reading.show(everybody, id).group().dueOn()).isEmpty();
    assertRefused(BodyError.NOT_NOW, () -> join(neighbour, id, "周五"));
    assertThat(told(aunt)).contains(GroupNoticeTexts.JOINED, GroupNoticeTexts.MOVED);
  }

  @Test
  void whoJoinedIsForTheContactAndStaffAlone() {
    var id = aBody.gathering(aunt, worker, "棋友会", "李阿姨");
    var neighbour = town.actor(community, "resident");
    join(neighbour, id, "周五");
    join(neighbour, id, "周五师傅");
    for (var reader : List.of(aunt, worker)) {
      assertThat(reading.file(reader, id).members())
          .extracting(GroupMember::name)
          .containsExactlyInAnyOrder("李阿姨", "周五师傅");
    }
    assertThat(reading.file(aunt, id).actions())
        .doesNotContain(GroupAction.WELCOME, GroupAction.REGISTER);
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(neighbour, id));
    assertRefused(KernelError.NOT_FOUND, () -> step(neighbour, id, "END", "不办"));
    assertThat(reading.mine(neighbour)).extracting(OwnGroup::speaks).containsExactly(false);
    assertRefused(BodyError.CONTACT_STAYS, () -> groups.leave(aunt, id));
    groups.leave(neighbour, id);
    assertThat(reading.mine(neighbour)).isEmpty();
    assertThat(reading.show(everybody, id).group().members()).isEqualTo(1);
  }

  @Test
  void whoIsForgottenLeavesTheGroupAndNobodySpeaksForIt() {
    var idea = aBody.idea(aunt, "护河队", "李阿姨");
    var id = aBody.gathering(aunt, worker, "棋友会", "李阿姨");
    assertThat(within(() -> personal.about(worker, aunt.accountId()))).hasSize(4);
    within(() -> personal.erase(worker, aunt.accountId()));
    assertThat(within(() -> personal.about(worker, aunt.accountId()))).isEmpty();
    var group = reading.show(everybody, id).group();
    assertThat(group.contactName() + group.contactPhone()).isEmpty();
    assertThat(group.members()).isZero();
    assertThat(group.owner()).as("somebody has to act").contains(GroupOwner.COMMUNITY);
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(worker, idea));
  }

  @Test
  void shareOfGroupsThatOrganiseThemselvesHasItsDenominator() {
    organizations.register(worker, new RegisterOrganization("社工站", "social-organization"));
    organizations.register(worker, new RegisterOrganization("老年协会", "social-organization"));
    organizations.register(worker, new RegisterOrganization("广场舞队", "self-organized"));
    var id = aBody.gathering(aunt, worker, "棋友会", "李阿姨");
    assertThat(reading.share(worker)).isEqualTo(new GroupShare(1, 3, 15, 40));
    for (var each = 0; each < 4; each++) {
      join(town.actor(community, "resident"), id, "邻居");
    }
    step(aunt, id, "FILE", "");
    assertThat(reading.share(worker)).isEqualTo(new GroupShare(2, 4, 15, 40));
    assertThat(reading.share(worker).percent()).contains(50);
  }

  private void join(Actor somebody, UUID group, String name) {
    groups.join(somebody, group, new JoinGroup(name, ""));
  }

  private void step(Actor somebody, UUID group, String step, String note) {
    groups.step(somebody, group, new MoveGroup(step, note));
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }
}
