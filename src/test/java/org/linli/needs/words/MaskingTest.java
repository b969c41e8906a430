package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary tells the matter and nobody's name, number or door (DATA-2). Numbers are invented. */
class MaskingTest {

  private final Masking masking = new Masking(ShippedRules.of("needs/masking"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          王阿姨家漏水                    | 一位居民家漏水               | NAME
          请找张大爷了解                  | 请找一位居民了解             | NAME
          王秀兰阿姨摔了一跤              | 一位居民摔了一跤             | NAME
          李建国先生投诉噪音              | 一位居民投诉噪音             | NAME
          欧阳女士反映路灯不亮            | 一位居民反映路灯不亮         | NAME
          陈主任说下周来修                | 一位工作人员说下周来修       | NAME
          物业的刘经理不接电话            | 物业的一位工作人员不接电话   | NAME
          老李家半夜打牌                  | 一位居民家半夜打牌           | NAME
          小张说灯坏了                    | 一位居民说灯坏了             | NAME
          王某某乱停车                    | 一位居民乱停车               | NAME
          我叫赵小红，住这里              | 我叫居民，住这里             | NAME
          业主孙志强，电梯坏了            | 业主居民，电梯坏了           | NAME
          姓名：周一鸣，路灯坏了          | 姓名：居民，路灯坏了         | NAME
          请打13900001234联系             | 请打（电话）联系             | PHONE
          电话139 0000 1234               | 电话（电话）                 | PHONE
          电话139-0000-1234               | 电话（电话）                 | PHONE
          座机027-82345678                | 座机（电话）                 | PHONE
          +86 13900001234                 | （电话）                     | PHONE
          电话82345678没人接              | 电话（电话）没人接           | PHONE
          身份证42010219900101123X        | 身份证（证件号）             | ID_NUMBER
          证号420102199001011234在册      | 证号（证件号）在册           | ID_NUMBER
          老证420102900101123             | 老证（证件号）               | ID_NUMBER
          卡号6222021234567890123         | 卡号（卡号）                 | BANK_CARD
          退到6222 0212 3456 7890 123     | 退到（卡号）                 | BANK_CARD
          鄂A12345堵住门口                | （车牌）堵住门口             | PLATE
          鄂A·1B2C3乱停                   | （车牌）乱停                 | PLATE
          粤BD12345占车位                 | （车牌）占车位               | PLATE
          3栋2单元501漏水                 | 3 栋 2 单元漏水              | DOOR
          三号楼二单元501室漏水           | 3 栋 2 单元漏水              | DOOR
          12栋1203漏水                    | 12 栋漏水                    | DOOR
          3-2-501漏水                     | 3 栋 2 单元漏水              | DOOR
          2单元302吵                      | 2 单元吵                     | DOOR
          隔壁502室半夜吵                 | 隔壁一户半夜吵               | DOOR
          微信号：lin_li2026              | （账号）                     | ACCOUNT
          加我微信linli-88                | 加我（账号）                 | ACCOUNT
          vx linli2026联系                | （账号）联系                 | ACCOUNT
          QQ：123456789                   | （账号）                     | ACCOUNT
          发到a.b@example.org             | 发到（邮箱）                 | EMAIL
          我有糖尿病走不远                | 我有健康原因走不远           | HEALTH
          老伴瘫痪在床，要装坡道          | 老伴健康原因在床，要装坡道   | HEALTH
          邻居有抑郁症                    | 邻居有健康原因               | HEALTH
          """)
  void whatIsPersonalIsMasked(String text, String expected, Masked.Kind kind) {
    var suggestion = masking.suggest(text);
    assertThat(suggestion.text()).isEqualTo(expected);
    assertThat(suggestion.masked()).extracting(Masked::kind).containsExactly(kind);
    assertThat(masking.leaks(text)).isEqualTo(suggestion.masked());
    assertThat(masking.leaks(suggestion.text())).as("what a suggestion still tells").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 栋 2 单元的电梯停了三天",
        "小区高层水压低，早高峰没有水",
        "高空抛物太危险",
        "白天亮着，晚上不亮",
        "马路边的石头挡路",
        "任何时候都有人停车",
        "小黄车堵住门口",
        "老毛病又犯了，门禁刷不开",
        "请打 12345 或者 110",
        "2026-11-20 晚上停水",
        "停水 1000 户",
        "物业经理没有来",
        "老师傅来修过一次",
        "东门的道闸坏了",
        "孩子和老人都不方便",
        "我是业主，要求公开账目",
        "方便的时候来看一下",
        "常常有人在楼道抽烟"
      })
  void publicWordsStay(String text) {
    assertThat(masking.leaks(text)).isEmpty();
    assertThat(masking.suggest(text).text()).isEqualTo(text);
  }

  @Test
  void longWordsAreCutAtTheEndOfASentence() {
    var first = "电梯坏了半个月，老人下不了楼，孩子上学也要走楼梯，大家都很着急。";
    assertThat(masking.suggest(first + "我们给物业打过很多次电话，每一次都说在等配件，到现在也没有人来修过。").text())
        .isEqualTo(first);
  }

  @Test
  void aLongSentenceIsCutAtAClauseAndSaysSo() {
    var text = "电梯坏了半个月，".repeat(12);
    var summary = masking.suggest(text).text();
    assertThat(summary).endsWith("电梯坏了半个月…").hasSizeLessThanOrEqualTo(60);
    assertThat(masking.suggest("𠮷".repeat(100)).text().codePoints().count()).isEqualTo(60);
  }

  @Test
  void greetingsAreLeftOut() {
    assertThat(masking.suggest("您好，请问：路灯什么时候修？").text()).isEqualTo("路灯什么时候修？");
    assertThat(masking.suggest("  ").text()).isEmpty();
  }

  @Test
  void everythingThatIsMaskedIsListed() {
    assertThat(masking.suggest("王阿姨 13900001234 住3栋2单元501，鄂A12345是她的车").masked())
        .extracting(Masked::kind)
        .containsExactlyInAnyOrder(
            Masked.Kind.NAME, Masked.Kind.PHONE, Masked.Kind.DOOR, Masked.Kind.PLATE);
  }
}
