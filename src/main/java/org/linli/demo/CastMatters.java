package org.linli.demo;

import java.util.List;
import org.linli.demo.town.Act;
import org.linli.demo.town.Matter;
import org.linli.demo.town.MatterBuilder;

/**
 * What the people one can be find on their pages: something to rate, to answer, to judge; three
 * matters that are late, and words that a person has to look at first.
 */
final class CastMatters {

  /** What is late, and nothing else is. */
  static final List<String> LATE = List.of("7 号院门口的地砖松了，老人绊过脚", "小花园晚上没有灯，树影里看不清路", "江汉里公厕的水箱一直漏水");

  /** Wanted in a number, which units claim in parts. */
  static final String CHAIRS = "活动室的椅子坏了一大半，想添二十把";

  private static final String PROPERTY = "处暑物业";
  private static final String ELECTRICIANS = "江汉里电工服务队";

  private static final String NEIGHBOUR = "19000003112";
  private static final String NEIGHBOUR_NAME = "郑惊蛰";

  private final StoryDays days;

  CastMatters(StoryDays days) {
    this.days = days;
  }

  List<Matter> all() {
    return List.of(
        nightCalls(),
        switchByTheBed(),
        medicine(),
        charging(),
        door(),
        leak(),
        notContacted(),
        notAnswered(),
        notDone(),
        aboutTheCommunity(),
        wiring(),
        bench(),
        advertising(),
        railing(),
        hydrant(),
        chairs());
  }

  private Matter nightCalls() {
    return new MatterBuilder(1_500, "elder-care", "独居老人想夜里也有人接电话", days.on(9, 9, 40))
        .says("我一个人住，夜里有时候心慌，想有个号码打过去有人说说话。")
        .in("3 栋", " 2 单元")
        .by("19000003318", "王桂兰")
        .from("VISIT")
        .told("LIVING_ALONE", "ELDERLY")
        .then(Act.VERIFY, days.on(9, 10, 20), "问了十二位独居老人，九位夜里想有人接电话。")
        .then(Act.TAKE_ON, days.on(9, 15, 0), "", "白露社会工作服务中心值夜里的电话，先试三个月，明年安排 ¥30,000。", 60)
        .then(Act.REPORT, days.on(3, 17, 0), "邻居和社工轮班，这个月陪了 62 个小时，夜里接了 17 个电话。")
        .build();
  }

  private Matter switchByTheBed() {
    return new MatterBuilder(1_501, "elder-care", "老人床头够不着灯绳，想换一个开关", days.on(6, 9, 10))
        .says("床头的灯绳断了一截，夜里起来要摸到门口才能开灯。")
        .in("5 栋", " 1 单元")
        .by("19000003116", "陈秋分")
        .from("VISIT")
        .told("LIVING_ALONE")
        .then(Act.VERIFY, days.on(6, 9, 40), "上门看过，离床两米多。")
        .then(Act.CLAIM, days.on(6, 10, 30), ELECTRICIANS, "", 9)
        .then(Act.FILE, days.on(6, 11, 0), "")
        .then(Act.DONE, days.hoursAgo(20), ELECTRICIANS, "床头装了一个夜里发光的开关，伸手就能按到。", 0)
        .build();
  }

  private Matter medicine() {
    return new MatterBuilder(1_502, "elder-care", "老人腿脚不便，想请人代取慢病药", days.on(4, 9, 20))
        .says("我走不远，每月要取一次药，能不能请人带回来。")
        .in("5 栋", " 1 单元")
        .by("19000003116", "陈秋分")
        .from("HOTLINE")
        .told("LIVING_ALONE", "ELDERLY")
        .then(Act.VERIFY, days.on(4, 10, 0), "药房说凭身份证和单子可以代取。")
        .then(Act.TAKE_ON, days.on(4, 11, 0), "", "每月十号由社区的人去取，当面点清。", 15)
        .build();
  }

  private Matter charging() {
    return new MatterBuilder(1_503, "parking", "5 栋后面想装几个电动车充电位", days.on(11, 20, 10))
        .says("5 栋后面没有充电的地方，大家都往楼上拉线，能不能装几个？")
        .in("5 栋", "后面")
        .by(NEIGHBOUR, NEIGHBOUR_NAME)
        .named()
        .then(Act.VERIFY, days.on(10, 9, 0), "空地够装八个，电从配电房走。")
        .then(Act.TAKE_ON, days.on(10, 15, 0), "", "请供电的人量线路，装八个充电位。", 25)
        .then(Act.REPORT, days.on(2, 16, 30), "线路量好了，设备下星期三送到。")
        .build();
  }

  private Matter door() {
    return new MatterBuilder(1_504, "housing", "3 栋 1 单元的单元门关不上", days.hoursAgo(26))
        .says("单元门的闭门器坏了，风一吹就开，晚上砰砰响。")
        .in("3 栋", " 1 单元")
        .by("19000003103", "赵小满")
        .then(Act.VERIFY, days.hoursAgo(22), "闭门器漏油，门确实关不上。")
        .then(Act.JOIN, days.hoursAgo(20), NEIGHBOUR, NEIGHBOUR_NAME, 0)
        .then(Act.ROUTE, days.hoursAgo(21), PROPERTY, "请物业换闭门器，换好以前先用绳子固定。", 0)
        .build();
  }

