package org.linli.evidence.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The smallest chance within quotas is as great as it can be: compared with all panels there are.
 */
class FairestTest {

  private static final List<String> SEXES = List.of("女", "男");
  private static final List<String> AGES = List.of("青年", "中年", "老年");

  /** One of the only two women sits on each panel of two, so everybody else has less. */
  @Test
  void aQuotaThatFewCanFillGivesThemMoreAndNobodyLessThanTheRestAllows() {
    var entries = LotsTest.entries(people("女 青年", "女 青年", "男 青年", "男 老年", "男 老年", "男 老年"));
    var quotas = List.of(new Quota("性别", "女", 1, 1));
    var sheet = sheet(entries, quotas, 2);
    assertThat(Chance.of(sheet)).extracting(Chance::percent).containsExactly("50.0", "25.0");
    assertThat(sheet.compositions()).hasSize(1);
  }

  @Test
  void whoCanNeverBeDrawnIsSaidAndTheOthersAreStillTreatedFairly() {
    var entries = LotsTest.entries(people("女 青年", "女 老年", "男 青年", "男 老年"));
    var chances = Chance.of(sheet(entries, List.of(new Quota("性别", "男", 0, 0)), 1));
    assertThat(chances).extracting(Chance::none).containsExactly(false, true);
    assertThat(Chance.least(chances).percent()).isEqualTo("50.0");
    assertThat(compositions(entries, List.of(new Quota("性别", "女", 3, 4)), 3)).isEmpty();
  }

  /** Sixty small lists, each against a linear program over every single panel. */
  @Test
  @EnabledIf("orToolsAreThere")
  void noLotteryOverAllPanelsGivesTheSmallestChanceMore() {
    var chance = new Random(3797);
    var solved = 0;
    for (var each = 0; each < 60; each++) {
      var entries = LotsTest.entries(random(chance, 5 + chance.nextInt(5)));
      var seats = 2 + chance.nextInt(3);
      var quotas = quotas(chance, seats);
      var found = compositions(entries, quotas, seats);
      var best = best(entries, quotas, seats);
      assertThat(found.isEmpty()).as("%s %s", entries, quotas).isEqualTo(best < 0);
      if (!found.isEmpty()) {
        solved++;
        var least = Chance.least(Chance.of(sheet(entries, quotas, seats)));
        assertThat(least.numerator().doubleValue() / least.denominator().doubleValue())
            .as("%s %s", entries, quotas)
            .isCloseTo(best, within(1e-7));
      }
    }
    assertThat(solved).as("lists whose quotas can be kept").isGreaterThan(30);
  }

  /** 120 volunteers, three headings, nine quotas: a page waits for it. */
  @Test
  void aJuryOfAWholeCommunityIsFoundAtOnce() {
    var chance = new Random(8);
    var people = new ArrayList<Map<String, String>>();
    for (var each = 0; each < 120; each++) {
      people.add(
          Map.of(
              "性别", SEXES.get(chance.nextInt(5) / 3),
              "年龄", AGES.get(chance.nextInt(7) / 3),
              "片", "片" + chance.nextInt(4)));
    }
    var quotas =
        List.of(
            new Quota("性别", "女", 6, 7),
            new Quota("性别", "男", 6, 7),
            new Quota("年龄", "青年", 3, 5),
            new Quota("年龄", "中年", 4, 6),
            new Quota("年龄", "老年", 3, 5),
            new Quota("片", "片0", 3, 4),
            new Quota("片", "片1", 3, 4),
            new Quota("片", "片2", 3, 4),
            new Quota("片", "片3", 3, 4));
    var entries = LotsTest.entries(people);
    var kinds = Kind.of(entries, quotas);
    var found = compositions(entries, quotas, 13);
    assertThat(found).isNotEmpty();
    for (var composition : found) {
      assertThat(composition.seats().stream().mapToInt(it -> it).sum()).isEqualTo(13);
      for (var quota : quotas) {
        var filled =
            IntStream.range(0, kinds.size())
                .filter(kind -> kinds.get(kind).counts(quota))
                .map(kind -> composition.seats().get(kind))
                .sum();
        assertThat(filled).as("%s", quota).isBetween(quota.least(), quota.most());
      }
    }
  }

  static boolean orToolsAreThere() {
    return System.getProperty("os.arch").equals("amd64");
  }

  private static double best(List<Entry> entries, List<Quota> quotas, int seats) {
    Loader.loadNativeLibraries();
    var panels =
        IntStream.range(0, 1 << entries.size())
            .filter(panel -> Integer.bitCount(panel) == seats)
            .filter(panel -> quotas.stream().allMatch(quota -> keeps(panel, entries, quota)))
            .toArray();
    if (panels.length == 0) {
      return -1;
    }
    var solver = MPSolver.createSolver("GLOP");
    var least = solver.makeNumVar(0, 1, "least");
    var one = solver.makeConstraint(1, 1);
    var weights = solver.makeNumVarArray(panels.length, 0, 1);
    for (var weight : weights) {
      one.setCoefficient(weight, 1);
    }
    for (var person = 0; person < entries.size(); person++) {
      var bit = 1 << person;
      if (IntStream.of(panels).anyMatch(panel -> (panel & bit) != 0)) {
        var chance = solver.makeConstraint(0, MPSolver.infinity());
        chance.setCoefficient(least, -1);
        for (var panel = 0; panel < panels.length; panel++) {
          chance.setCoefficient(weights[panel], (panels[panel] & bit) == 0 ? 0 : 1);
        }
      }
    }
    solver.objective().setCoefficient(least, 1);
    solver.objective().setMaximization();
    assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
    return solver.objective().value();
  }

  private static boolean keeps(int panel, List<Entry> entries, Quota quota) {
    var filled =
        IntStream.range(0, entries.size())
            .filter(person -> (panel & (1 << person)) != 0)
            .filter(person -> entries.get(person).trait(quota.trait()).equals(quota.value()))
            .count();
    return filled >= quota.least() && filled <= quota.most();
  }

  private static List<Quota> quotas(Random chance, int seats) {
    var quotas = new ArrayList<Quota>();
    for (var value : List.of("性别 女", "年龄 青年", "年龄 老年")) {
      if (chance.nextInt(3) > 0) {
        var least = chance.nextInt(2);
        var parts = value.split(" ");
        quotas.add(new Quota(parts[0], parts[1], least, least + chance.nextInt(seats)));
      }
    }
    return quotas;
  }

  private static List<Map<String, String>> random(Random chance, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            each -> Map.of("性别", SEXES.get(chance.nextInt(2)), "年龄", AGES.get(chance.nextInt(3))))
        .toList();
  }

  private static List<Map<String, String>> people(String... each) {
    return Arrays.stream(each)
        .map(it -> it.split(" "))
        .map(it -> Map.of("性别", it[0], "年龄", it[1]))
        .toList();
  }

  private static List<Composition> compositions(
      List<Entry> entries, List<Quota> quotas, int seats) {
    return Fairest.compositions(Kind.of(entries, quotas), quotas, seats);
  }

  private static Sheet sheet(List<Entry> entries, List<Quota> quotas, int seats) {
    return new Sheet(
        new UUID(0, 1),
        "评议团",
        seats,
        1,
        new Balls(6, 1, 33, false),
        "双色球",
        LocalDate.EPOCH,
        quotas,
        entries,
        compositions(entries, quotas, seats));
  }
}
