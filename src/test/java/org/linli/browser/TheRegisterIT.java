package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.directory.people.Sheets;
import org.linli.platform.Dates;
import org.linli.testing.Totps;

/**
 * A register comes in from a spreadsheet, a household is confirmed, a role is given and delegated,
 * and whoever was looked at reads who looked (DATA-1, DATA-2).
 */
class TheRegisterIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String BUILDING = "21 栋";
  private static final String RESIDENT_PHONE = "19000004402";
  private static final String COLLEAGUE = "19000004401";

  private final DemoDoor door =
      new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), Mode.NORMAL));

  @Test
  void theRegisterFromItsSpreadsheetToThePersonsOwnLog() {
    var worker = door.worker();
    build(worker);
    bringIn(worker);
    var secretary = door.secretary();
    decide(secretary);
    confirm(worker);
    lookAtThePhone(worker);
    whoLooked(secretary);
    var resident = door.byPhone(RESIDENT_PHONE);
    theResidentReadsIt(resident);
    theResidentAsksForDeletion(resident);
    answer(worker);
    giveARole(secretary);
    lookAfter(door.administrator());
    delegate(worker);
    standIn(door.byPhone(COLLEAGUE));
  }

  private static void build(Visitor worker) {
    worker.follow("楼栋房屋").reads("楼栋房屋").inspect("50-buildings");
    worker.type("楼栋名称", BUILDING).press("加上").reads(BUILDING);
    worker.type("几个单元", "1").type("几层", "3").type("每层几户", "2").press("先看看");
    worker.sees("一共 6 户").inspect("51-rule").press("生成 6 户").follow("楼栋房屋").sees("6 户");
  }

  /** Three cells are wrong, nothing comes in; corrected, everything does. */
  private static void bringIn(Visitor worker) {
    worker.follow("居民名册").reads("居民名册").inspect("52-people");
    worker.follow("用表格导入").reads("用表格导入、导出").inspect("53-imports");
    upload(worker, "12345", "42010219400101001X", "远亲");
    worker.sees("有 3 格要改").inspect("54-errors");
    worker.follow("用表格导入、导出");
    upload(worker, RESIDENT_PHONE, "", "子女");
    worker.sees("新增 2 人").sees("请社区书记来点").inspect("55-preview");
  }

  private static void decide(Visitor secretary) {
    secretary.follow("看看要不要导入：名册.xlsx").sees("新增 2 人").inspect("55-decision");
    secretary.press("就这样导入").sees("已导入");
  }

  private static void upload(Visitor worker, String phone, String document, String relation) {
    var sheet =
        Sheets.of(
            List.of(
                Sheets.row("R1", "尚有余", phone, document, BUILDING, "1", "101", "户代表", "单独所有", ""),
                Sheets.row("R2", "章小妹", "", "", BUILDING, "1", "101", relation, "", "")));
    worker
        .field("填好的表格（.xlsx）")
        .setInputFiles(new FilePayload("名册.xlsx", "application/octet-stream", sheet));
    worker.press("传上来看看");
  }

  private static void confirm(Visitor worker) {
    worker.follow("居民名册").type("找人", "尚有余").press("找").sees("尚**");
    worker.follow("尚**").inspect("56-person").follow("账号和代办").reads("账号和代办");
    worker.type("登录用的手机号", RESIDENT_PHONE).choose("知道住在这里").press("确认");
    worker.sees("190****4402").inspect("57-confirmed").follow("尚**");
  }

  private static void lookAtThePhone(Visitor worker) {
    worker.page.locator("main summary").first().click();
    worker.choose("联系、回访").press("记下用途并显示").sees(RESIDENT_PHONE).inspect("58-revealed");
  }

  private static void whoLooked(Visitor secretary) {
    secretary.follow("居民名册").type("找人", "尚有余").press("找").follow("尚**").follow("谁看过");
    secretary.reads("谁看过、改过什么").sees("李秀清").sees("联系、回访");
  }

  private static void theResidentReadsIt(Visitor resident) {
    resident.follow("我的信息").reads("我的信息").sees(RESIDENT_PHONE).inspect("59-my-data");
    resident.follow("谁看过我的信息").reads("谁看过我的信息");
    resident.sees("李秀清").sees("联系、回访").inspect("60-who-looked");
  }

  private static void theResidentAsksForDeletion(Visitor resident) {
    resident.follow("我的信息").choose("删除信息").press("交给社区处理").sees("前答复");
  }

  private static void answer(Visitor worker) {
    worker.follow("个人信息请求").reads("个人信息请求").follow("居民：删除信息").inspect("61-request");
    worker.type("给本人的答复", "还有在办的事，办结后再删。").press("不能照办，写理由");
    assertThat(worker.page.locator("main"))
        .not()
        .containsText("删除信息", new LocatorAssertions.ContainsTextOptions().setTimeout(1));
  }

  private static void giveARole(Visitor secretary) {
    secretary.follow("工作人员").reads("工作人员").inspect("62-members");
    secretary.type("姓名", "赵网格").type("手机号", COLLEAGUE).choose("网格员").press("加上");
    secretary.sees("赵网格").sees("网格员");
  }

  private static void lookAfter(Visitor administrator) {
    administrator.follow("后台任务").reads("后台任务").inspect("63-jobs");
    administrator.follow("加密密钥").reads("加密密钥").inspect("64-keys");
    administrator.follow("规则和设置").reads("规则和设置").inspect("65-rules");
    administrator.follow("节假日和调休").reads("节假日和调休").sees("还剩").inspect("66-holidays");
    administrator.expecting(422).press("导入").sees("请写是哪一年").inspect("66-holidays-errors");
    administrator.follow("备份").inspect("66-backup");
    administrator.follow("查看记录").reads("谁看过、改过什么").inspect("67-audit");
  }

  private static void delegate(Visitor worker) {
    worker.follow("我的账号和设备").inspect("68-devices");
    worker.follow("账号发生过什么").reads("账号发生过什么").inspect("68-log").follow("我的账号和设备");
    worker.follow("请人代班").reads("请人代班");
    var yesterday = Dates.day(Instant.now()).minusDays(1); // today may end while this is typed
    worker.type("同事的手机号", COLLEAGUE).type("从哪天起", yesterday.toString());
    worker.type("到哪天为止", yesterday.plusDays(7).toString());
    worker.press("请这位同事代班").sees("赵网格代您").inspect("69-delegations");
  }

  /** Does what the colleague's own role does not open. */
  private static void standIn(Visitor colleague) {
    colleague.reads("先设一个密码").type("新密码", "Sanyang-77").type("再输一遍", "Sanyang-77").press("下一步");
    var secret = Totps.secret(colleague.page.locator(".secret").textContent());
    colleague.type("验证器上的 6 位数字", Totps.code(secret, Instant.now())).press("加好了，进去");
    colleague.follow("工作台").follow("楼栋房屋").type("楼栋名称", "22 栋").press("加上").reads("22 栋");
  }
}
