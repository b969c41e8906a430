package org.linli.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.demo.town.Home;
import org.linli.demo.town.Household;
import org.linli.demo.town.Owned;
import org.linli.demo.town.Person;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The register of one grid as a spreadsheet: a row a member, a row an owner who lives elsewhere.
 */
@Component
@Profile("demo")
class TownSheet {

  private static final List<String> COLUMNS =
      List.of(
          "REFERENCE",
          "NAME",
          "PHONE",
          "SEX",
          "BORN_ON",
          "MOVED_IN_ON",
          "BUILDING",
          "UNIT",
          "DOOR",
          "RELATION",
          "AREA",
          "AREA_SOURCE",
          "OWNERSHIP",
          "SHARE");

  private final DemoSheet sheet;
  private final Languages languages;

  TownSheet(DemoSheet sheet, Languages languages) {
    this.sheet = sheet;
    this.languages = languages;
  }

  void bringIn(Actor worker, Actor secretary, Population population, Home.Grid grid) {
    var file = population.town().shortName() + grid.name() + "居民名册.xlsx";
    sheet.bringIn(worker, secretary, file, lines(population, grid));
  }

  private List<List<String>> lines(Population population, Home.Grid grid) {
    var owned = new HashMap<Home, Owned>();
    population.owned().forEach(each -> owned.put(each.home(), each));
    var lines = new ArrayList<>(List.of(COLUMNS));
    for (var household : population.households()) {
      if (household.home().building().grid().equals(grid)) {
        household(household, owned, lines);
      }
    }
    return lines;
  }

  private void household(Household household, Map<Home, Owned> owned, List<List<String>> lines) {
    var home = household.home();
    var owners = owned.getOrDefault(home, new Owned(home, "", List.of()));
    for (var member : household.members()) {
      lines.add(line(member, home, member.relation(), owners));
    }
    owners.owners().stream()
        .filter(owner -> !household.members().contains(owner))
        .forEach(owner -> lines.add(line(owner, home, "", owners)));
  }

  /**
   * @param relation empty for somebody who does not live there
   */
  private List<String> line(Person person, Home home, String relation, Owned owned) {
    var owns = owned.owners().contains(person);
    var first = relation.equals("self");
    return List.of(
        person.reference(),
        person.name(),
        person.phone(),
        text("directory.sex.", person.sex()),
        person.bornOn().toString(),
        Objects.toString(person.movedInOn(), ""),
        home.building().name(),
        String.valueOf(home.unit()),
        home.door(),
        relation.isEmpty() ? "" : text("directory.relation.", relation),
        first ? BigDecimal.valueOf(home.area(), 2).toPlainString() : "",
        first ? text("directory.area-source.", home.source()) : "",
        owns ? text("directory.ownership.", owned.kind()) : "",
        owns && owned.kind().equals("shares") ? "1/" + owned.owners().size() : "");
  }

  private String text(String start, String code) {
    return languages.chinese().text(start + code);
  }
}
