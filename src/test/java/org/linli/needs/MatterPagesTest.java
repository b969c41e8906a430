package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.files.Picture;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.StatementProbe;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What residents find of their own matters, and what everybody sees of one (NEED-3, NEED-6). */
@IntegrationTest
@Import(StatementProbe.class)
class MatterPagesTest {

  private static final int MAX_ROUND_TRIPS = 6;

  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private NeedMatters matters;
  @Autowired private NeedHints hints;
  @Autowired private RaisedPictures raised;
  @Autowired private SubjectPictures pictures;
  @Autowired private List<NeedPanel> panels;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Community community;
  private Actor resident;
  private Actor neighbour;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    neighbour = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void mattersHaveWhatOneRaisedAndWhatOneJoinedByPart() {
    var open = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var answer = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    var done = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var returned = aNeed.in(NeedStatus.RETURNED, resident, worker, liaison);
    var joined = aNeed.in(NeedStatus.VERIFIED, neighbour, worker, liaison);
    intake.join(resident, joined);

    assertThat(matters.counts(resident))
        .containsEntry(MatterPart.IN_HAND, 2)
        .containsEntry(MatterPart.ANSWER, 1)
        .containsEntry(MatterPart.DONE, 1)
        .containsEntry(MatterPart.ENDED, 1);
    assertThat(of(Optional.empty())).extracting(it -> it.need().number()).hasSize(5);
    assertThat(of(Optional.of(MatterPart.ANSWER)))
        .extracting(it -> it.need().number())
        .containsExactly(answer);
    assertThat(of(Optional.of(MatterPart.DONE)))
        .extracting(it -> it.need().number())
        .containsExactly(done);
    assertThat(of(Optional.of(MatterPart.IN_HAND)))
        .extracting(it -> it.need().number(), Matter::concern)
        .containsExactlyInAnyOrder(tuple(open, Concern.RAISER), tuple(joined, Concern.SUPPORTER));
    assertThat(of(Optional.of(MatterPart.ENDED)))
        .extracting(it -> it.need().number())
        .containsExactly(returned);
  }

