package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * CULT-3: a worker drafts a pact, an elder says what should read otherwise and is answered;
 * somebody else looks at it; a ballot is named; what the households adopted is filed, published,
 * read and printed.
 */
class PactIT {

  private static final String TITLE = "二号院晾晒约定";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();
  private final DemoDoor door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
  private final DemoDoor elderDoor = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER));

  @Test
  void aPactIsDraftedTalkedOverVotedOnFiledAndRead() {
    var worker = door.worker();
    draft(worker);
    var elder = elderDoor.resident();
    suggest(elder);
    answer(worker);
    endRound();
    var secretary = door.secretary();
    review(worker, secretary);
    vote(secretary);
    publish(secretary);
    read(elder);
    read(door.byPhone("13900008901"), "315-pact-read-normal");
  }

  private static void draft(Visitor worker) {
    worker.follow("公约办理").reads("公约办理").inspect("300-pacts-desk").follow("起草一份公约");
    worker.expecting(422).press("存成草稿").sees("还有").inspect("301-pact-form-errors");
    worker.choose("邻里约定：一个楼道、一个院子自己定，不用备案").type("叫什么", TITLE);
    worker.type("管哪些人", "二号院各户").type("谁起草", "二号院起草小组");
    worker.type("条文，一行一条", "第一条 衣服晾在架子上，不晾在路中间。\n第二条 晚上九点以前收回家。\n第三条 占了架子不收的罚款二十元。");
    worker.press("存成草稿").reads(TITLE).sees("第 3 条里的“罚款”").inspect("302-pact-warned");
    worker.follow("改 第 3 条").reads("第 3 条").press("删去这一条").sees("至少 3 天");
    worker.type("征求到哪一天", day(5)).press("公布，开始征求意见").sees("第 1 轮征求意见");
  }

  private static void suggest(Visitor elder) {
    elder.follow("公约").reads("公约").inspect("303-pacts").follow(TITLE).reads(TITLE);
    elder.follow("征求意见稿：我来提意见").inspect("304-pact-draft").follow("提意见、改文字 第 2 条");
    elder.expecting(422).press("交给起草组").sees("还有").inspect("305-pact-suggest-errors");
    elder.type("您的意见、理由", "夏天天黑得晚，九点早了").type("改成这样（可以不写）", "晚上十点以前收回家。");
    elder.press("交给起草组").sees("等答复").sees("夏天天黑得晚，九点早了").inspect("306-pact-suggested");
  }

  private static void answer(Visitor worker) {
    worker.follow("公约办理").follow(TITLE).follow("夏天天黑得晚，九点早了").inspect("307-pact-answer");
    worker.choose("照写采纳，文字就这样改").type("怎么答复，大家都看得到", "有道理，夏天放到十点");
    worker.press("答复").sees("晚上十点以前收回家。").inspect("308-pact-answered");
  }

  /** Days pass: the round was over an hour ago. */
  private static void endRound() {
    Installation.demo()
        .change(
            "update pacts.pact set round_until = current_timestamp - interval '1 hour'"
                + " where title = '"
                + TITLE
                + "'");
  }

  private static void review(Visitor worker, Visitor secretary) {
    worker.follow("公约办理").follow(TITLE).press("定稿送审").sees("请另一位同事记录审核意见");
    secretary.follow("公约办理").follow(TITLE).choose("没有发现违法的内容，可以表决");
    secretary.type("谁审核的，大家都看得到", "社区法律顾问").type("看了什么，哪些要改", "两条都没有问题");
    secretary.inspect("309-pact-review").press("记下审核意见").sees("等安排表决");
    secretary.inspect("310-pact-cleared");
  }

  private static void vote(Visitor secretary) {
    var number = secretary.follow("票决").follow("3 栋楼道公约").path().replaceAll(".*/", "");
    secretary.follow("公约办理").follow("3 栋楼道公约").type("哪次表决", number);
    secretary.press("就用这次表决").sees("正在表决").inspect("311-pact-voting");
  }

  private static void publish(Visitor secretary) {
    secretary.follow("公约办理").follow("三阳社区居民公约").sees("前报备案").inspect("312-pact-adopted");
    secretary.type("备案日期", day(0)).type("备案编号", "一元备〔2026〕3 号");
    secretary.type("在哪里备案", "一元街道办事处").press("记下备案");
    secretary.sees("公布第 1 版").type("从哪天起施行", day(0)).press("公布").sees("已经公布");
    secretary.inspect("313-pact-published");
  }

  private static void read(Visitor elder) {
    elder.open("/c/420102003004");
    read(elder, "314-pact-read");
    elder.follow("公示栏版（打印）").sees("第 1 版").sees("文本校验码").inspect("316-pact-board");
    elder.follow("三阳社区居民公约").follow("第 1 版").sees("怎么知道没被改过").inspect("317-pact-version");
  }

  private static void read(Visitor reader, String step) {
    reader.follow("公约").follow("三阳社区居民公约").sees("现行文本（第 1 版）").sees("一元备〔2026〕3 号");
    reader.inspect(step);
  }

  private static String day(int ahead) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(ahead).toString();
  }
}
