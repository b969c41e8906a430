package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Coming in by one click, as the demonstration allows, after choosing a mode on the first page. */
final class DemoDoor implements Loop.Door {

  private final Supplier<Visitor> newcomer;

  DemoDoor(Supplier<Visitor> newcomer) {
    this.newcomer = newcomer;
  }

  @Override
  public Visitor resident() {
    var resident = newcomer.get().arriveAtTheDoor().reads("街坊的事，件件有回音").inspect("01-home");
    resident.follow("选一个身份进来看").reads("选一个身份进来看").inspect("02-people");
    var greeting = resident.mode == Mode.ELDER ? "王桂兰，您好" : "街坊的事，件件有回音";
    return resident.press("以王桂兰的身份进入").reads(greeting).inspect("03-home-resident");
  }

  @Override
  public Visitor worker() {
    return enter("李秀清").reads("李秀清，您好");
  }

  @Override
  public Visitor liaison() {
    return enter("周师傅").reads("周师傅，您好");
  }

  /** The owner of a dwelling on a ground floor. */
  Visitor neighbour() {
    return enter("郑惊蛰").follow("首页");
  }

  /** An old man on the third floor who sees everything large. */
  Visitor elder() {
    return enter("陈秋分");
  }

  Visitor secretary() {
    return enter("韩书记").reads("韩书记，您好");
  }

  Visitor gridWorker() {
    return enter("尤网格").reads("今天按楼走");
  }

  Visitor officer() {
    return enter("严立秋");
  }

  /** Somebody who speaks for a department of the street. */
  Visitor department(String name) {
    return enter(name).reads("收到的哨令和邀约");
  }

  /** Somebody who is none of the people of the demonstration logs in with a code. */
  Visitor byPhone(String phone) {
    var person = anybody().follow("登录").type("手机号", phone).press("收短信登录码").sees(phone);
    return person.type("短信里的 6 位数字", message(phone, "登录码 (\\d{6})")).press("登录");
  }

  /** What the last text message to a phone says at a place. */
  String message(String phone, String pattern) {
    var page = Client.anybody(Installation.demo().url()).get("/demo/messages").body();
    var last = Pattern.compile(pattern + "[^<]*</p><p class=\"list-meta\"><span>" + phone);
    var match = last.matcher(page);
    assertThat(match.find()).as("a message to " + phone).isTrue();
    return match.group(1);
  }

  /** A unit reports a tool that anybody may have, and the community lists it. */
  void lend(String name) {
    var liaison = liaison().follow("我们能帮什么").follow("再报一样").choose("设备");
    liaison.type("叫什么", name).type("在哪里", "服务队仓库").type("有多少", "1");
    liaison
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("楼道与房屋").setExact(true))
        .check();
    liaison.page.locator("input[name=days1]").all().forEach(Locator::check);
    liaison.type("第 1 段：从几点", "09:00").type("第 1 段：到几点", "18:00");
    liaison.choose("谁都可以").type("称呼", "周师傅").type("电话", "13800000000");
    liaison.press("报给社区").reads(name);
    worker().follow("资源登记").follow(name).press("核对过了，登记公开").sees("核对并登记");
  }

  Visitor administrator() {
    return enter("管理员").reads("区划和社区");
  }

  @Override
  public Visitor anybody() {
    return newcomer.get().arriveAtTheDoor();
  }

  private Visitor enter(String name) {
    return newcomer.get().arriveAtTheDoor().follow("选一个身份进来看").press("以" + name + "的身份进入");
  }
}
