package org.linli.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WHIS-1, WHIS-2: from a need to two departments, a dispute, both confirmations and the rates. */
class WhistleIT {

  private static final String RAMP = "5 栋门口坡道太陡，轮椅上不去";
  private static final String MATTER = "把坡道改缓，装扶手";
  private static final String STREET = "/dispatch/area/420102003000";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void twoDepartmentsComeOneDisputesAndBothSidesConfirm() {
    var door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
    var elderDoor = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER));
    var need = propose(door.worker());
    var officer = door.officer();
    issue(officer);
    var care = door.department("陶清明").inspect("92-whistle-inbox").follow(MATTER);
    care.inspect("93-whistle-named").press("报到").sees("已报到，在办");
    var power = door.department("钟霜降").follow(MATTER).press("报到");
    power.page.getByText("不该由我们办，退回").click();
    power.type("为什么不该由贵单位办", "坡道不归供电").press("退回，请街道审定").sees("已退回，等审定");
    officer.open(officer.path()).sees("一元供电所退回，请审定").inspect("94-whistle-dispute");
    officer.type("理由", "坡道边有电缆井，请一起来").press("仍由它办").sees("审定：仍由它办");
    power.open(power.path()).type("做了什么", "电缆井加了盖").press("办好了");
    care.open(care.path()).type("做了什么", "坡道改好了，装了扶手").inspect("95-whistle-do").press("办好了");
    officer.open(officer.path()).sees("都说办好了，请确认").inspect("96-whistle-done");
    officer.press("确认办好了").sees("街道已确认");
    confirm(elderDoor.resident(), need);
    until(officer, "已办结");
    var closed = officer.path();
    officer.inspect("98-whistle-closed").open(STREET + "/rates").sees("一元供电所").sees("1／1");
    officer.inspect("99-whistle-rates");
    var elder = elderDoor.officer();
    elder.open(STREET).inspect("90-whistle-list").open(closed).inspect("98-whistle-closed");
    elder.open(STREET + "/rates").inspect("99-whistle-rates");
    elderDoor.department("陶清明").inspect("92-whistle-inbox");
  }

  /** Returns the number of the need. */
  private static String propose(Visitor worker) {
    worker.open(Client.COMMUNITY + "/needs/desk?status=VERIFIED").follow(RAMP);
    var need = worker.path().replaceAll(".*/", "");
    worker.follow("建议街道吹哨").expecting(422).press("报给街道").sees("处要改");
    worker.type("社区为什么办不了，该请谁来", "要动公共道路，社区没有权");
    worker.inspect("90-whistle-propose").press("报给街道").sees("已建议街道吹哨，等街道答复");
    return need;
  }

  private static void issue(Visitor officer) {
    officer.open(STREET);
    until(officer, "要动公共道路");
    officer.inspect("90-whistle-list").follow("吹哨 " + RAMP).reads("吹哨：请部门来办");
    officer.type("要办什么", MATTER).expecting(422).press("吹哨").sees("请至少选一家");
    officer.page.getByText("一元街道城管中心").first().click();
    officer.page.getByText("一元供电所").first().click();
    officer.inspect("91-whistle-new").press("吹哨").reads(MATTER).sees("已吹哨，等报到");
  }

  /** Other walks may have raised more for the same resident than the first page of theirs lists. */
  private static void confirm(Visitor resident, String need) {
    resident.open(Client.COMMUNITY + "/needs/mine/" + need).reads(RAMP);
    until(resident, "部门说办好了，请您确认");
    resident.sees("已报到").inspect("97-whistle-own").follow("我来确认");
    resident.choose("办好了").choose("满意").inspect("97-whistle-heard").press("告诉街道");
  }

  /** What is carried between street and community takes a moment. */
  private static void until(Visitor visitor, String text) {
    visitor.page.waitForCondition(
        () -> {
          visitor.page.reload();
          return visitor.page.locator("main").innerText().contains(text);
        });
  }
}
