package org.linli.browser;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * FUND-1, FUND-2, FUND-5: a neighbour pledges, the bank's statement brings the money, it is matched
 * and allotted, and everybody sees what it is for.
 */
class FundsIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final String site = Installation.demo().url();

  @TempDir private Path files;

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aPledgeIsPaidMatchedAndEarmarked(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var name = mode == Mode.ELDER ? "三阳互助金" : "江边互助金";
    var secretary = door.secretary();
    books(secretary);
    open(secretary, name);
    campaign(secretary, name);
    var resident = door.resident().follow("资金").reads("资金").inspect("300-funds");
    resident.follow(name + "装灯").reads(name + "装灯").inspect("301-campaign");
    resident.expecting(422).press("登记心意").sees("请写多少元").inspect("302-errors");
    resident.type("想捐多少元", "500").type("谁捐", name + "赵大妈").choose("不署名");
    resident.press("登记心意").reads("我的捐赠").inspect("303-mine");
    bring(secretary, name);
    resident.open(resident.path()).sees("谢谢您");
    secretary.follow("资金").follow(name).follow(name + "用的").inspect("308-earmark");
    secretary.choose("任务清单里的一项").type("任务是什么（给任务才写）", "装 6 盏灯");
    secretary.type("哪天前做完（给任务才写）", TODAY.plusDays(30).toString()).type("多少元", "300");
    secretary.type("为什么", "居民商量定的").press("安排").sees("装 6 盏灯").inspect("309-file");
    resident.follow("资金").follow(name).sees("装 6 盏灯").sees("不愿署名的人").inspect("310-fund");
  }

  private static void books(Visitor secretary) {
    secretary.follow("资金").follow("账本").reads("账本");
    if (secretary.button("按模板建账").count() > 0) {
      secretary.type("从哪个季度记起", TODAY.getYear() + "Q1").press("按模板建账");
    }
  }

  private static void open(Visitor secretary, String name) {
    secretary.follow("资金").reads("资金").inspect("290-desk");
    secretary.follow("登记资金账户").inspect("291-form");
    secretary.type("叫什么", name).choose("居委会（特别法人）的账户");
    secretary.field("户主").selectOption(new SelectOption().setIndex(1));
    secretary.field("共同监督的单位").selectOption(new SelectOption().setIndex(2));
    secretary.type("开户行", "江岸支行").type("账号后四位", "6688").press("登记账户");
    secretary.reads(name).inspect("292-file");
  }

  private static void campaign(Visitor secretary, String name) {
    secretary.follow("发起邻里互助").inspect("293-campaign-form");
    secretary.choose("本社区的邻居互相帮").type("叫什么", name + "装灯").type("钱用来做什么", name + "用的");
    secretary.type("要筹多少元", "3000").type("登记到哪天", TODAY.plusDays(20).toString());
    secretary.press("发起").reads(name + "装灯").inspect("294-campaign-desk");
  }

  private void bring(Visitor secretary, String name) {
    var file = files.resolve("明细.csv");
    var csv =
        "交易时间,收入金额,支出金额,账户余额,交易行名,对方省市,对方账号,对方户名,交易用途\n"
            + "%s,\"￥500.00\",,500.00,,,,%s赵大妈,捐款\n".formatted(TODAY, name);
    try {
      Files.write(file, csv.getBytes(Charset.forName("GB18030")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    secretary.follow("资金").follow(name);
    secretary.field("流水文件").setInputFiles(file);
    secretary.press("读这个文件").sees("新的 1 行").inspect("304-statement");
    secretary.press("收进来，新的 1 行").sees("已收进来").follow("去说明每一行").inspect("305-lines");
    secretary.follow("¥500 " + name + "赵大妈").sees("可能是这些登记过的捐赠").inspect("306-line");
    secretary.press("就是这一笔").sees("到账已记").inspect("307-kept");
  }
}
