package org.linli.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * DELIB-4, DELIB-8: an owner of 83 votes in large letters; two read a stack of papers and a third
 * decides where they differ; an owner counts a closed ballot again on her own device.
 */
class BallotIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void ownersVoteByPhoneAndOnPaperAndCountAgainThemselves() {
    votes(new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER)));
    papers(new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL)));
    recounts(new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL)));
  }

  private static void votes(DemoDoor door) {
    var owner = door.resident().follow("3 栋换消防水泵").reads("3 栋换消防水泵");
    owner.sees("民法典第二百七十八条").inspect("160-ballot").follow("去投票").sees("专有面积 62.40 ㎡");
    owner.expecting(422).press("看一遍，再投票").sees("请选一个答案").inspect("161-vote-errors");
    owner.choose("同意").press("看一遍，再投票").reads("您要这样投，对吗").inspect("162-look");
    owner.press("对，投出去").reads("投好了").sees("您的回执码").inspect("163-receipt");
    owner.follow("再投一户").sees("投过了").inspect("164-voted");
  }

  private static void papers(DemoDoor door) {
    var worker = door.worker().follow("票决").follow("3 栋换消防水泵").inspect("165-desk");
    worker.follow("纸质票").type("从名册第几号", "1").type("到第几号", "6").press("印这些");
    worker.sees("第 1 号票").inspect("166-stack").follow("纸质票").inspect("167-papers");
    open(worker, "1").choose("同意").press("录入").sees("等另一个人再录一遍");
    open(worker, "2").choose("同意").press("录入").inspect("168-paper");
    var secretary = door.secretary().follow("票决").follow("3 栋换消防水泵").follow("纸质票");
    open(secretary, "1").choose("同意").press("录入").sees("已计入");
    open(secretary, "2").choose("反对").press("录入").sees("等第三个人");
    var third = door.gridWorker().follow("票决").follow("3 栋换消防水泵").follow("纸质票");
    third.follow("第 2 号票").sees("两个人看到的").choose("反对").type("为什么这样定", "勾打在“反对”格里");
    third.inspect("169-decide").press("按我看到的定").sees("第三人核对");
    worker.follow("纸质票").follow("3 栋换消防水泵").follow("上门投票").inspect("170-door");
    worker.follow("3 栋换消防水泵").follow("表决人名册").inspect("171-roll");
    secretary.follow("纸质票").follow("3 栋换消防水泵").follow("票决").follow("写一次表决");
    secretary.reads("写一次表决").inspect("172-form");
  }

  private static Visitor open(Visitor reader, String paper) {
    return reader.type("票上的编号", paper).press("打开").reads("第 " + paper + " 号票");
  }

  private static void recounts(DemoDoor door) {
    var owner = door.resident().follow("票决").inspect("173-ballots").follow("3 栋加装电梯");
    owner.sees("通过").inspect("174-result").follow("自己数一遍").reads("自己数一遍");
    owner.button("在这台设备上重新数").click();
    owner.sees("一致：名册、票、回执和结果都重新算过").sees("名册上 6 人，参加表决 6 人");
    owner.inspect("175-recount").follow("3 栋加装电梯").follow("看每户怎么投的").inspect("176-inspect");
    owner.follow("3 栋加装电梯").follow("公示栏版（打印）").inspect("177-board");
  }
}
