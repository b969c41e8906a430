package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anger is ordinary; threats, insults and advertising are held for a person. */
class TonesTest {

  private final Tones tones = new Tones(ShippedRules.of("needs/tone"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "太气人了！！！电梯坏了半个月没人管",
        "物业是吃干饭的吗，收钱的时候比谁都快",
        "垃圾物业，赶紧换掉",
        "你们社区就是不作为，推来推去",
        "他妈的又停水了",
        "楼上那家人真不要脸，半夜还跳",
        "忍无可忍，再不解决我们就集体不交物业费",
        "吵死了，天天装修",
        "热死了，空调坏了三天",
        "垃圾臭死了",
        "邻居扬言要弄死我家的狗",
        "楼下的骂我王八蛋，请社区来调解",
        "他说要一把火烧了车棚，我很害怕",
        "电梯里贴满代开发票的小广告，谁来管",
        "天天有人打电话推销无抵押贷款，太多了",
        "有人在门口扫码送鸡蛋骗老人",
        "希望免费领取的血压计还有",
        "社区食堂有没有优惠",
        "想问理发上门服务怎么报名",
        "暑期班名额有限，能不能多开一个",
        "死角里的杂物清一下",
        "路灯暗得要命",
        "这帮人天天占车位，气死我了",
        "再不修要出人命的",
        ""
      })
  void angerIsOrdinary(String text) {
    assertThat(tones.of(text)).isEqualTo(new Tone(Tone.Kind.ORDINARY, List.of()));
    assertThat(tones.of(text).held()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "再不修我就弄死你们经理",
        "物业的人不得好死",
        "小心我放火烧了你们办公室，一把火烧了",
        "你们这群畜生",
        "主任就是个傻逼",
        "打断你的腿信不信",
        "你怎么不去死",
        "大家同归于尽算了"
      })
  void threatsAndInsultsAreHeld(String text) {
    assertThat(tones.of(text).kind()).isEqualTo(Tone.Kind.HOSTILE);
    assertThat(tones.of(text).said()).isNotEmpty().allMatch(text::contains);
    assertThat(tones.of(text).held()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "代开发票，价格优惠",
        "信用卡套现秒到账",
        "在家兼职轻松赚钱，日结工资",
        "新店开业全场五折起，欢迎致电",
        "专业团队承接装修，价格从优",
        "英语班限时优惠，免费试听，名额有限",
        "精装房源急售，欢迎咨询",
        "祖传秘方包治百病",
        "厂家直销净水器，上门服务，免费体验"
      })
  void advertisingIsHeld(String text) {
    assertThat(tones.of(text).kind()).isEqualTo(Tone.Kind.ADVERTISING);
    assertThat(tones.of(text).said()).isNotEmpty().allMatch(text::contains);
  }

  @Test
  void aThreatInsideAnAdvertisementIsAThreat() {
    assertThat(tones.of("代开发票，不买弄死你").kind()).isEqualTo(Tone.Kind.HOSTILE);
  }
}
