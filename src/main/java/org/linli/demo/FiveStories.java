package org.linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.demo.town.Act;
import org.linli.demo.town.Matter;
import org.linli.demo.town.MatterBuilder;
import org.linli.demo.town.Person;
import org.linli.demo.town.Population;

/**
 * Five stories of the first community, as far as they can be followed on its pages: the dark
 * stairwell, the school's two rooms, the lift, the residents' budget, and the old lady who did not
 * answer in the morning.
 */
final class FiveStories {

  /** How many reported the dark stairwell. */
  static final int REPORTS = 46;

  static final String STAIRWELL = "12栋楼道灯一连六层不亮";
  static final String ROOMS = "放学后没人接的孩子，想有个写作业的地方";
  static final String LIFT = "3 栋 1 单元想加装电梯";
  static final String BUDGET = "今年的 20 万元居民项目，想由大家来定";
  static final String NO_ANSWER = "独居老人早上没有报平安，电话也没人接";

  private static final String PROPERTY = "处暑物业";
  private static final int FIRST_REPORT = 1_000;
  private static final List<String> DARK =
      List.of(
          "楼道里一点光都没有，二楼到七楼全黑。",
          "晚上接孩子回来，只能开手机照着走。",
          "我妈七十多了，昨天在三楼踩空一级，还好扶住了。",
          "楼道灯全灭了，钥匙孔都看不见。",
          "下夜班回来，楼道里伸手不见五指。",
          "灯坏了好几天了，没有人来看。",
          "送牛奶的说太黑，不肯上楼了。",
          "家里有孕妇，晚上不敢下楼。");

  private final Population population;
  private final StoryDays days;

  FiveStories(Population population, StoryDays days) {
    this.population = population;
    this.days = days;
  }

  List<Matter> all() {
    return Stream.concat(stairwell().stream(), Stream.of(rooms(), lift(), budget(), noAnswer()))
        .toList();
  }

  /** Forty-six people of three buildings; the property company first refuses. */
  private List<Matter> stairwell() {
    var people = neighbours("12栋", "13栋", "14栋");
    var day = days.weekday(40);
    var matters = new ArrayList<Matter>();
    matters.add(reported(people.getFirst(), days.on(day, 18, 40), day));
    for (var index = 1; index < REPORTS; index++) {
      var raised = days.on(day, 18, 40).plus(Duration.ofMinutes(3L * index));
      var merged = days.on(day - 1, 8, 0).plus(Duration.ofMinutes(index));
      var report =
          report(index, people.get(index), raised).then(Act.MERGE, merged, "", "", FIRST_REPORT);
      matters.add(StairwellRatings.rated(report, index, repaired(day)).build());
    }
    return matters;
  }

  /** Three weekdays after the street instructed. */
  private Instant repaired(int day) {
    return days.weekdaysAfter(days.on(day - 2, 9, 0), 3, 15, 0);
  }

  private MatterBuilder report(int index, Person person, Instant raised) {
    return new MatterBuilder(FIRST_REPORT + index, "housing", STAIRWELL, raised)
        .says("12栋" + DARK.get(index % DARK.size()))
        .in("12栋", "楼道")
        .by(person.phone(), person.name());
  }

  private Matter reported(Person person, Instant raised, int day) {
    var instructed = days.on(day - 2, 9, 0);
    var done = repaired(day);
    return StairwellRatings.rated(report(0, person, raised), 0, done)
        .then(Act.VERIFY, days.on(day, 19, 5), "楼道灯不亮", "当晚去看过，二楼到七楼都不亮，总线老化。先在每层放了应急灯。", 1)
        .then(Act.ROUTE, days.on(day - 1, 9, 30), PROPERTY, "四十多位居民反映，请物业修楼道照明。", 0)
        .then(Act.REFUSE, days.on(day - 1, 11, 10), PROPERTY, "合同里只写了换灯泡，换线路的钱公司不出。", 0)
        .then(Act.ESCALATE, days.on(day - 1, 14, 0), "物业不接，46 户晚上摸黑上下楼，请街道协调。")
        .then(Act.INSTRUCT, instructed, "", "公共照明的线路属于物业服务内容，请物业三个工作日内修好，费用按合同结算。", 5)
        .then(Act.ROUTE, days.on(day - 2, 9, 30), PROPERTY, "按街道的意见，请物业三个工作日内修好。", 0)
        .then(Act.ACCEPT, days.on(day - 2, 10, 0), PROPERTY, "今天进材料，三个工作日内换完线路和灯。", 5)
        .then(Act.COMPLETE, done, "换了 90 米线路、14 盏声控灯，晚上一层一层试过，走到跟前就亮。从街道交办到修好，3 个工作日。")
        .build();
  }

