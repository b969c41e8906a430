package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matters for other doors are pointed there, everyday complaints are left in peace. */
class DoorsTest {

  private final Doors doors = new Doors(ShippedRules.of("needs/doors"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5栋三楼着火了，快来人                     | fire
          楼下车棚的电瓶车烧起来了                   | fire
          厨房冒浓烟，家里没人                       | fire
          两个孩子被困在电梯里出不来                 | fire
          走廊里闻到很重的味道，像是煤气泄漏         | fire
          老爷子在花园晕倒了，脸色发白               | ambulance
          隔壁奶奶叫不醒，门是开着的                 | ambulance
          我爸没有呼吸了怎么还没人来                 | ambulance
          她喘不上气，嘴唇发紫                       | ambulance
          有人在单元门口持刀吓人                     | police
          7栋有个女的要跳楼                          | police
          楼上男的家暴，天天打老婆                   | police
          昨晚电瓶车被偷了，监控能不能看             | police
          有陌生人一直跟踪我回家                     | police
          我妈买保健品被骗了三万                     | police
          老人下午走丢了，穿蓝色外套                 | police
          棋牌室里聚众赌博                           | police
          居委会主任收了钱才给办低保                 | discipline
          书记把亲戚塞进低保名单，优亲厚友           | discipline
          有干部挪用拆迁款                           | discipline
          我要向纪委反映情况                         | discipline
          社区工作人员冒领老人的补贴                 | discipline
          街道办领导收红包                           | discipline
          我想打官司告楼上                           | court
          法院判决下来了对方不给钱                   | court
          公司拖欠工资，准备申请劳动仲裁             | court
          已经起诉开发商了，想问下一步               | court
          对方是老赖，怎么强制执行                   | court
          信访件三个月没有答复                       | petition
          你们不管我就去上访                         | petition
          我们准备联名上告                           | petition
          不解决我们就去北京告                       | petition
          """)
  void anotherDoorIsNamed(String text, String code) {
    assertThat(doors.of(text)).extracting(Door::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "物业不作为，电梯坏了一个月",
        "物业经理态度太差了",
        "物业主任收钱不办事",
        "居委会主任人很好，帮我们修了灯",
        "书记来看过，说下周答复",
        "希望社区干部来调解一下",
        "电动车上楼充电，怕着火了跑不掉",
        "过道堆满杂物，万一着火了怎么办",
        "什么时候搞消防演练，着火了怎么逃",
        "消防通道被占了，消防车进不来",
        "去年7栋着火了，后来装了喷淋",
        "老人独居，担心晕倒了没人知道",
        "台阶太滑，容易摔倒",
        "想请医生来讲讲高血压，预防心脏病发作讲座",
        "能不能装个紧急呼叫器，万一叫不醒怎么办",
        "楼上打孩子的声音很吵",
        "孩子在楼道打打闹闹",
        "门禁坏了，担心家里被偷",
        "我家的狗走丢了，谁看见了",
        "请宣传一下防诈骗",
        "小区里有人打牌吵到半夜",
        "两家为停车吵架，想请社区调解",
        "邻居漏水不肯赔，我不想打官司，请社区出面",
        "法院旁边的路灯不亮",
        "社区什么时候有法律讲座",
        "物业费收得不合理，要求公开账目",
        "维修资金的账贴出来看看",
        "业委会换届为什么没有通知",
        "停车费涨价没人同意",
        "感谢书记和党员志愿者",
        "党员活动室能不能借用",
        "领导来检查那天才有人扫地",
        "居委会电话没人接",
        "打110说不归他们管，噪音还是没人管",
        "回访的时候没打通我的电话，请再打",
        "垃圾没人收，我要向上反映",
        "快递被人拿错了",
        "送礼物给困难家庭的活动怎么报名",
        "楼上扔烟头差点着火了",
        "社区食堂收钱太贵"
      })
  void everydayComplaintsStay(String text) {
    assertThat(doors.of(text)).isEmpty();
  }

  @Test
  void theMostUrgentDoorComesFirst() {
    assertThat(doors.of("邻居持刀吓人，我要起诉他。我爸晕倒了"))
        .extracting(Door::code)
        .containsExactly("ambulance", "police", "court");
  }

  @Test
  void everyDoorSaysWhereAndWhy() {
    var door = doors.of("要跳楼").getFirst();
    assertThat(door.name()).isEqualTo("公安 110");
    assertThat(door.phone()).isEqualTo("110");
    assertThat(door.why()).contains("110");
    assertThat(door.said()).isEqualTo("要跳楼");
  }

  @Test
  void whoAndWhatCountTogetherOnlyWithinOneSentence() {
    assertThat(doors.of("书记来看过了。快递柜超时就收钱")).isEmpty();
    assertThat(doors.of("书记来看过了，走的时候收了钱")).isNotEmpty();
  }
}
