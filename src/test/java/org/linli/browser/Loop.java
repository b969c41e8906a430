package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Four people take one matter through the whole loop by clicking. Each of them comes in through the
 * site's own door and stands on a page of the community when it is their turn.
 */
final class Loop {

  /** How somebody comes in. */
  interface Door {

    Visitor resident();

    Visitor worker();

    Visitor liaison();

    Visitor anybody();
  }

  private static final String LINE = "水管漏水、楼上漏水";

  private final Door door;
  private final Matter matter;
  private String number = "";

  Loop(Door door, Matter matter) {
    this.door = door;
    this.matter = matter;
  }

  /** From raised to rated and read by everybody. */
  void walk() {
    var resident = door.resident();
    raise(resident);
    var worker = door.worker();
    verify(worker);
    var liaison = door.liaison();
    claim(liaison);
    file(worker);
    report(liaison);
    rate(resident);
    read(door.anybody());
  }

  /** MATCH-2: two are wanted, a unit gives one; MATCH-3 and MATCH-4 show that to a meeting. */
  void share() {
    raise(door.resident());
    var worker = door.worker();
    verify(worker);
    worker
        .open(Client.COMMUNITY + "/needs/" + number)
        .follow("写明要多少、谁能认领")
        .reads("写明要多少、谁能认领")
        .inspect("90-terms");
    worker.type("一共要多少", "2").expecting(422).press("写好了，公开").sees("请写要什么").inspect("91-errors");
    worker.type("要什么", "块雨棚").press("写好了，公开").sees("还差 2 块雨棚");
    var liaison = door.liaison();
    desk(liaison).follow(matter.summary()).follow("我们认领");
    var until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString();
    liaison.type("最晚哪天办好", until).type("认领多少（块雨棚）", "3");
    liaison.expecting(422).press("认领").sees("只差 2 了").inspect("92-too-much");
    liaison.type("认领多少（块雨棚）", "1").type("你们办哪一部分（可以不填）", "出料出人").press("认领");
    liaison.sees("还差 1 块雨棚").sees("等社区备案").inspect("93-shared");
    desk(worker).follow("备案认领：" + matter.summary());
    worker.reads("我们在办的事").inspect("94-to-file").press("备案，开始办理 江汉里电工服务队").sees("社区备案了一部分");
    desk(worker).follow("三单对接").reads("三单对接").sees(matter.summary()).inspect("95-board");
    desk(worker).follow("点单、接单、评单").reads("点单、接单、评单").inspect("96-orders");
    worker.follow("看公开的样子").reads("点单、接单、评单").inspect("97-orders-public");
    desk(liaison).follow("请我们帮的").reads("请我们帮的").sees("出料出人").inspect("98-ours");
    liaison.follow(matter.summary()).reads("我们在办的事").inspect("99-work");
    liaison.type("给居民看的话", "装好一块").press("办好了，请提出人评价").sees("自己的一份办好了");
  }

  String number() {
    return number;
  }

  private void raise(Visitor resident) {
    resident.follow(elder(resident) ? "我有事要说" : "我要反映").reads("您想说什么事？").inspect("04-raise");
    var first = elder(resident) ? "下一步" : "下一步：在哪里";
    resident.expecting(422).press(first).sees("处要改").inspect("05-raise-errors");
    if (elder(resident)) {
      resident.type("用几句话说清楚", matter.content()).press(first).choose("楼道与房屋");
      goOn(resident, first)
          .type(Matter.PLACE, matter.place())
          .press(first)
          .inspect("05-raise-pictures");
      resident.press(first).inspect("05-raise-household").press(first);
      resident.type("怎么称呼", matter.name()).type("电话", Matter.PHONE).press(first);
      resident.inspect("05-raise-subject").press(first);
    } else {
      resident.choose("楼道与房屋").type("用几句话说清楚", matter.content());
      goOn(resident, first).inspect("05-raise-where").type(Matter.PLACE, matter.place());
      resident.press("下一步：怎么联系").type("怎么称呼", matter.name()).type("电话", Matter.PHONE);
    }
    resident.inspect("05-raise-check").press("提交这件事");
    resident.sees("收到了").sees(matter.content()).inspect("06-received");
    number = resident.path().replaceAll(".*/(\\d{4}-\\d+).*", "$1");
    mine(resident).inspect("07-mine");
  }

