package org.linli.directory.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.DecideDuplicate;
import org.linli.directory.people.DuplicateManagement;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.PostBook;
import org.linli.testing.SentMessages;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posts and who holds them, through their facade on a real database (ORG-11). */
@IntegrationTest
class PostsModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);

  @Autowired private PostManagement posts;
  @Autowired private PersonManagement persons;
  @Autowired private DuplicateManagement duplicates;
  @Autowired private PostBook book;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void postIsEstablishedOnceForItsPlace() {
    var command = new EstablishPost("grid-worker", "第一网格", "02712345678");
    var outcomes = AtOnce.times(4, () -> posts.establish(worker, command));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertRefused(PostError.POST_EXISTS, () -> posts.establish(worker, command));
    assertRefused(
        KernelError.INVALID,
        () -> posts.establish(worker, new EstablishPost("emperor", "", "02712345678")));
  }

  @Test
  void successorEndsThePredecessorsTimeAndHistoryStays() {
    var post = book.vacant(worker, "elderly-helper");
    posts.appoint(worker, post, new Appoint("甲", TODAY.minusDays(30)));
    posts.appoint(worker, post, new Appoint("乙", TODAY));
    var story = posts.story(worker, post);
    assertThat(story.post().holder()).contains("乙");
    assertThat(story.holdings())
        .containsExactly(
            new Holding("乙", Optional.empty(), TODAY, Optional.empty()),
            new Holding("甲", Optional.empty(), TODAY.minusDays(30), Optional.of(TODAY)));
  }

  @Test
  void postHasOneHolderHoweverManyAreAppointedAtOnce() {
    var post = book.vacant(worker, "elderly-helper");
    var outcomes =
        AtOnce.times(
            5,
            () -> {
              posts.appoint(worker, post, new Appoint("甲", TODAY));
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(posts.story(worker, post).holdings()).hasSize(1);
  }

  @Test
  void nobodyIsAppointedOrLeavesBeforeTheOneBefore() {
    var post = book.held(worker);
    assertThat(field(() -> posts.appoint(worker, post, new Appoint("乙", TODAY.minusDays(10)))))
        .isEqualTo("fromDay");
    assertThat(field(() -> posts.vacate(worker, post, new Vacate(TODAY.minusDays(11)))))
        .isEqualTo("untilDay");
    posts.vacate(worker, post, new Vacate(TODAY));
    assertThat(posts.story(worker, post).post().holder()).isEmpty();
    assertRefused(PostError.VACANT, () -> posts.vacate(worker, post, new Vacate(TODAY)));
    assertThat(field(() -> posts.appoint(worker, post, new Appoint("乙", TODAY.minusDays(1)))))
        .isEqualTo("fromDay");
    posts.appoint(worker, post, new Appoint("乙", TODAY));
  }

  @Test
  void publicReadsOnlyPostsThatAreOpenByRuleAndWhoHoldsThemToday() {
    var open = book.held(worker);
    posts.appoint(worker, open, new Appoint("明天的人", TODAY.plusDays(1)));
    var hidden = book.vacant(worker, "building-head");
    posts.appoint(worker, hidden, new Appoint("楼栋长的名字", TODAY));
    book.vacant(worker, "elderly-helper");
    var seen = posts.whoIsWho(Scope.publicOf(community.id()));
    assertThat(seen).extracting(PostView::kind).containsExactly("elderly-helper", "social-worker");
    assertThat(seen)
        .extracting(PostView::holder)
        .containsExactly(Optional.empty(), Optional.of("社工张三"));
    assertThat(posts.all(worker)).hasSize(3);
  }

  @Test
  void holderWhoIsInTheRegisterLeadsThere() {
    var person = registered("SY-7");
    var post = book.vacant(worker, "building-head");
    posts.appoint(worker, post, new Appoint("王小寒", "SY-7", TODAY));
    assertThat(posts.story(worker, post).holdings().getFirst().person()).contains(person);
    var unknown = new Appoint("乙", "SY-8", TODAY.plusDays(1));
    assertThat(field(() -> posts.appoint(worker, post, unknown))).isEqualTo("reference");
    assertThat(posts.story(worker, post).holdings()).hasSize(1);
  }

  @Test
  void holderWhoWasRegisteredTwiceLeadsToWhoIsKept() {
    var kept = registered("SY-1");
    var gone = registered("SY-2");
    var post = book.vacant(worker, "building-head");
    posts.appoint(worker, post, new Appoint("王小寒", "SY-2", TODAY));
    duplicates.decide(worker, new DecideDuplicate(kept.toString(), gone.toString(), "same"));
    assertThat(posts.story(worker, post).holdings().getFirst().person()).contains(kept);
  }

  @Test
  void numberOfAnotherCommunitysRegisterLeadsNowhere() {
    registered("SY-9");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    var post = book.vacant(stranger, "building-head");
    var command = new Appoint("甲", "SY-9", TODAY);
    assertThat(field(() -> posts.appoint(stranger, post, command))).isEqualTo("reference");
  }

  @Test
  void residentsAndOtherCommunitiesManageNoPosts() {
    var resident = town.actor(community, "resident");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    var post = book.held(worker);
    var command = new Appoint("甲", TODAY);
    assertRefused(KernelError.FORBIDDEN, () -> posts.all(resident));
    assertRefused(KernelError.FORBIDDEN, () -> posts.story(resident, post));
    assertRefused(KernelError.FORBIDDEN, () -> posts.appoint(resident, post, command));
    assertRefused(KernelError.NOT_FOUND, () -> posts.story(stranger, post));
    assertRefused(KernelError.NOT_FOUND, () -> posts.appoint(stranger, post, command));
  }

  /** Every page of this part is reached from the menu or the foot of a page. */
  @Test
  void menuLeadsToEveryPage() {
    var browser = new PlainBrowser(port);
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "administrator");
    town.grantByPhone(phone, community, "community-worker");
    browser.enrol(phone, messages, clock, community.path());
    UUID post = book.held(worker);
    var base = community.path() + "/directory";
    var menu = browser.get(base + "/organizations").body();
    for (var path :
        List.of("/mandates/desk", "/posts/desk", "/posts/staffing", "/posts/units", "/type")) {
      assertThat(menu).contains("href=\"" + base + path + "\"");
      assertThat(browser.get(base + path).status()).as(path).isEqualTo(200);
    }
    assertThat(menu).contains(base + "/mandates\"", base + "/posts\"");
    assertThat(browser.get(base + "/posts/desk").body()).contains(base + "/posts/desk/" + post);
  }

  private UUID registered(String reference) {
    return persons.register(worker, new RegisterPerson(reference, "王小寒", "", "", "", "", "", ""));
  }
}