  private Matter leak() {
    return new MatterBuilder(1_505, "housing", "5 栋地下水表井往外冒水", days.on(5, 7, 50))
        .says("5 栋门口的水表井一直往外冒水，路都泡软了。")
        .in("5 栋", "门口")
        .by("19000003109", "吴处暑")
        .about("PROPERTY")
        .then(Act.CONTACT, days.on(5, 8, 30), "约好半小时后到现场。")
        .then(Act.VERIFY, days.on(5, 9, 0), "", "阀门前面的接头裂了。", 1)
        .then(Act.ROUTE, days.on(5, 9, 20), PROPERTY, "请物业先关总阀抢修。", 0)
        .then(Act.ACCEPT, days.on(5, 9, 40), PROPERTY, "先接一段临时管，新接头到了就换。", 12)
        .build();
  }

  private Matter notContacted() {
    return new MatterBuilder(1_506, "neighbours", LATE.get(0), days.hoursAgo(29))
        .says("7 号院门口的地砖松了好几块，昨天又有老人绊了一下。")
        .at("7 号院门口")
        .by("19000003111", "周立夏")
        .build();
  }

  private Matter notAnswered() {
    return new MatterBuilder(1_507, "leisure", LATE.get(1), days.hoursAgo(102))
        .says("小花园里没有灯，晚上散步全靠手机照。")
        .at("小花园")
        .by("19000003119", "蒋雨水")
        .then(Act.VERIFY, days.hoursAgo(98), "晚上去看过，六盏灯有五盏不亮。")
        .build();
  }

  private Matter notDone() {
    return new MatterBuilder(1_508, "sanitation", LATE.get(2), days.on(16, 8, 40))
        .says("公厕的水箱一天到晚漏水，地上总是湿的。")
        .at("江汉里公厕")
        .by("19000003107", "李白露")
        .from("SUGGESTION_BOX")
        .then(Act.VERIFY, days.on(16, 10, 0), "浮球阀坏了，地面有青苔。")
        .then(Act.TAKE_ON, days.on(15, 9, 0), "", "社区买阀门，请师傅来换。", 12)
        .build();
  }

  private Matter aboutTheCommunity() {
    return new MatterBuilder(1_509, "other", "服务大厅中午没有人", days.hoursAgo(7))
        .says("中午休息的时候来办事，大厅里一个人都没有，门口也没有写几点上班。")
        .at("社区服务大厅")
        .by("19000003120", "沈寒露")
        .about("COMMUNITY")
        .build();
  }

  private Matter wiring() {
    return new MatterBuilder(1_510, "housing", "5 栋楼道里的电线裸着", days.on(7, 8, 20))
        .says("二楼拐角的电线皮都破了，铜丝露在外面，孩子伸手就能碰到。")
        .in("5 栋", " 2 楼拐角")
        .by("19000003113", "冯春分")
        .then(Act.VERIFY, days.on(7, 9, 0), "", "先包了绝缘胶布，要换一段线。", 1)
        .then(Act.CLAIM, days.on(7, 10, 0), ELECTRICIANS, "", 14)
        .then(Act.FILE, days.on(7, 11, 0), "")
        .build();
  }

  /** The unit has been asked and has not said yes or no yet. */
  private Matter bench() {
    return new MatterBuilder(1_511, "leisure", "门球场的灯想修一修，晚上能打球", days.hoursAgo(40))
        .says("门球场四盏灯亮了一盏，天一黑就打不成。")
        .at("门球场")
        .by("19000003117", "褚立冬")
        .then(Act.VERIFY, days.hoursAgo(36), "三盏灯的镇流器坏了。")
        .then(Act.JOIN, days.hoursAgo(33), NEIGHBOUR, NEIGHBOUR_NAME, 0)
        .then(Act.ASK, days.hoursAgo(30), ELECTRICIANS, "请看一下门球场的三盏灯，能修就修", 10)
        .build();
  }

  private Matter advertising() {
    return new MatterBuilder(1_512, "other", "广告", days.hoursAgo(3))
        .says("新店开业，全场特价，买一送一，加微信领红包，欢迎咨询。")
        .at("")
        .by("19000003118", "卫小雪")
        .build();
  }

  private Matter railing() {
    return new MatterBuilder(1_513, "leisure", "江边步道的护栏松了三根", days.hoursAgo(34))
        .says("步道护栏有三根一推就晃，下面是斜坡，孩子喜欢靠在上面。")
        .at("江边步道")
        .by("19000003119", "蒋雨水")
        .then(Act.VERIFY, days.hoursAgo(30), "", "三根立柱的焊口裂了，先拉了绳子。", 1)
        .then(Act.ESCALATE, days.hoursAgo(28), "步道不归社区管，请街道找管护的单位。")
        .build();
  }

  private Matter hydrant() {
    return new MatterBuilder(1_514, "parking", "5 栋的快递架挡住了消防栓", days.on(8, 20, 15))
        .says("快递架正好摆在消防栓前面，真着火了打不开。")
        .in("5 栋", "一楼")
        .by(NEIGHBOUR, NEIGHBOUR_NAME)
        .named()
        .then(Act.VERIFY, days.on(7, 9, 10), "", "架子离消防栓不到十厘米。", 1)
        .then(Act.TAKE_ON, days.on(7, 10, 0), "", "跟快递站说好换到大门里面，地上画一个框。", 10)
        .then(Act.COMPLETE, days.hoursAgo(18), "架子挪走了，消防栓前面画了黄框，门开关试过。")
        .build();
  }

  /** Units claim it in parts. */
  private Matter chairs() {
    return new MatterBuilder(1_515, "leisure", CHAIRS, days.hoursAgo(50))
        .says("活动室的椅子坏了一大半，合唱队来了要站着，想添二十把稳当的。")
        .at("社区活动室")
        .by(NEIGHBOUR, NEIGHBOUR_NAME)
        .named()
        .then(Act.VERIFY, days.hoursAgo(46), "数过了，能坐的只有十一把，还要二十把。")
        .build();
  }
}
