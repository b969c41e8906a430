package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.directory.AddLocalArea;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PictureBook;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How residents raise a need in steps, without scripts (NEED-1, NEED-5, NEED-6, INCL-1). */
@IntegrationTest
class RaisePagesTest {

  private static final String WORDS = "3 栋 2 单元二楼到四楼的楼道灯都不亮";
  private static final Pattern NUMBER = Pattern.compile("/needs/mine/(\\d{4}-\\d+)");

  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private Known aKnown;
  @Autowired private NeedIntake intake;
  @Autowired private NeedReading reading;
  @Autowired private DraftNight night;
  @Autowired private LocalAreaManagement places;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor liaison;
  private PlainBrowser browser;
  private String phone;

  @BeforeEach
  void comeIn() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    phone = Town.nextPhone();
    browser = residentBrowser(phone);
  }

  @Test
  void threeStepsMakeOneNeedAndTheDraftIsGone() {
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", "")).toString();
    assertThat(first(Map.of()).location()).hasValue(at("/needs/new?ask=where"));
    assertThat(browser.get(at("/needs/new?ask=where")).body())
        .contains("3 栋</option>", "70 岁以上老人")
        .doesNotContain("checked");
    var where =
        Map.of("building", building, "place", "楼梯口", "circumstances", "ELDERLY", "consent", "yes");
    assertThat(second(where).location()).hasValue(at("/needs/new?ask=contact"));

    var last = browser.get(at("/needs/new?ask=contact")).body();
    assertThat(last)
        .contains(WORDS, "3 栋 楼梯口", "70 岁以上老人", "value=\"" + phone + "\"")
        .contains("24 小时内一定有人联系您", "因为事关老人、孩子或者有困难的人，24 小时内给答复");
    var number = number(send(Map.of("contactName", "王桂兰", "contactPhone", phone, "named", "yes")));

    assertThat(rows("needs.draft")).isZero();
    var need =
        Sql.of(url)
            .value(
                "select rank || named_as || ' ' || building_id from needs.need"
                    + " where community_id = "
                    + community.id());
    assertThat(need).isEqualTo("1王** " + building);
    assertThat(browser.get(at("/needs/mine/" + number + "?received")).body())
        .contains("收到了", WORDS, "楼梯口");
  }

  @Test
  void ordinaryMattersArePromisedTheOrdinaryTime() {
    first(Map.of());
    second(Map.of());
    assertThat(browser.get(at("/needs/new?ask=contact")).body())
        .contains("72 小时内给答复")
        .doesNotContain("因为事关老人");
  }

  @Test
  void whatOneTypedIsStillThereAfterAnErrorAndAfterLoggingOut() {
    first(Map.of());
    second(Map.of("place", "楼梯口", "_go", "later"));
    browser.post("/access/logout", Map.of());
    browser = residentBrowser(phone);
    assertThat(browser.get(at("/needs/mine")).body()).contains("有一件没写完的", WORDS);
    assertThat(browser.get(at("/needs/new")).body()).contains(WORDS);
    assertThat(browser.get(at("/needs/new?ask=where")).body()).contains("楼梯口");
    var wrong = send(Map.of("contactName", "王桂兰", "contactPhone", "12"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("电话号码不对", "王桂兰", WORDS, "楼梯口");
    assertThat(rows("needs.draft")).isOne();
  }

  @Test
  void draftIsItsAccountsAlone() {
    first(Map.of());
    var neighbour = residentBrowser(Town.nextPhone());
    assertThat(neighbour.get(at("/needs/new")).body()).doesNotContain(WORDS);
    assertThat(neighbour.get(at("/needs/mine")).body()).doesNotContain(WORDS);
  }

  @Test
  void draftGoesOnDemandAndByItselfWhenItIsOld() {
    first(Map.of());
    upload("灯.png", PictureBook.png(Color.RED));
    browser.post(at("/needs/new"), Map.of("_go", "discard"));
    assertThat(rows("needs.draft") + rows("files.picture")).isZero();

    first(Map.of());
    upload("灯.png", PictureBook.png(Color.RED));
    clock.advance(Duration.ofDays(30));
    night.run();
    assertThat(rows("needs.draft")).as("on the thirtieth day").isOne();
    clock.advance(Duration.ofSeconds(1));
    night.run();
    assertThat(rows("needs.draft") + rows("files.picture")).isZero();
  }

  @Test
  void firstStepOfAVisitorWaitsForTheLogIn() {
    var visitor = new PlainBrowser(port);
    assertThat(visitor.get(at("/needs/new")).body()).contains("用几句话说清楚");
    var sent =
        visitor.post(
            at("/needs/new"), Map.of("_ask", "what", "category", "housing", "content", WORDS));
    assertThat(sent.location().orElseThrow()).startsWith("/access/login");
    clock.advance(Duration.ofMinutes(2));
    visitor.logIn(phone, messages, "/access/continue");
    var kept = visitor.get("/access/continue").body();
    assertThat(kept).contains(WORDS).doesNotContain("typed\">what");
    visitor.post(at("/needs/new"), Map.of("_ask", "what", "category", "housing", "content", WORDS));
    assertThat(visitor.get(at("/needs/new")).body()).contains(WORDS);
  }

  /** Whoever is accused might read it: nothing is kept before the raiser has decided. */
  @Test
  void otherDoorIsShownBeforeAnythingIsKept() {
    var words = "我们这的书记收了钱，低保给了亲戚";
    for (var each : List.of(browser, new PlainBrowser(port))) {
      each.get(at("/needs/new"));
      var shown =
          each.post(
              at("/needs/new"), Map.of("_ask", "what", "category", "other", "content", words));
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.body())
          .contains("纪检监察机关 12388", "tel:12388", "仍然提给社区", words)
          .doesNotContain("下一步：在哪里");
    }
    assertThat(rows("needs.draft")).isZero();
    var anyway =
        Map.of("_ask", "what", "category", "other", "content", words, "_doors", "discipline");
    assertThat(browser.post(at("/needs/new"), anyway).location())
        .hasValue(at("/needs/new?ask=where"));
    assertThat(rows("needs.draft")).isOne();
  }

  @Test
  void neighboursMatterIsOfferedOnceAndJoinedWithOneTap() {
    var neighbour = town.actor(community, "resident");
    var number =
        aNeed
            .saying("灯坏了", "3 栋 2 单元楼道灯不亮", "李四")
            .in(NeedStatus.VERIFIED, neighbour, worker, liaison);
    aNeed.saying("灯坏了", "3 栋 2 单元楼道灯不亮", "李四").in(NeedStatus.RAISED, neighbour, worker, liaison);
    var shown = first(Map.of()).body();
    assertThat(shown).contains("有人提过类似的事", "我也一样，加我一个", number.toString());
    assertThat(shown.split("join\\?from=form", -1)).as("published ones only").hasSize(2);
    assertThat(first(Map.of("_near", number.toString())).location())
        .as("not the same: go on")
        .hasValue(at("/needs/new?ask=where"));

    var joined = browser.post(at("/needs/" + number + "/join?from=form"), Map.of());
    assertThat(joined.location()).hasValue(at("/needs/" + number + "?joined"));
    assertThat(browser.get(joined.location().orElseThrow()).body())
        .contains("已经加上您了", "另有 1 人说“我也一样”");
    assertThat(rows("needs.draft")).isZero();
    assertThat(browser.get(at("/needs/mine")).body()).contains("我也一样", number.toString());
    browser.post(at("/needs/" + number + "/join"), Map.of());
    assertThat(reading.mine(neighbour, number).need().affected()).isEqualTo(2);
  }

  @Test
  void wrongPicturesAreNamedAndTheRightOnesStay() {
    first(Map.of());
    var right = upload("灯.png", PictureBook.png(Color.RED));
    assertThat(right.location()).hasValue(at("/needs/new?ask=contact"));
    var wrong = upload("视频.mp4", "这不是图片".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("“视频.mp4”不是图片", "第 1 张照片，共 1 张", "楼梯口");
    for (var colour : List.of(Color.BLUE, Color.GREEN, Color.PINK, Color.GRAY)) {
      upload("又一张.png", PictureBook.png(colour));
    }
    assertThat(upload("第六张.png", PictureBook.png(Color.CYAN)).body()).contains("最多 5 张照片");
    assertThat(rows("files.picture")).isEqualTo(5);
  }

  /** NEED-5: the register knows who goes first, whatever they tell of themselves. */
  @Test
  void raiserInASpecialGroupOfTheRegisterGoesFirst() {
    var raise = new RaiseNeed("housing", WORDS, "", "张三", "13800000000");
    var account = town.newAccount();
    town.grant(account, community, "resident");
    intake.raise(town.actor(account, community), raise);
    var secretary = town.actor(community, "community-secretary");
    aKnown.confirm(
        secretary, town.actor(account, community), aRegister.fill(secretary, "甲").tenant());
    var known = town.actor(account, community);
    assertThat(intake.promised(known, "housing", List.of()).sooner()).isTrue();
    intake.raise(known, raise);
    assertThat(
            Sql.of(url)
                .list(
                    "select rank from needs.need where community_id = %d order by sequence"
                        .formatted(community.id())))
        .containsExactly("5", "3");
  }

  /** A bad connection: half a picture is no picture, and the whole one can be sent again. */
  @Test
  void uploadThatBreaksOffLeavesNothingBehindAndCanBeSentAgain() {
    first(Map.of());
    var files = Sql.of(url).number("select count(*) from files.file");
    var picture = PictureBook.png(Color.MAGENTA);
    var form = Map.of("_ask", "where", "place", "楼梯口");
    browser.uploadHalf(at("/needs/new"), form, "pictures", "灯.png", picture);
    assertThat(browser.get(at("/needs/new?ask=where")).body()).doesNotContain("第 1 张照片", "楼梯口");
    assertThat(rows("files.picture")).isZero();
    assertThat(Sql.of(url).number("select count(*) from files.file")).isEqualTo(files);
    assertThat(upload("灯.png", picture).location()).hasValue(at("/needs/new?ask=contact"));
    assertThat(browser.get(at("/needs/new?ask=where")).body()).contains("第 1 张照片，共 1 张");
    assertThat(rows("files.picture")).isOne();
  }

  @Test
  void picturesGoWithTheNeedAndOnlyItsRaiserSeesThem() {
    first(Map.of());
    upload("灯.png", PictureBook.png(Color.RED));
    var draft = source(browser.get(at("/needs/new?ask=where")).body());
    assertThat(browser.get(draft).status()).isEqualTo(200);
    var neighbour = residentBrowser(Town.nextPhone());
    assertThat(neighbour.get(draft).status()).isEqualTo(404);
    var number = number(send(Map.of("contactName", "王桂兰", "contactPhone", phone)));
    var picture = source(browser.get(at("/needs/mine/" + number)).body());
    assertThat(picture).contains("/needs/mine/" + number + "/pictures/");
    assertThat(browser.get(picture).status()).isEqualTo(200);
    assertThat(neighbour.get(picture).status()).isEqualTo(404);
    assertThat(new PlainBrowser(port).get(picture.replace("/mine", "")).status()).isEqualTo(404);
  }

  @Test
  void householdIsKeptWithConsentOnly() {
    first(Map.of());
    var refused = second(Map.of("circumstances", "DISABLED", "place", "楼梯口"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("请先勾选同意", "楼梯口", "value=\"DISABLED\" checked")
        .contains("href=\"#consent\"");
    assertThat(
            Sql.of(url)
                .value(
                    "select place || array_to_string(circumstances, ',') from needs.draft"
                        + " where community_id = "
                        + community.id()))
        .isEqualTo("楼梯口");
    second(Map.of("circumstances", "DISABLED", "consent", "yes"));
    second(Map.of("place", "不勾了"));
    assertThat(browser.get(at("/needs/new?ask=where")).body()).doesNotContain("checked");
  }

  @ParameterizedTest
  @CsvSource({"你们这群畜生弄死你, HOSTILE", "代开发票秒批, ADVERTISING", "灯坏了，气死我了, ''"})
  void harshWordsAreTakenInAndHeldForAPerson(String words, String held) {
    first(Map.of("content", words));
    var number = number(send(Map.of("contactName", "王桂兰", "contactPhone", phone)));
    var kept =
        Sql.of(url).value("select held from needs.need where community_id = " + community.id());
    assertThat(kept).isEqualTo(held);
    var page = browser.get(at("/needs/mine/" + number)).body();
    assertThat(page.contains("工作人员先看一看")).isEqualTo(!held.isEmpty());
  }

  @Test
  void eldersAnswerOneQuestionAPage() {
    browser.post("/web/mode", Map.of("mode", "elder", "back", at("")));
    var pages = new ArrayList<String>();
    var answers = new HashMap<String, String>();
    answers.put("content", WORDS);
    answers.put("category", "housing");
    answers.put("place", "楼梯口");
    answers.put("contactName", "王桂兰");
    answers.put("contactPhone", phone);
    var ask = "words";
    while (!ask.equals("check")) {
      pages.add(ask);
      var shown = browser.get(at("/needs/new?ask=" + ask)).body();
      assertThat(shown.split("<h1>", -1)).hasSize(2);
      assertThat(shown.split("type=\"radio\"", -1).length - 1).as(ask).isLessThanOrEqualTo(4);
      assertThat(shown).contains("tel:" + community.phone(), "name=\"_ask\" value=\"" + ask + "\"");
      var form = new HashMap<>(answers);
      form.put("_ask", ask);
      var next = browser.post(at("/needs/new"), form).location().orElseThrow();
      ask = next.replaceAll(".*ask=", "");
    }
    assertThat(pages)
        .containsExactly("words", "category", "place", "pictures", "household", "reach", "subject");
    assertThat(browser.get(at("/needs/new?ask=check")).body())
        .contains(WORDS, "楼梯口", "王桂兰", "提交这件事");
    var wrong = send(Map.of("contactPhone", "12"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("<h1>怎么联系您？", "王桂兰");
    number(send(Map.of()));
  }

  @Test
  void whatNoPageOffersIsRefused() {
    assertThat(first(Map.of("category", "nonsense")).status()).isEqualTo(422);
    assertThat(first(Map.of("content", " ")).body()).contains("请说说是什么事");
    first(Map.of());
    assertThat(second(Map.of("building", "nonsense")).status()).isEqualTo(422);
    assertThat(second(Map.of("place", "长".repeat(101))).body()).contains("现在 101 个字");
    second(Map.of("building", "00000000-0000-0000-0000-000000000001"));
    var sent = send(Map.of("contactName", "王桂兰", "contactPhone", phone));
    assertThat(sent.status()).as("a building of another community").isEqualTo(422);
    assertThat(rows("needs.need")).isZero();
  }

  /** 46 at once: every one has its number, nobody is shown a wall of them. */
  @Test
  void fortySixNeighboursAtOnceAllGetTheirNumber() {
    var raise = new RaiseNeed("housing", "3 栋电梯停了", "3 栋", "张三", "13800000000");
    var works =
        IntStream.range(0, 46)
            .mapToObj(i -> town.actor(community, "resident"))
            .<Callable<ShortNumber>>map(actor -> () -> intake.raise(actor, raise))
            .toList();
    assertThat(AtOnce.all(works).stream().map(it -> it.value().orElseThrow().sequence()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 46).boxed().toList());
    for (var sequence = 1; sequence <= 8; sequence++) {
      aNeed
          .saying("电梯停了", "3 栋电梯停了，第 " + sequence + " 次", "李四")
          .in(NeedStatus.VERIFIED, town.actor(community, "resident"), worker, liaison);
    }
    var shown = first(Map.of("content", "3 栋电梯停了")).body();
    assertThat(shown.split("join\\?from=form", -1).length - 1).isBetween(1, 5);
  }

  /** Of two windows with one draft, one takes it; the other is told what is missing. */
  @Test
  void draftIsSentOnce() {
    first(Map.of());
    var contact = Map.of("contactName", "王桂兰", "contactPhone", phone);
    var first = send(contact);
    var second = send(contact);
    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.body()).contains("请说说是什么事", "王桂兰");
    assertThat(rows("needs.need")).isOne();
  }

  private PlainBrowser residentBrowser(String number) {
    town.grantByPhone(number, community, "resident");
    var resident = new PlainBrowser(port);
    clock.advance(Duration.ofMinutes(2)); // a phone gets one code a minute
    resident.logIn(number, messages, "/");
    resident.get(at("/needs/new"));
    return resident;
  }

  private PlainBrowser.Page first(Map<String, String> fields) {
    var form = new HashMap<>(Map.of("_ask", "what", "category", "housing", "content", WORDS));
    form.putAll(fields);
    return browser.post(at("/needs/new"), form);
  }

  private PlainBrowser.Page second(Map<String, String> fields) {
    var form = new HashMap<>(Map.of("_ask", "where"));
    form.putAll(fields);
    return browser.post(at("/needs/new"), form);
  }

  private PlainBrowser.Page upload(String name, byte[] content) {
    var form = Map.of("_ask", "where", "place", "楼梯口");
    return browser.upload(at("/needs/new"), form, "pictures", name, content);
  }

  private PlainBrowser.Page send(Map<String, String> fields) {
    return browser.post(at("/needs"), fields);
  }

  private String number(PlainBrowser.Page sent) {
    var found = NUMBER.matcher(sent.location().orElseThrow(() -> new AssertionError(sent.body())));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String source(String page) {
    var found = Pattern.compile("src=\"([^\"]+/pictures/[^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String at(String path) {
    return community.path() + path;
  }

  private int rows(String table) {
    return Sql.of(url)
        .number("select count(*) from %s where community_id = %d".formatted(table, community.id()));
  }
}
