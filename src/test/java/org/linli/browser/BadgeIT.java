package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** EVI-1: a reader's own phone finds out whether a page shows what was published. */
class BadgeIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String LIST = Client.COMMUNITY + "/needs";
  private static final String GOOD = "已在您的手机上核验 ✓";
  private static final String BAD = "对不上 ✗";
  private static final String WITHOUT_CRYPTOGRAPHY =
      """
      Object.defineProperty(window, "isSecureContext", {value: false});
      Object.defineProperty(crypto, "subtle", {value: undefined});
      """;

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aPlantedChangeTurnsTheBadgeRed(Mode mode) {
    var reader = BROWSER.inspector(site, mode).arriveAtTheDoor();
    read(reader.follow(mode == Mode.ELDER ? "大家的事" : "看全部")).sees(GOOD).inspect("114-badge");
    reader.page.locator(".proof > summary").click();
    reader.sees("不用相信我们").inspect("114-badge-open");
    plant(reader, "note = '一切正常。' || note");
    try {
      again(reader).sees(BAD).sees("“社区核实：情况属实”").sees("和公布时的不一样");
      reader.inspect("115-badge-red");
    } finally {
      plant(reader, "note = substr(note, 6)");
    }
    again(reader).sees(GOOD);
    plant(reader, "published = false");
    try {
      again(reader).sees(GOOD);
      reader.page.locator(".proof > summary").click();
      reader.sees("只核对了办了什么、什么时候");
    } finally {
      plant(reader, "published = true");
    }
  }

  @Test
  void aPlantedChangeOfAProjectIsRedToo() {
    var title = "楼下的自行车棚";
    var worker = new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).worker();
    worker.follow("办项目").follow("提出一个项目").type("项目叫什么", title).type("要做成什么样", "车有地方放");
    worker.type("调查或画像里的数字", "9 月数过，楼道里 41 辆车").type("谁受益", "两栋楼的住户");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    worker.type("怎么做", "先问再动工").type("里程碑", "100% " + day + " 搭好").press("提出项目").reads(title);
    var reader = BROWSER.inspector(site, Mode.NORMAL).open(Client.COMMUNITY + "/projects");
    reader.follow(title).sees(GOOD).inspect("115-project-badge");
    var elder = BROWSER.inspector(site, Mode.ELDER).arriveAtTheDoor().open(reader.path());
    elder.sees(GOOD).inspect("115-project-badge");
    change("plan = '不问就动工'", title);
    again(reader).sees(BAD).sees("“提出项目”").sees("这一步的话，和公布时的不一样");
    change("plan = '先问再动工'", title);
    again(reader).sees(GOOD);
  }

  /** RES-6: what a unit offers is shown as it was published. */
  @Test
  void aPlantedChangeOfAResourceIsRedToo() {
    var name = "加长的梯子";
    new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).lend(name);
    var reader = BROWSER.inspector(site, Mode.NORMAL).open(Client.COMMUNITY + "/resources");
    reader.follow(name).sees("公布的经过").sees(GOOD).inspect("115-resource-badge");
    var elder = BROWSER.inspector(site, Mode.ELDER).arriveAtTheDoor().open(reader.path());
    elder.sees(GOOD).inspect("115-resource-badge");
    var where = " where name = '" + name + "'";
    changed("update resources.resource set at_once = at_once + 1" + where);
    again(reader).sees(BAD).sees("登记").sees("和公布时的不一样");
    changed("update resources.resource set at_once = at_once - 1" + where);
    again(reader).sees(GOOD);
  }

  @Test
  void aLogThatIsNotTheOneOfTheLastVisitIsRed() {
    var reader = read(BROWSER.visitor(site, Mode.NORMAL).open(LIST)).sees(GOOD);
    remember(reader, 1000);
    again(reader).sees(BAD).sees("公开存证变少了");
    remember(reader, -1001);
    again(reader).sees(BAD).sees("历史被改过");
  }

  @Test
  void aBrowserWithoutCryptographyComputesItselfAndSaysWhatItCannotProve() {
    var reader = BROWSER.visitor(site, Mode.NORMAL);
    reader.page.addInitScript(WITHOUT_CRYPTOGRAPHY);
    read(reader.open(LIST)).sees("记录对得上，但这里不能打勾").sees("不是 https 开头");
    assertThat(computed(reader, "evidence.toHex(evidence.sha2(evidence.utf8('abc'), 32))"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    var rfc8032 = // its second test
        """
        ((forged) => evidence.ed25519(...[
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
          "72",
          "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c0" + forged,
        ].map(evidence.fromHex)))
        """;
    assertThat(computed(reader, rfc8032 + "('0')")).isEqualTo(true);
    assertThat(computed(reader, rfc8032 + "('1')")).isEqualTo(false);
  }

  @Test
  void withoutScriptsTheBadgeLeadsToTheEvidence() {
    var reader = read(BROWSER.visitorWithoutScripts(site, Mode.NORMAL).open(LIST));
    reader.page.getByText("可以核验").click();
    reader.reads("公开存证").sees("需求办理的一步");
  }

  /** From the list of what is public to the newest matter of it. */
  private static Visitor read(Visitor reader) {
    reader.reads("大家的事");
    return reader.andWait(() -> reader.page.locator("main .list-title").first().click());
  }

  private static Visitor again(Visitor reader) {
    return reader.andWait(reader.page::reload);
  }

  private static Object computed(Visitor reader, String expression) {
    return reader.page.evaluate(expression);
  }

  private static void change(String what, String title) {
    changed("update projects.project set %s where title = '%s'".formatted(what, title));
  }

  private static void changed(String sql) {
    assertThat(Installation.demo().change(sql)).as("what was changed").isOne();
  }

  /** Changes how many entries the device says that it saw the last time. */
  private static void remember(Visitor reader, int more) {
    reader.page.evaluate(
        """
        more => {
          const seen = JSON.parse(localStorage.getItem("linli.evidence"));
          seen.size += more;
          localStorage.setItem("linli.evidence", JSON.stringify(seen));
        }
        """,
        more);
  }

  /** Changes what was said when the matter was verified. */
  private static void plant(Visitor reader, String change) {
    var number = reader.path().replaceAll(".*/needs/", "").split("\\D");
    var sql =
        """
        update needs.step_note n set %s from needs.step s
        join needs.need d using (community_id, need_id)
        join directory.area a on a.area_id = s.community_id
        where (n.community_id, n.need_id, n.sequence) = (s.community_id, s.need_id, s.sequence)
          and s.action = 'VERIFY' and '/c/' || a.code = '%s' and d.year = %s and d.sequence = %s
        """
            .formatted(change, Client.COMMUNITY, number[0], number[1]);
    changed(sql);
  }
}
