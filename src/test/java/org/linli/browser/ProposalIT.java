package org.linli.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.testing.PictureBook;

/** DELIB-3, DELIB-8: an elder proposes, neighbours support and amend, and it becomes a project. */
class ProposalIT {

  private static final String TITLE = "东门台阶旁装一盏路灯";
  private static final String WHAT = "在东门台阶旁装一盏路灯，晚上七点亮。";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();
  private final DemoDoor door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
  private final DemoDoor elderDoor = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER));

  @Test
  void anElderProposesANeighbourAmendsAndItBecomesAProject() {
    var elder = elderDoor.resident();
    propose(elder);
    var neighbour = door.byPhone("13900008801");
    supportAndAmend(neighbour);
    accept(elder);
    var secretary = door.secretary();
    takeUp(secretary);
    design();
    review(door.worker());
    adopt(secretary);
    neighbour.open("/c/420102003004/proposals").follow(TITLE).sees("变成了项目");
    neighbour.sees("采纳").inspect("129-proposal-project");
  }

  private static void propose(Visitor elder) {
    elder.follow("居民提案").reads("居民提案").sees("采纳率").inspect("120-proposals");
    elder.follow("我有个提案").expecting(422).press("存成草稿").sees("还有");
    elder.inspect("121-proposal-errors");
    elder.type("一句话说您的提案", TITLE).type("想做什么", WHAT).type("为什么", "台阶看不清，上个月摔了人");
    elder.type("为了谁", "走东门的住户").type("在哪里", "东门").type("您怎么署名", "王奶奶");
    elder.press("存成草稿").reads(TITLE).sees("只有提出人看得到").inspect("122-proposal-draft");
    elder.press("公布，请邻居附议").sees("人附议，还差").inspect("123-proposal");
  }

  private static void supportAndAmend(Visitor neighbour) {
    neighbour.follow("居民提案").follow(TITLE).press("我附议").sees("您附议了");
    neighbour.page.getByText("说一条理由").click();
    neighbour.choose("赞成的理由").type("理由，一句话", "晚上走路安全").press("说出来").sees("晚上走路安全");
    neighbour.follow("建议改文字").type("改成这样", WHAT.replace("一盏", "两盏"));
    neighbour.type("为什么这样改", "台阶长").inspect("124-proposal-amend").press("交给提出人");
    neighbour.sees("等提出人答复").inspect("125-proposal-amendment");
  }

  private static void accept(Visitor elder) {
    elder.follow("去我的提案里办").follow("台阶长").inspect("126-proposal-answer");
    elder.choose("采纳，就这样改").type("怎么回复，大家都看得到", "有道理").press("回复").sees("采纳了");
    elder.follow(TITLE).sees("装两盏路灯").sees("这是第 2 版");
  }

  private static void takeUp(Visitor secretary) {
    secretary.follow("居民提案").reads("居民提案").inspect("127-proposals-desk").follow(TITLE);
    secretary.type("为什么提前受理", "入冬前要装好").press("受理").sees("前答复");
  }

  private void design() {
    var worker = door.worker().follow("居民提案").follow(TITLE).follow("出一版图");
    worker.field("图").setInputFiles(new FilePayload("图.png", "image/png", picture()));
    worker.type("谁画的（规划师）", "林规划师").type("这一版有什么、改了什么", "两盏灯装在台阶两边");
    worker.type("图上看得到什么", "东门台阶，两边各一盏灯").inspect("128-proposal-plan-form");
    worker.press("公布这一版").follow("第 1 版图");
    worker.select("图上哪一格", "B3").type("您的意见", "这边有树，灯要高一点").press("记在图上");
    worker.sees("1 · B3").inspect("128-proposal-plan");
  }

  private static byte[] picture() {
    return PictureBook.png(new Color(214, 229, 220));
  }

  private static void review(Visitor worker) {
    worker.follow("居民提案").follow(TITLE);
    for (var aspect : new String[] {"做不做得成", "要花多少", "合不合法"}) {
      worker.choose(aspect).choose("可以").type("理由，署您的名公开", "看过现场，可以").press("公布评估");
    }
    worker.sees("李秀清").inspect("128-proposal-reviewed");
  }

  private static void adopt(Visitor secretary) {
    secretary.open(secretary.path()).choose("采纳").type("理由，大家都看得到", "下个月装上");
    secretary.press("公布答复").sees("采纳了").follow("用它申报项目");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    secretary.type("调查或画像里的数字", "提案里 21 户附议").type("里程碑", "100% " + day + " 两盏灯装好");
    secretary.press("提出项目").reads(TITLE);
  }
}
