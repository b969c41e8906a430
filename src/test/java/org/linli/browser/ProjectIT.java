package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PROJ-1 to PROJ-3, PROJ-11: from a charter to red, put right, and green again. */
class ProjectIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aProjectIsCharteredReportedOnFoundBelowStandardAndPutRight(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "北门坡道" : "南门坡道";
    var worker = door.worker().follow("办项目").reads("办项目").inspect("60-desk");
    worker.follow("提出一个项目").expecting(422).press("提出项目");
    worker.sees("没有凭据不能立项").inspect("61-errors");
    worker.type("项目叫什么", title).type("要做成什么样", "轮椅上得去");
    worker.type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求").type("谁受益", "三栋楼的住户");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    worker.type("怎么做", "先问再动工").type("里程碑", "100% " + day + " 铺好坡道").press("提出项目");
    worker.reads(title).sees("定下立不立项");
    var secretary = door.secretary().follow("办项目").follow(title).press("同意立项");
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
    var resident = door.resident().follow("项目").reads("项目").inspect("65-list");
    resident.follow(title).sees("复查：改好了").inspect("66-show");
  }
}
