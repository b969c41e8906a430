package org.linli.browser;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** DELIB-2, DELIB-9: from the notice by a reply and an opinion to a project that was decided. */
class AssemblyIT {

  private static final String TITLE = "楼下这件事怎么办";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void aMeetingIsCalledHeldAndItsResolutionBecomesAProject() {
    var door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
    var elderDoor = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER));
    var worker = door.worker();
    var need = need(worker);
    called(worker, need);
    var resident = elderDoor.resident().follow("议事会").reads("议事会").inspect("140-meetings");
    takesPart(resident);
    worker.open(worker.path()).sees("要看孩子 1").follow("去会场：签到和记录");
    worker.press("现在开会，开始签到").sees("正在开").follow("门口的签到码").reads("请签到");
    worker.inspect("143-door");
    var code = worker.link("打开签到页").getAttribute("href");
    resident.open(code).reads("签到").inspect("144-sign-in").type("怎么称呼您", "王奶奶");
    resident.press("我到了").sees("您已经签到了");
    minuted(worker.follow(TITLE));
    becomes(worker, resident);
  }

  /** The number of one that was verified. */
  private static String need(Visitor worker) {
    worker.open(Client.COMMUNITY + "/needs/desk?status=VERIFIED");
    var first = worker.page.locator("main a[href*='/needs/desk/2']").first();
    return first.getAttribute("href").replaceAll(".*/", "");
  }

  private static void called(Visitor worker, String need) {
    worker.follow("开会议事").reads("开会议事").inspect("140-desk").follow("召集 微论坛");
    worker.reads("召集：微论坛").expecting(422).press("先写好，下一步排议题").inspect("141-form");
    var from = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(5);
    if (from.getHour() == 23 && from.getMinute() >= 45) { // it ends on the day on which it begins
      from = from.toLocalDate().plusDays(1).atTime(0, 5).atZone(from.getZone());
    }
    worker.type("叫什么会", TITLE).type("地点", "3 栋架空层");
    worker.type("哪一天", from.toLocalDate().toString()).type("几点开始", TIME.format(from));
    worker.type("几点结束", TIME.format(from.plusMinutes(10)));
    worker.page.getByLabel("有人看孩子").check();
    worker.press("先写好，下一步排议题").reads(TITLE).choose("街坊反映的事").type("编号", need);
    worker.press("加进议题").sees(need).type("再请谁", "周师傅 13900000123").press("加上");
    worker.sees("请了 1 位").inspect("142-draft").press("公布通知").sees("已经通知").inspect("142-noticed");
  }

  private static void takesPart(Visitor resident) {
    resident.follow(TITLE).reads(TITLE).inspect("141-meeting").choose("去");
    resident.page.getByLabel("我要带孩子，请帮忙看着").check();
    resident.press("就这样回复").sees("改我的回复").follow("说说我的意见").reads("说说我的意见");
    resident.inspect("142-opinion").choose("赞成").type("我的意见", "早点办，老人摔过");
    resident.press("交上去").sees("赞成 1");
  }

  private static void minuted(Visitor worker) {
    worker.sees("到了 1 人").type("议的情况，写短一点", "都说要办，先办东门这一段").press("记下来");
    worker.sees("都说要办").type("定了什么", "东门这一段先办").choose("立项目").press("定下来");
    worker.sees("等着写项目申请").inspect("145-minutes");
    worker.follow("写项目申请 东门这一段先办").reads("提出一个项目").type("项目叫什么", "会上定的东门这一段");
    worker.press("提出项目").reads("会上定的东门这一段");
  }

  private static void becomes(Visitor worker, Visitor resident) {
    worker.follow("开会议事").follow(TITLE).follow("去会场：签到和记录").press("散会");
    worker.press("公布会议记录").sees("记录已公布").sees("已经立了项目").inspect("146-published");
    resident.open(resident.path()).sees("都说要办，先办东门这一段").sees("东门这一段先办").inspect("146-minutes");
    resident.follow("已经立了项目").reads("会上定的东门这一段");
  }
}
