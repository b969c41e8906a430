package org.linli.demo.town;

import java.util.List;

/**
 * Names of people and units, put together from the seasons, the solar terms and plants. They are
 * nobody's: what reads like somebody known is left out of the lists.
 */
final class Names {

  static final List<String> SURNAMES =
      List.of(
          "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦",
          "尤", "许", "何", "吕", "施", "张", "孔", "曹", "严", "华", "金", "魏", "陶", "姜", "戚", "谢", "邹", "喻",
          "柏", "水", "窦", "章", "云", "苏", "潘", "葛", "范", "彭", "郎", "鲁", "韦", "昌", "马", "苗", "方", "俞",
          "任", "袁", "柳", "酆", "鲍", "史", "唐", "费", "廉", "岑", "薛", "雷", "贺", "倪", "汤", "滕", "殷", "罗",
          "毕", "郝", "邬", "安");

  static final List<String> TERMS =
      List.of(
          "立春", "雨水", "惊蛰", "春分", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分",
          "寒露", "霜降", "立冬", "小雪", "大雪", "小寒", "大寒", "春耕", "夏锄", "秋收", "冬藏");

  static final List<String> FLOWERS =
      List.of(
          "山茶", "茉莉", "蔷薇", "玉簪", "芍药", "丁香", "佩兰", "泽兰", "紫苏", "荷叶", "木槿", "栀子", "腊梅", "丹桂", "杜若",
          "辛夷", "石榴", "合欢", "紫藤", "水仙");

  static final List<String> TREES =
      List.of(
          "香樟", "水杉", "银杏", "杜仲", "青檀", "苦楝", "梧桐", "白杨", "黄栌", "乌桕", "枫杨", "忍冬", "连翘", "半夏", "苍术",
          "白术", "防风", "桔梗", "茯苓", "麦冬");

  private Names() {}

  static String surname(Chance chance) {
    return chance.one(SURNAMES);
  }

  /** Every third is called after a term, the others after a flower or a tree. */
  static String given(Chance chance, String sex) {
    if (chance.percent(33)) {
      return chance.one(TERMS);
    }
    return chance.one(sex.equals(Person.WOMAN) ? FLOWERS : TREES);
  }
}
