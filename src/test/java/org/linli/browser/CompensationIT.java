package org.linli.browser;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DELIB-6: the ground floor asks for compensation, the promoter offers it, and she agrees. */
class CompensationIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String LIFT = "5 栋 1 单元 加装电梯";

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theGroundFloorAsksAndAgreesAndThePictureMoves(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var ground = mode == Mode.ELDER ? "噪音" : "房子掉价";
    var owner = door.neighbour().follow("补偿协商").reads("补偿协商").inspect("100-list");
    owner.follow(LIFT).reads(LIFT).sees("过半同意").inspect("101-public");
    owner.follow("看我家出多少、收多少").follow(LIFT).reads(LIFT).sees("您家 102").inspect("102-own");
    owner.follow("提出要补偿").inspect("103-ask").choose(ground);
    owner.expecting(422).press("提出来").inspect("103-errors");
    owner.type("要多少（元）", "20000").press("提出来").sees("等回话");
    var promoter = door.elder().follow("补偿协商").follow("我家的补偿协商").follow(LIFT);
    promoter.follow("我是发起人").sees("谁同意").sees("要出的一共").inspect("104-file");
    promoter.follow("102").reads("102").inspect("105-flat").follow("给个数").inspect("106-offer");
    promoter.type("给多少（元）", "18000").press("就给这个数").sees("等这一户回话");
    owner.open(owner.path()).sees("给 18,000 元").press("可以，就 18,000 元").sees("谈成了");
    owner.follow("我家的意见").inspect("107-answer");
    owner.choose("同意").press("就这样").sees("同意").inspect("108-agreed");
    promoter.open(promoter.path()).sees("同意").sees("谈成了");
    var worker = door.worker().follow("补偿协商").reads("补偿协商").inspect("109-desk").follow(LIFT);
    worker.sees("102 同意").sees("离通过还差多少").follow("改方案").inspect("110-plan");
    worker.follow(LIFT).follow("结束协商").inspect("111-end");
    worker.choose("谈成了").type("交给哪一次表决", "2026 年第 3 次业主表决");
    worker.expecting(422).press("就这样结束").sees("还没谈定").follow(LIFT);
    worker.follow("调解记录").sees("一层怕挡光").inspect("112-notes");
  }
}
