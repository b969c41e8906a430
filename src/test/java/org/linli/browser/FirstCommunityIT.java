package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.testing.Totps;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** From an empty production installation to the first settled matter. */
class FirstCommunityIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String PRODUCTION = "--spring.profiles.active=production";
  private static final Path SHARED = Path.of("../shared/data/divisions/jiangan.csv");
  private static final Path SAMPLE = Path.of("src/main/resources/demo/areas.csv");
  private static final Pattern SETUP_CODE = Pattern.compile("\\w{4}-\\w{4}-\\w{4}");

  @Test
  void anAdministratorMakesTheFirstCommunity() throws IOException {
    try (var gateway = new TextMessages();
        var console = new Console();
        var installation =
            Installation.start(
                List.of(PRODUCTION, "--linli.sms.gateway-url=" + gateway.url()), console)) {
      var people = new People(installation.url(), gateway);
      var administrator = people.newcomer();
      becomeAdministrator(administrator, console.code());
      importAreas(administrator);
      openCommunity(administrator);
      addPeople(administrator);
      new Loop(people, Matter.AWNING).walk();
      nothingOfTheDemonstrationIsThere(people.newcomer());
      theCodeWorksOnce(people.newcomer(), console.code());
    }
  }

  @Test
  void productionDoesNotStartWithoutAnSmsGateway() {
    assertThatThrownBy(() -> Installation.start(List.of(PRODUCTION)).close())
        .hasMessageContaining("没有配置短信网关");
  }

  private static void becomeAdministrator(Visitor administrator, String code) {
    administrator.open("/").sees("还没有开通的社区");
    administrator.open("/access/setup").type("一次性代码", code).type("姓名", "陈管理");
    administrator.type("手机号", People.ADMINISTRATOR).press("成为管理员");
    enrol(administrator).reads("区划和社区");
  }

  /** Whoever begins to work here sets a password and adds an authenticator. */
  private static Visitor enrol(Visitor person) {
    person.reads("先设一个密码").inspect("enrol");
    person.type("新密码", "Sanyang-77").type("再输一遍", "Sanyang-77").press("下一步");
    person.reads("再加上验证器").inspect("enrol-totp");
    var secret = Totps.secret(person.page.locator(".secret").textContent());
    person.type("验证器上的 6 位数字", Totps.code(secret, Instant.now()));
    return person.press("加好了，进去");
  }

  private static void importAreas(Visitor administrator) throws IOException {
    var shared = Files.exists(SHARED);
    var file = shared ? SHARED : SAMPLE;
    if (!shared) {
      System.out.println("NOT THERE: " + SHARED + ", importing " + SAMPLE);
    }
    var rows = Files.readAllLines(file).size() - 1;
    administrator.follow("导入区划").field("CSV 文件").setInputFiles(file);
    administrator.press("导入").reads("导入好了").sees("读了 " + rows + " 行：新增 " + rows);
  }

  private static void openCommunity(Visitor administrator) {
    administrator.follow("去开通社区");
    List.of("湖北省", "武汉市", "江岸区", "一元街道").forEach(administrator::follow);
    administrator.follow("开通：三阳社区").reads("开通社区").sees("三阳社区");
    administrator.type("编号前的简称", "三阳").type("社区电话", "02700001234").press("开通");
  }

  private static void addPeople(Visitor administrator) {
    administrator.follow("单位").type("单位名称", "江汉里电工服务队").choose("自组织").press("登记");
    administrator.sees("江汉里电工服务队").follow("工作人员");
    administrator.type("姓名", "李秀清").type("手机号", People.WORKER).choose("社区工作者").press("加上");
    administrator.sees("李秀清").type("姓名", "周师傅").type("手机号", People.LIAISON).choose("单位联络员");
    administrator.select("代表哪个单位", "江汉里电工服务队").press("加上").sees("周师傅");
  }

  private static void nothingOfTheDemonstrationIsThere(Visitor anybody) {
    anybody.expecting(404).open("/demo").sees("没有找到这一页");
    anybody.open("/demo/messages").sees("没有找到这一页");
  }

  private static void theCodeWorksOnce(Visitor anybody, String code) {
    anybody.expecting(422).open("/access/setup").type("一次性代码", code).type("姓名", "某人");
    anybody.type("手机号", "19000009999").press("成为管理员").sees("已经用过");
  }

  /** Where the one-time code appears. */
  private static final class Console
      implements ApplicationListener<ApplicationPreparedEvent>, AutoCloseable {

    private final List<LogLines> kept = new ArrayList<>();

    /** Logging is set up by now, and nothing has been said yet. */
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
      kept.add(new LogLines("org.linli.access.FirstAdministrator"));
    }

    String code() {
      var said = String.join("\n", kept.getFirst().lines());
      var match = SETUP_CODE.matcher(said);
      assertThat(match.find()).as(said).isTrue();
      return match.group();
    }

    @Override
    public void close() {
      kept.forEach(LogLines::close);
    }
  }

  /**
   * Everybody logs in with phone and code in a profile of their own; those who work here go on to
   * enrol.
   */
  private record People(String site, TextMessages gateway) implements Loop.Door {

    static final String HOME = "街坊的事，件件有回音";
    static final String ADMINISTRATOR = "19000001001";
    static final String WORKER = "19000001002";
    static final String LIAISON = "19000001003";
    static final String RESIDENT = "19000001004";

    Visitor newcomer() {
      return BROWSER.visitor(site, Mode.NORMAL);
    }

    @Override
    public Visitor resident() {
      return enter(RESIDENT).reads(HOME);
    }

    @Override
    public Visitor worker() {
      return enrol(enter(WORKER)).reads(HOME);
    }

    @Override
    public Visitor liaison() {
      return enrol(enter(LIAISON)).reads(HOME);
    }

    @Override
    public Visitor anybody() {
      return newcomer().open("/");
    }

    private Visitor enter(String phone) {
      var person = anybody().follow("登录").type("手机号", phone).press("收短信登录码");
      return person.sees(phone).type("短信里的 6 位数字", gateway.code(phone)).press("登录");
    }
  }
}