  @Test
  void mergedMatterStandsOnceAndLeadsToTheOneThatGoesOn() throws Exception {
    var target = aNeed.in(NeedStatus.IN_PROGRESS, neighbour, worker, liaison);
    var own = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    needs.merge(worker, own, target);

    var matter = of(Optional.empty());
    assertThat(matter).hasSize(1);
    assertThat(matter.getFirst().need().number()).isEqualTo(own);
    assertThat(matter.getFirst().stands()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(matter.getFirst().goesOn()).hasValue(target);
    assertThat(page("/needs/mine", resident)).contains("/needs/" + target, "和这件合在一起办");
    assertThat(page("/needs/mine/" + own, resident)).contains("和另一件事合在一起办了", "/needs/" + target);
  }

  /** EVAL-1: they are asked like the raiser of the need that goes on. */
  @Test
  void whoeverWasMergedOrJoinedIsAskedHowItWent() {
    var target = aNeed.in(NeedStatus.IN_PROGRESS, neighbour, worker, liaison);
    var own = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    needs.merge(worker, own, target);
    var third = town.actor(community, "resident");
    intake.join(third, target);
    needs.complete(worker, target, new Say("换好了"));

    var due = reading.story(scope(), target).need().dueAt();
    var asked = of(Optional.of(MatterPart.ANSWER));
    assertThat(asked).extracting(it -> it.need().number()).containsExactly(own);
    assertThat(asked.getFirst().need().dueAt()).isEqualTo(due);
    assertThat(matters.counts(third)).containsEntry(MatterPart.ANSWER, 1);
    assertThat(matters.counts(resident)).containsEntry(MatterPart.ANSWER, 1);
  }

  @Test
  void keysetReadsEveryMatterOnce() {
    for (var i = 0; i < 4; i++) {
      aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
      intake.join(resident, aNeed.in(NeedStatus.VERIFIED, neighbour, worker, liaison));
      clock.advance(Duration.ofMinutes(i % 2));
    }
    var seen = new ArrayList<String>();
    var paging = new Paging(Optional.empty(), 3);
    while (true) {
      var slice = matters.of(resident, Optional.empty(), paging);
      slice.rows().forEach(it -> seen.add(it.need().number().toString()));
      if (slice.next().isEmpty()) {
        break;
      }
      paging = new Paging(slice.next(), 3);
    }
    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void nobodySeesTheMattersOfSomebodyElse() throws Exception {
    aNeed.saying("我的悄悄话", "楼道灯不亮", "张三").in(NeedStatus.RAISED, resident, worker, liaison);
    assertThat(matters.of(neighbour, Optional.empty(), Paging.first()).rows()).isEmpty();
    assertThat(page("/needs/mine", neighbour)).contains("您还没提过事").doesNotContain("我的悄悄话");
  }

  @Test
  void publicPageSaysWhoRaisedItAsTheyChose() throws Exception {
    var named =
        intake.raise(
            resident,
            new RaiseNeed(
                "housing",
                "灯",
                "",
                Optional.empty(),
                "王桂兰",
                "13800000000",
                true,
                "",
                List.of(),
                false));
    var about =
        intake.raise(
            resident,
            new RaiseNeed(
                "housing",
                "灯",
                "",
                Optional.empty(),
                "王桂兰",
                "13800000000",
                true,
                "PROPERTY",
                List.of(),
                false));
    for (var number : List.of(named, about)) {
      needs.verify(worker, number, new VerifyNeed("楼道灯不亮", "属实"));
    }
    intake.join(neighbour, named);
    assertThat(page("/needs/" + named, null)).contains("王** 9 月", "另有 1 人说“我也一样”", "首接负责");
    assertThat(page("/needs/" + about, null)).contains("一位居民 9 月").doesNotContain("王*", "另有");
  }

  @Test
  void publicListLeavesOutWhatWasMergedAndCountsTheRest() throws Exception {
    var merged = aNeed.in(NeedStatus.MERGED, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var list = page("/needs", null);
    assertThat(list).contains("等认领 1", "办好了 1").doesNotContain("/needs/" + merged, "已合并");
    assertThat(reading.published(scope(), Optional.empty(), Paging.first()).rows())
        .extracting(NeedView::status)
        .doesNotContain(NeedStatus.MERGED);
  }

  @Test
  void everybodySeesReleasedPicturesAndNoOthers() throws Exception {
    var number = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    var shown = raised.attach(resident, number, aPicture(1));
    var hidden = raised.attach(resident, number, aPicture(2));
    needs.verify(worker, number, new VerifyNeed("楼道灯不亮", "属实"));
    var id = reading.mine(resident, number).need().id();
    pictures.publish(worker, id, shown);
    var path = "/needs/" + number + "/pictures/";
    assertThat(page("/needs/" + number, null)).contains(path + shown).doesNotContain(hidden);
    assertThat(status(path + shown, null)).isEqualTo(200);
    assertThat(status(path + hidden, null)).isEqualTo(404);
    assertThat(status("/needs/mine/" + number + "/pictures/" + hidden, resident)).isEqualTo(200);
    assertThat(status("/needs/mine/" + number + "/pictures/" + hidden, neighbour)).isEqualTo(404);
  }

  @Test
  void onlyTheRaiserAddsPicturesAndNoneToWhatEnded() {
    var open = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    var closed = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(refusal(() -> raised.attach(neighbour, open, aPicture(1))))
        .isEqualTo(KernelError.NOT_FOUND);
    assertThat(refusal(() -> raised.attach(resident, closed, aPicture(1))))
        .isEqualTo(NeedError.NOT_NOW);
    for (var i = 0; i < RaisedPictures.MAX; i++) {
      raised.attach(resident, open, aPicture(i));
    }
    assertThat(refusal(() -> raised.attach(resident, open, aPicture(9))))
        .isEqualTo(NeedError.TOO_MANY_PICTURES);
  }

  /** A need's page may ask each module once more that has something to say there. */
  @Test
  void noPageTakesMoreThanSixRoundTrips() throws Exception {
    for (var status : NeedStatus.values()) {
      var number = aNeed.in(status, resident, worker, liaison);
      var paths = new ArrayList<>(List.of("/needs/mine", "/needs/mine/" + number, "/needs"));
      paths.addAll(List.of("/needs/new", "/needs/new?ask=where", "/needs/new?ask=contact"));
      if (status != NeedStatus.RAISED && status != NeedStatus.RETURNED) {
        paths.add("/needs/" + number);
      }
      for (var path : paths) {
        var most = MAX_ROUND_TRIPS + (path.endsWith(number.toString()) ? panels.size() : 0);
        for (var reader : List.of(resident, worker)) {
          status(path, reader);
          var seen = StatementProbe.of(() -> status(path, reader));
          assertThat(seen.stream().filter(it -> !it.framing()))
              .as(path + " at " + status)
              .hasSizeLessThanOrEqualTo(most);
        }
      }
    }
  }

  /**
   * 300 reports from one estate (NEED-6): pages issue as many statements and list no more than
   * before; what is offered as the same matter stays a handful.
   */
  @Test
  void threeHundredReportsFromOneEstateLeaveThePagesUsable() throws Exception {
    var words = "3 栋电梯停了";
    var verified =
        aNeed.saying(words, words, "李四").in(NeedStatus.VERIFIED, resident, worker, liaison);
    var raised = aNeed.saying(words, words, "李四").in(NeedStatus.RAISED, resident, worker, liaison);
    var paths =
        List.of(
            "/needs",
            "/needs/desk",
            "/needs/desk/today",
            "/needs/desk/" + raised,
            "/needs/" + verified);
    var before = new ArrayList<Long>();
    for (var path : paths) {
      page(path, worker);
      before.add(roundTrips(path));
    }
    var neighbours =
        IntStream.range(0, 30).mapToObj(each -> town.actor(community, "resident")).toList();
    for (var report = 0; report < 298; report++) {
      var neighbour = neighbours.get(report % neighbours.size());
      var number =
          intake.raise(neighbour, new RaiseNeed("housing", words, "3 栋", "张三", "13800000000"));
      if (report % 30 == 0) {
        needs.verify(worker, number, new VerifyNeed(words + "，第 " + report + " 次", "属实"));
      }
    }
    for (var path : paths) {
      assertThat(roundTrips(path)).as(path).isEqualTo(before.get(paths.indexOf(path)));
    }
    assertThat(count(page("/needs/desk", worker), "name=\"numbers\"")).isBetween(1, 50);
    assertThat(count(page("/needs/desk/today", worker), "#verify\"")).isBetween(1, 30);
    assertThat(count(page("/needs/desk/" + raised, worker), "name=\"into\""))
        .isLessThanOrEqualTo(5);
    assertThat(hints.near(scope(), community, "housing", words, "3 栋")).hasSizeBetween(1, 5);
  }

  private long roundTrips(String path) throws Exception {
    return StatementProbe.of(() -> status(path, worker)).stream()
        .filter(seen -> !seen.framing())
        .count();
  }

  private static int count(String page, String what) {
    return page.split(Pattern.quote(what), -1).length - 1;
  }

  private List<Matter> of(Optional<MatterPart> part) {
    return matters.of(resident, part, Paging.first()).rows();
  }

  private Scope scope() {
    return Scope.publicOf(community.id());
  }

  private static ErrorCode refusal(Runnable work) {
    return catchThrowableOfType(Refused.class, work::run).code();
  }

  private static Picture aPicture(int mark) {
    var large = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) mark};
    var small = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) mark, 0};
    return new Picture(large, 40, 30, small);
  }

  private String page(String path, @Nullable Actor reader) throws Exception {
    var response = answer(path, reader);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private int status(String path, @Nullable Actor reader) throws Exception {
    return answer(path, reader).getStatus();
  }

  private MockHttpServletResponse answer(String path, @Nullable Actor reader) throws Exception {
    var request = get(URI.create(community.path() + path));
    if (reader != null) {
      request.with(authentication(Town.token(reader.accountId())));
    }
    return mvc.perform(request).andReturn().getResponse();
  }
}
