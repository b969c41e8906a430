package org.linli.demo.town;

import java.util.List;
import java.util.stream.IntStream;

/** The units of a community, called after plants. */
final class Units {

  /** Names end so; the letter in {@link #KINDS} says of what kind each is. */
  private static final List<String> WORDS =
      List.of(
          "小学", "餐馆", "志愿服务队", "物业", "药房", "幼儿园", "家政服务部", "社会工作站", "超市", "理发店", "维修队", "卫生服务站",
          "银行网点", "养老服务中心", "快递站", "健身房", "裁缝铺", "读书会", "菜场", "驿站", "口腔诊所", "修车铺", "照相馆", "花店");

  private static final String KINDS = "rrspr" + "rrorr" + "srror" + "rrsro" + "rrrr";

  /** No province has this number. */
  private static final String REGION = "990101";

  private Units() {}

  static List<Unit> of(DemoTown town, long seed) {
    return IntStream.range(0, town.units()).mapToObj(index -> unit(town, seed, index)).toList();
  }

  private static Unit unit(DemoTown town, long seed, int index) {
    var chance = new Chance(seed, town.code(), "unit", index);
    var kind = kind(KINDS.charAt(index % KINDS.length()));
    var grouped = kind.equals("self-organized");
    var plants = chance.percent(50) ? Names.FLOWERS : Names.TREES;
    return new Unit(
        chance.one(plants) + WORDS.get(index % WORDS.size()),
        kind,
        grouped ? "" : CreditCodes.of("52", REGION, Math.floorMod(chance.next(), 36_000_000)),
        Names.surname(chance) + Names.given(chance, Person.WOMAN),
        town.phone(town.persons() + 1 + index));
  }

  private static String kind(char letter) {
    return switch (letter) {
      case 's' -> "self-organized";
      case 'p' -> "property-company";
      case 'o' -> "social-organization";
      default -> "resident-unit";
    };
  }
}
