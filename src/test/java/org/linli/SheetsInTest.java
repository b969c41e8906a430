package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.people.Sheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** NEED-1, NEED-9, RES-1: what is entered by a form comes in from a spreadsheet as well. */
@IntegrationTest
class SheetsInTest {

  private static final List<String> SLIPS = List.of("写了什么", "类别", "地点", "称呼", "电话");
  private static final List<String> RESOURCES =
      List.of("叫什么", "哪个单位的", "哪一类", "在哪里", "有多少", "能帮上哪些事", "什么时候可以用", "给谁用", "称呼", "电话", "提供到");

  @Autowired private LocalAreaManagement places;
  @Autowired private SentMessages messages;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private PlainBrowser browser;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    browser = as("community-worker");
  }

  @Test
  void slipsOfAHotlineAreLookedAtBeforeTheyAreEntered() {
    var papers = community.path() + "/needs/desk/intake/papers";
    assertThat(browser.get(papers + "/sheet").body()).startsWith("PK");
    var sheet =
        Sheets.of(
            SLIPS,
            List.of(
                List.of("示例", "环境卫生", "", "", ""),
                List.of("井盖坏了，车过就响", "不知道的类别", "3 栋门口", "李女士", "13800138021"),
                List.of("垃圾没人收", "", "", "", "123")));
    var filled = browser.upload(papers + "/sheet", Map.of(), "filled", "热线.xlsx", sheet);
    assertThat(filled.location()).contains(papers);
    assertThat(browser.get(papers).body())
        .contains("井盖坏了", "13800138021", "垃圾没人收")
        .doesNotContain("示例");
    assertThat(browser.get(community.path() + "/needs/desk").body()).doesNotContain("井盖坏了");
    var rows =
        Map.of(
            "cameBy",
            "HOTLINE",
            "content1",
            "井盖坏了，车过就响",
            "contactPhone1",
            "13800138021",
            "content40",
            "垃圾没人收");
    assertThat(browser.post(papers, rows).location()).isPresent();
    assertThat(browser.get(papers).body()).doesNotContain("井盖坏了");
    assertThat(browser.get(community.path() + "/needs/desk").body()).contains("井盖坏了", "垃圾没人收");
  }

  @Test
  void filesThatAreNoSuchSheetAreRefusedInWords() {
    var papers = community.path() + "/needs/desk/intake/papers/sheet";
    assertThat(refused(papers, new byte[0])).contains("请选一份填好的表格");
    assertThat(refused(papers, "不是表格".getBytes(StandardCharsets.UTF_8))).contains(".xlsx");
    assertThat(refused(papers, Sheets.of(List.of("甲"), List.of(List.of("乙"))))).contains("写了什么");
    var long101 =
        IntStream.rangeClosed(1, 101).mapToObj(row -> List.of("事 " + row, "", "", "", "")).toList();
    assertThat(refused(papers, Sheets.of(SLIPS, long101))).contains("100");
    var liaison = as("liaison");
    assertThat(liaison.upload(papers, Map.of(), "filled", "a.xlsx", new byte[0]).status())
        .isEqualTo(403);
  }

  @Test
  void resourcesComeInTogetherOrNotAtAll() {
    var many = community.path() + "/resources/many";
    var unit = unit();
    assertThat(browser.get(community.path() + "/resources/desk").body()).contains(many);
    var wrong =
        Sheets.of(
            RESOURCES,
            List.of(
                row("会议室", unit, "场地", "周一至周五 16:30-20:00", "2027-03-01"),
                row("轮椅", "没有的单位", "设备", "随时", "")));
    var answer = browser.upload(many, Map.of(), "filled", "资源.xlsx", wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("第 3 行，什么时候可以用");
    assertThat(browser.get(community.path() + "/resources/desk").body()).doesNotContain("会议室");
    var right =
        Sheets.of(
            RESOURCES,
            List.of(
                row("会议室", unit, "场地", "周一至周五 16:30-20:00，周六 09:00-12:00", "46447"),
                row("轮椅", unit, "设备", "", "")));
    var taken = browser.upload(many, Map.of(), "filled", "资源.xlsx", right);
    assertThat(taken.location()).as(taken.body()).isPresent();
    var desk = browser.get(community.path() + "/resources/desk").body();
    assertThat(desk).contains("会议室", "轮椅");
  }

  @Test
  void surveysComeInTogetherOrNotAtAll() {
    places.addBuilding(worker, new AddLocalArea("9栋", ""));
    var many = community.path() + "/needs/surveys/many";
    var today = clock.instant().toString().substring(0, 10);
    var headings = List.of("怎么问的", "哪一栋", "问到多少户", "哪一天");
    var wrong =
        Sheets.of(
            headings,
            List.of(List.of("上门走访", "9栋", "12", today), List.of("上门走访", "没有的栋", "x", today)));
    var answer = browser.upload(many, Map.of(), "filled", "走访.xlsx", wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("第 3 行，哪一栋", "第 3 行，问到多少户").doesNotContain("12 户");
    var right =
        Sheets.of(
            headings, List.of(List.of("上门走访", "9栋", "12", today), List.of("发问卷", "", "30", today)));
    assertThat(browser.upload(many, Map.of(), "filled", "走访.xlsx", right).location()).isPresent();
    assertThat(browser.get(community.path() + "/needs/surveys").body())
        .contains("12 户", "30 户", "9栋");
  }

  private String refused(String path, byte[] content) {
    var answer = browser.upload(path, Map.of(), "filled", "a.xlsx", content);
    assertThat(answer.status()).isEqualTo(422);
    return answer.body();
  }

  private String unit() {
    var name = "第九小学 " + community.code();
    town.newUnit(community, name);
    return name;
  }

  private PlainBrowser as(String role) {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, role);
    var staff = new PlainBrowser(port);
    staff.enrol(phone, messages, clock, community.path());
    return staff;
  }

  private static List<String> row(
      String name, String unit, String kind, String when, String until) {
    return List.of(
        name, unit, kind, "一楼", "20", "环境卫生、停车与道路", when, "谁都可以", "李老师", "13800138022", until);
  }
}
