package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PROJ-5, PROJ-7, PROJ-10: a project is written up, checked by another, found from the first page,
 * tried as a pilot and copied into a charter.
 */
class CasesIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aProjectIsWrittenUpFoundAndCopied(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "院子里的长凳" : "院子里的花架";
    var worker = door.worker();
    propose(worker, title);
    worker.follow("写成案例").reads("写成案例").inspect("70-write");
    worker.expecting(422).press("写好了，请人看").sees("还有").inspect("71-errors");
    worker.select("回应哪类需求", "环境卫生").select("什么样的社区", "老旧小区");
    worker.type("哪里见了效", "78 户里 71 户天天用").type("花了多少钱、谁出的", "一共 4 千元，居民出一半");
    worker.type("用了哪些人", "社区 1 人、志愿者 6 人").type("哪里没做好", "头一批太矮，换了一遍");
    worker.type("别人照着做要留心什么", "先做一处试试").press("写好了，请人看");
    worker.sees("要请书记或者街道的人来看");
    var secretary = door.secretary().follow("案例和试点").follow(title).inspect("72-check");
    secretary.press("放进案例库").sees("在案例库里");
    var resident = door.resident().follow("案例库").reads("案例库").inspect("73-library");
    resident.follow(title).sees("头一批太矮").inspect("74-case");
    worker.follow("案例和试点").reads("案例和试点").inspect("75-desk");
    worker.follow("案例库").follow(title).follow("先试点，备案");
    pilot(worker, title);
    worker.follow("案例和试点").follow("案例库").follow(title).follow("照着做一个");
    worker.sees("照着案例库里的一个案例填好了").inspect("78-charter");
    worker.press("提出项目").sees("没有凭据不能立项");
    worker.type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求").press("提出项目");
    worker.reads(title).sees("照着做的").inspect("79-copied");
  }

  private static void propose(Visitor worker, String title) {
    worker.follow("办项目").follow("提出一个项目").type("项目叫什么", title).type("要做成什么样", "老人坐得下");
    worker.type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求").type("谁受益", "三栋楼的住户");
    worker.type("怎么做", "先问再动工").type("里程碑", "100% " + TODAY.plusDays(30) + " 装好");
    worker.press("提出项目").reads(title);
  }

  private static void pilot(Visitor worker, String title) {
    worker.reads("试点备案").inspect("76-filing");
    worker.type("想弄清楚什么", title + "能不能让更多老人下楼").type("做什么", "两处先装");
    worker.type("为什么不会出事", "一天就能拆走").type("谁负责", "社区副主任岗");
    worker.type("哪天开始", TODAY.toString()).type("哪天结束", TODAY.plusDays(60).toString());
    worker.type("哪天评", TODAY.plusDays(70).toString()).type("开始前要具备", "物业签了字");
    worker.type("怎么量", "下楼的老人 | 12 | 30 | 网格员").press("备案");
    worker.sees("街道在这天以前可以提出不同意").inspect("77-pilot");
  }
}
