package org.linli.browser;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PROJ-5, PROJ-7: from the first page to the library, to a case, and copied into a charter. */
class CasesIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aCaseIsFoundReadAndCopiedIntoACharter(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var resident = door.resident().follow("案例库").reads("案例库").inspect("70-library");
    resident.follow("楼道里的灯不再坏").sees("哪里没做好").inspect("71-case");
    resident.follow("案例库").follow("试点").reads("试点").inspect("72-pilots");
    resident.follow("错峰停车").sees("开始前要具备").inspect("73-pilot");
    var worker = door.worker().follow("案例和试点").reads("案例和试点").inspect("74-desk");
    worker.follow("案例库").follow("楼道里的灯不再坏").follow("照着做一个");
    worker.sees("照着案例库里的一个案例填好了").inspect("75-charter");
    worker.expecting(422).press("提出项目").sees("没有凭据不能立项");
    worker.type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求").press("提出项目");
    worker.reads("楼道里的灯不再坏").sees("照着做的").inspect("76-copied");
  }
}
