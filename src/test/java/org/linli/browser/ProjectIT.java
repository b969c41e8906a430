package org.linli.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PROJ-1 to PROJ-5, PROJ-9, PROJ-11: from a charter to red, put right, watched and accepted. */
class ProjectIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aProjectIsCharteredFoundBelowStandardPutRightWatchedAndAccepted(Mode mode) {
    var doors = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "北门坡道" : "南门坡道";
    var worker = doors.worker().follow("办项目").reads("办项目").inspect("60-desk");
    worker.follow("提出一个项目").expecting(422).press("提出项目");
    worker.sees("没有凭据不能立项").inspect("61-errors");
    worker.type("项目叫什么", title).type("要做成什么样", "轮椅上得去");
    worker.type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求").type("谁受益", "三栋楼的住户");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    worker.type("怎么做", "先问再动工").type("里程碑", "100% " + day + " 铺好坡道").press("提出项目");
    worker.reads(title).sees("定下立不立项");
    var secretary = doors.secretary().follow("办项目").follow(title).press("同意立项");
    secretary.sees("绿灯：都按时").inspect("62-running");
    worker.follow("办项目").follow(title).follow("报这两周的进度").inspect("63-report");
    worker.type("这两周做了什么", "量了尺寸").type("接下来做什么", "下周铺").press("报上去").sees("量了尺寸");
    secretary
        .type("看到了什么", "没有围挡")
        .choose("没有达标")
        .press("记下督查")
        .sees("红灯：督查没有达标")
        .inspect("64-red");
    worker.follow("办项目").follow(title).follow("说改了什么");
    worker.type("改了什么", "装了围挡").press("改好了，请人复查").sees("等牵头人以外的同事复查");
    secretary.follow("办项目").follow(title).follow("去复查").type("复查看到了什么", "围好了");
    secretary.choose("达标").press("记下复查").sees("绿灯：都按时");
    var resident = doors.resident().follow("项目").reads("项目").inspect("65-list");
    resident.follow(title).sees("复查：改好了").inspect("66-show");
    resident.follow("我来看着").reads("监督、问题、质询会").press("我来看着").sees("您是居民观察员");
    resident.type("看到了什么", "护栏松了").choose("严重").press("写下来").inspect("67-eyes");
    worker.follow("办项目").follow(title).sees("有严重的问题没有关闭").follow("护栏松了");
    worker.type("怎么回事、做了什么", "拧紧了").press("回答").sees("回答了，等别人去看");
    resident.follow("护栏松了").type("去看了，看到什么", "不晃了").choose("解决了，关闭");
    resident.press("记下来").reads("护栏松了").sees("解决了").inspect("68-finding");
    worker.follow(title).follow("办这个项目").follow("报这两周的进度").type("接下来做什么", "没有了");
    worker
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("1. 铺好坡道"))
        .check();
    worker.press("报上去").follow("请居民验收");
    worker.type("谁来管", "物业").type("管护的钱从哪里来", "公共收益").press("请居民验收");
    secretary.follow("办项目").follow(title).follow("去看评得怎么样").inspect("69-acceptance");
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    for (var door : List.of("3 栋 101", "3 栋 102", "3 栋 103")) {
      secretary.type("问的是谁", door).choose("满意").choose("上门").type("哪天问的", today);
      secretary.press("记下来").sees(door);
    }
    secretary.press("评完了，看结果").sees("通过");
    resident.follow(title).sees("验收了，有人管").sees("物业").inspect("70-kept");
  }
}
