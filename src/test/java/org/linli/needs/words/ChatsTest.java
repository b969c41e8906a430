package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was copied from a chat group fills the form (NEED-1). */
class ChatsTest {

  private final Chats chats = new Chats(ShippedRules.of("needs/category-words"));

  @ParameterizedTest
  @MethodSource("pasted")
  void usualFormsAreRead(
      String pasted, String sender, String when, String content, String place, String phone) {
    var message = chats.read(pasted);
    assertThat(message.sender()).as("sender").isEqualTo(sender);
    assertThat(message.when()).as("when").isEqualTo(when);
    assertThat(message.content()).as("content").isEqualTo(content);
    assertThat(message.place()).as("place").isEqualTo(place);
    assertThat(message.phone()).as("phone").isEqualTo(phone);
  }

  static Stream<Arguments> pasted() {
    return Stream.of(
        // name, time and words on lines of their own
        row("李姐\n20:15\n3栋电梯又坏了", "李姐", "20:15", "3栋电梯又坏了", "3栋", ""),
        row("李姐:\n昨天 20:15\n电梯坏了", "李姐", "昨天 20:15", "电梯坏了", "", ""),
        // name and time on one line
        row("李姐 2026/11/20 20:15\n电梯坏了", "李姐", "2026/11/20 20:15", "电梯坏了", "", ""),
        row("李姐  11月20日 晚上8:15\n电梯坏了", "李姐", "11月20日 晚上8:15", "电梯坏了", "", ""),
        row("李姐 2026-11-20 20:15:33\r\n电梯坏了\r\n", "李姐", "2026-11-20 20:15:33", "电梯坏了", "", ""),
        row("阳光 小李 20:15\n路灯不亮", "阳光 小李", "20:15", "路灯不亮", "", ""),
        // name before the words
        row("李姐：东门的灯不亮", "李姐", "", "东门的灯不亮", "东门", ""),
        row("李姐: 电梯坏了", "李姐", "", "电梯坏了", "", ""),
        // several messages of one sender
        row(
            "李姐 20:15\n电梯坏了\n李姐 20:16\n老人下不来\n李姐 20:17\n5号楼",
            "李姐",
            "20:15",
            "电梯坏了\n老人下不来\n5号楼",
            "5号楼",
            ""),
        row("李姐：电梯坏了\n李姐：老人下不来", "李姐", "", "电梯坏了\n老人下不来", "", ""),
        row("李姐 20:15\n电梯坏了\n\n老人下不来", "李姐", "20:15", "电梯坏了\n老人下不来", "", ""),
        // mentions, quotes, faces, system lines
        row("李姐 20:15\n@物业小陈 电梯坏了", "李姐", "20:15", "电梯坏了", "", ""),
        row("李姐 20:15\n@所有人 停水了[捂脸]😭", "李姐", "20:15", "停水了", "", ""),
        row("李姐 20:15\n「王哥：谁在装修」\n- - - - - - - - - -\n6栋在装修", "李姐", "20:15", "6栋在装修", "6栋", ""),
        row("——————  2026-11-20  ——————\n李姐  20:15\n电梯坏了\n[图片]", "李姐", "20:15", "电梯坏了", "", ""),
        row("李姐 20:15\n电梯坏了\n王哥撤回了一条消息", "李姐", "20:15", "电梯坏了", "", ""),
        // the door in the name of the sender
        row("3-2-501李姐 20:15\n水管漏了", "李姐", "20:15", "水管漏了", "3-2-501", ""),
        row("3栋2单元501 李姐\n20:15\n水管漏了", "李姐", "20:15", "水管漏了", "3栋2单元501", ""),
        row("李姐-7栋：水管漏了", "李姐", "", "水管漏了", "7栋", ""),
        // phone and labels
        row("李姐：电梯坏了，打我电话13900001234", "李姐", "", "电梯坏了，打我电话13900001234", "", "13900001234"),
        row(
            "李姐 20:15\n灯坏了\n电话：139 0000 1234",
            "李姐",
            "20:15",
            "灯坏了\n电话：139 0000 1234",
            "",
            "13900001234"),
        row("地址：中心花园西侧\n情况：长椅断了", "", "", "地址：中心花园西侧\n情况：长椅断了", "中心花园西侧", ""),
        row("座机027-82345678，4号楼停水", "", "", "座机027-82345678，4号楼停水", "4号楼", "02782345678"),
        // just words
        row("三号楼二单元门禁坏了", "", "", "三号楼二单元门禁坏了", "三号楼二单元", ""),
        row("请各位注意：明天停水", "请各位注意", "", "明天停水", "", ""),
        row("晚上10:30还在装修，吵", "", "", "晚上10:30还在装修，吵", "", ""),
        row("", "", "", "", "", ""),
        row("[图片]\n😂😂", "", "", "", "", ""));
  }

  private static Arguments row(
      String pasted, String sender, String when, String content, String place, String phone) {
    return Arguments.of(pasted, sender, when, content, place, phone);
  }

  @Test
  void whatOthersWroteIsShownBeside() {
    var message = chats.read("李姐 20:15\n电梯坏了\n王哥 20:16\n我家也是\n李姐 20:17\n三天了");
    assertThat(message.content()).isEqualTo("电梯坏了\n三天了");
    assertThat(message.others()).containsExactly("王哥：我家也是");
  }

  @ParameterizedTest
  @CsvSource({
    "电梯坏了三天, housing",
    "垃圾没人收，臭得很, sanitation",
    "我的车位被占，停车难, parking",
    "独居老人要送餐, elder-care",
    "暑假孩子托管, child-care",
    "邻居装修太吵, neighbours",
    "活动室的乒乓球台坏了, leisure",
    "想开一个证明, ''"
  })
  void categoryIsGuessedFromWords(String text, String category) {
    assertThat(chats.category(text)).isEqualTo(category);
  }

  /** Broken or huge text costs little and breaks nothing. */
  @Test
  void anythingCanBePasted() {
    var long1 = "李姐 20:15\n" + "电梯坏了 ".repeat(50_000);
    assertThat(chats.read(long1).sender()).isEqualTo("李姐");
    assertThat(chats.read("「".repeat(20_000) + ":".repeat(20_000)).others()).isEmpty();
    assertThat(chats.read("- ".repeat(50_000)).content()).isEmpty();
  }
}