  private Matter rooms() {
    var school = population.units().getFirst().name();
    return new MatterBuilder(1_100, "child-care", ROOMS, days.on(33, 19, 10))
        .says("我们下班要六点多，孩子四点就放学了，只能在楼道里写作业。想有个地方坐一坐，有大人看着就行。")
        .at("附近的学校")
        .by("19000003103", "赵小满")
        .named()
        .then(Act.VERIFY, days.on(32, 8, 50), "问了一圈，有 28 个孩子四点半以后没有人接。")
        .then(Act.ASK, days.on(32, 9, 20), school, "每天 16:30 以后借两间教室，给 28 个孩子写作业，到 18:30", 30)
        .joined(neighbours("11栋", "15栋", "16栋"), 26, days.on(32, 9, 30))
        .then(Act.JOIN, days.on(32, 13, 0), "19000003112", "郑惊蛰", 0)
        .then(Act.AGREE, days.on(32, 14, 30), school, "", 0)
        .then(Act.FILE, days.on(32, 15, 40), "")
        .then(Act.REPORT, days.on(29, 10, 0), "场地安全协议签了，责任险的单子社区核对过，明天开门。")
        .then(Act.REPORT, days.on(15, 17, 30), "两个星期下来，28 个孩子天天来。两间教室的利用率从 52% 到了 81%。")
        .then(
            Act.DONE,
            days.on(5, 16, 40),
            school,
            "每天 16:30 到 18:30 开两间教室，28 个孩子有老师轮流看着写作业，这学期都开。",
            0)
        .then(Act.RATE, days.on(4, 20, 15), "VERY_SATISFIED", "孩子作业在那里就写完了。", 0)
        .build();
  }

  private Matter lift() {
    return new MatterBuilder(1_200, "housing", LIFT, days.on(62, 20, 5))
        .says("我们这个单元七层没有电梯，楼上好几位老人一个月才下一次楼。想问问加装电梯要怎么办。")
        .in("3 栋", " 1 单元")
        .by("19000003106", "孙芒种")
        .named()
        .then(Act.VERIFY, days.on(61, 10, 0), "单元里一共 24 户业主，想装的占多数，一楼有顾虑。")
        .joined(neighbours("17栋", "18栋"), 23, days.on(61, 10, 30))
        .then(Act.LIST, days.on(61, 11, 0), "BASIC", "几个老楼都想装，要长期办。", 0)
        .then(Act.TAKE_ON, days.on(61, 15, 0), "", "列入社区议事清单，请 24 户一起商量方案和一楼的补偿。", 180)
        .then(Act.REPORT, days.on(34, 20, 30), "开了两次议事会，24 户里 22 户同意。一楼每户补偿 ¥18,000 的办法写好了，还有两户在看。")
        .then(Act.REPORT, days.on(7, 16, 0), "方案贴在单元门口公示，有意见可以写在旁边的本子上，下一次议事会一条一条回。")
        .build();
  }

  private Matter budget() {
    return new MatterBuilder(1_300, "leisure", BUDGET, days.on(52, 19, 30))
        .says("听说今年有 20 万元给居民用，以前都是社区定的，这次能不能让大家提项目、大家来选？")
        .at("全社区")
        .by("19000003112", "郑惊蛰")
        .from("MEETING")
        .then(Act.VERIFY, days.on(51, 9, 30), "居民议事会上提的，今年的 20 万元还没有定用途。")
        .joined(neighbours("19栋", "20栋", "21栋"), 41, days.on(51, 10, 0))
        .then(Act.TAKE_ON, days.on(51, 14, 0), "", "列入社区议事清单：先请大家提项目，再请大家选，手机和纸票一样算。", 150)
        .then(Act.REPORT, days.on(22, 17, 0), "收到 19 个项目，都贴在公示栏里。预算 ¥200,000，估算超出的一起商量怎么减。")
        .then(Act.REPORT, days.on(6, 11, 0), "19 个项目都请懂行的人看过，能做的写清楚多少钱、谁来管，下个月开始选。")
        .build();
  }

  /** From the call to the visit it took less than forty minutes. */
  private Matter noAnswer() {
    return new MatterBuilder(1_400, "elder-care", NO_ANSWER, days.on(12, 8, 20))
        .says("我妈每天早上八点报平安，今天没有报，打电话也没人接。我在外地，请去看一下。")
        .in("3 栋", " 2 单元")
        .by("19000003102", "王小寒")
        .from("HOTLINE")
        .told("LIVING_ALONE", "ELDERLY")
        .then(Act.VERIFY, days.on(12, 8, 24), "", "打了三次电话没人接，网格员马上上门。", 1)
        .then(Act.TAKE_ON, days.on(12, 8, 26), "", "网格员带着门上登记的备用电话上门，叫上楼长一起。", 0)
        .then(Act.COMPLETE, days.on(12, 8, 58), "接到电话 38 分钟后见到人：手机没电了，人没事。换了充电线，约好每天早晚各报一次。")
        .then(Act.RATE, days.on(12, 10, 30), "VERY_SATISFIED", "听到她的声音就放心了，谢谢。", 0)
        .build();
  }

  /** Who lives there and has an account. */
  private List<Person> neighbours(String... buildings) {
    var here = List.of(buildings);
    var people =
        population.households().stream()
            .filter(household -> here.contains(household.home().building().name()))
            .flatMap(household -> household.members().stream())
            .filter(Person::account)
            .toList();
    // Smaller towns than the shown one, as tests make them, have fewer people in these buildings.
    return people.size() >= REPORTS ? people : population.accounts();
  }
}
