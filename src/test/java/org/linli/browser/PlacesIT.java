package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.springframework.context.ApplicationContext;

/** Areas, buildings and dwellings as those see them who keep the lists (ORG-1). */
class PlacesIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void buildingWithSpecialNumbersIsMadeCorrectedClosedAndReopened(Mode mode) {
    var worker = door(mode).worker();
    var name = mode == Mode.ELDER ? "31 栋" : "32 栋";
    worker.follow("楼栋房屋").type("楼栋名称", name).press("加上").reads(name);
    worker.page.getByText("特殊编号").click();
    worker.type("几个单元", "1").type("几层", "2").type("每层几户", "2").type("地下几层", "1");
    worker.type("哪些楼层叫别的名字", "2=1A").press("先看看").sees("1--101 1--102 1-101 1-102 1-1A01");
    worker.inspect("90-rule").press("生成 6 户").reads(name).inspect("91-building");
    worker.follow("1单元").reads("1单元").sees("地下 1 层").inspect("92-unit");
    worker.follow("1A02").reads("1A02").inspect("93-dwelling");
    worker.type("新名称（房屋写新房号）", "商铺1").press("改成这个名字").reads("商铺1").sees("1A02 → 商铺1");
    worker.expecting(422).choose("合并了").press("停用，记下原因").sees("请写合并到哪一个");
    worker.choose("合并了").type("合并到哪一个", "1A01").press("停用，记下原因").sees("并入 1A01");
    worker.inspect("94-closed").press("恢复使用").sees("恢复使用：商铺1");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void administratorFindsAnAreaAndReadsWhatHappenedToIt(Mode mode) {
    var administrator = door(mode).administrator().inspect("95-areas");
    administrator.type("找区划", "三阳").press("找").sees("三阳社区").sees("一元街道").inspect("96-found");
    administrator.type("找区划", "没有的").press("找").sees("下面没有以“没有的”开头的区划");
    administrator.type("找区划", "420102003").press("找").sees("一元街道");
    administrator.follow("改动：一元街道").reads("改动区划").inspect("97-change");
  }

  /** Whoever works for the street finds the rate and the commitments by clicks (ORG-10, ORG-7). */
  @Test
  void streetOfficerReadsWhoTakesPart() {
    var context = Installation.demo().context();
    var street = Collections.max(community(context).ancestors());
    var accounts = context.getBean(AccountManagement.class);
    var account = accounts.enter("19000000102", "韩书记", Optional.empty());
    accounts.grant(account, street, "street-officer", Optional.empty());
    var officer = door(Mode.NORMAL).secretary();
    officer.follow("街道共建情况").reads("街道共建情况").sees("三阳社区").sees("老旧小区");
    officer.inspect("98-participation");
    var here = new Locator.GetByRoleOptions().setName("三阳社区");
    var row = officer.page.locator("main").getByRole(AriaRole.LINK, here).first();
    officer.andWait(row::click).reads("各单位的共建承诺");
    officer.sees("江汉里电工服务队").inspect("99-commitments");
  }

  private static Community community(ApplicationContext context) {
    return context.getBean(CommunityDirectory.class).byCode("420102003004").orElseThrow();
  }

  private static DemoDoor door(Mode mode) {
    return new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), mode));
  }
}