  /** What neighbours said is offered first; this is another matter. */
  private static Visitor goOn(Visitor resident, String button) {
    resident.press(button);
    return resident.page.locator("#near").isVisible() ? resident.press(button) : resident;
  }

  private void verify(Visitor worker) {
    desk(worker).reads("您好").inspect("08-desk");
    worker.follow("需求列表").reads("待核实").inspect("09-to-verify");
    worker.follow("我的一天").follow(start(matter.content())).sees(matter.content());
    worker.inspect("10-verify");
    var lines = worker.page.locator("#mandate label");
    if (lines.count() > 0) { // a mandate list is in force
      lines.filter(new Locator.FilterOptions().setHasText(LINE)).click();
    }
    worker.type("公开摘要", matter.summary()).type("写一句给居民看的话", matter.finding());
    worker.press("核实并公开").reads(matter.summary()).sees(matter.finding()).inspect("11-verified");
  }

  private void claim(Visitor liaison) {
    desk(liaison).inspect("12-liaison-desk").follow(matter.summary());
    liaison.sees("你们单位能办吗？").inspect("13-may-claim");
    liaison.follow("我们认领").reads("认领这件事").inspect("14-claim");
    liaison.type("最晚哪天办好", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString());
    liaison.press("认领").reads(matter.summary()).sees("单位认领").inspect("15-claimed");
  }

  private void file(Visitor worker) {
    desk(worker).follow(matter.summary()).sees("单位认领了，请备案").inspect("16-file");
    worker.press("备案，开始办理").sees("社区备案，开始办理").inspect("17-filed");
  }

  private void report(Visitor liaison) {
    desk(liaison).follow(matter.summary()).follow("说进展、说办好了").reads("我们在办的事");
    liaison.inspect("18-report").type("给居民看的话", matter.answer());
    liaison.press("办好了，请提出人评价").sees(matter.answer()).inspect("19-reported");
  }

  private void rate(Visitor resident) {
    mine(resident).follow(matter.summary()).sees("请您回一句：办得怎么样？").inspect("20-rate");
    resident.choose("满意").press("提交评价").sees("提出人评价，办结").inspect("21-rated");
  }

  private void read(Visitor anybody) {
    anybody.follow(elder(anybody) ? "大家的事" : "看全部").reads("大家的事").inspect("22-list");
    anybody.follow(matter.summary()).reads(matter.summary()).inspect("23-public");
    assertThat(anybody.page.locator(".timeline h3"))
        .containsText(
            new String[] {"提出人评价，办结", "办好了，等提出人说一声", "社区备案，开始办理", "单位认领", "社区核实：情况属实", "居民提出"});
    for (var secret : List.of(matter.content(), matter.name(), Matter.PHONE)) {
      assertThat(anybody.page.locator("body"))
          .not()
          .containsText(secret, new LocatorAssertions.ContainsTextOptions().setTimeout(1));
    }
  }

  /** Back to one's desk, from a page for everybody or from one for staff. */
  private static Visitor desk(Visitor staff) {
    return staff.follow(staff.button("菜单").isVisible() ? "我的一天" : "工作台");
  }

  private Visitor mine(Visitor resident) {
    return resident.follow(elder(resident) ? "我的事" : "我的").reads("我的办件");
  }

  /** Lists show the beginning of what somebody wrote until a worker has summed it up. */
  private static String start(String content) {
    return content.substring(0, content.offsetByCodePoints(0, 8));
  }

  private static boolean elder(Visitor visitor) {
    return visitor.mode == Mode.ELDER;
  }
}
