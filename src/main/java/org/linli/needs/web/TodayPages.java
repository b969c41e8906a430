package org.linli.needs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.directory.posts.PostManagement;
import org.linli.kernel.Actor;
import org.linli.needs.desk.DeskCursor;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.desk.DeskRow;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a grid worker takes along: what waits, building by building (NEED-1, NEED-5). */
@Controller
class TodayPages {

  /** Few enough for a bad connection. */
  private static final int ROWS = 30;

  private static final String WORKER = "grid-worker";
  private static final String ALL = "all";

  private final DeskReading desk;
  private final LocalAreaReading places;
  private final PostManagement posts;
  private final NeedFigures figures;
  private final Templates templates;

  TodayPages(
      DeskReading desk,
      LocalAreaReading places,
      PostManagement posts,
      NeedFigures figures,
      Templates templates) {
    this.desk = desk;
    this.places = places;
    this.posts = posts;
    this.figures = figures;
    this.templates = templates;
  }

  /**
   * @param asked name of a grid, {@code all}, or nothing for one's own
   */
  @GetMapping("/c/{community}/needs/desk/today")
  View today(
      Actor actor,
      Layout page,
      FormState form,
      @RequestParam(name = "grid", defaultValue = "") String asked) {
    var all = places.places(actor.scope());
    var names = all.stream().filter(it -> it.kind().equals("grid")).map(PublicPlace::name).toList();
    var own = own(actor, page, names);
    var grids = names.contains(asked) ? Set.of(asked) : asked.equals(ALL) ? Set.<String>of() : own;
    var buildings = RaiseViews.buildings(all);
    var filter = DeskForms.filter(form);
    var found =
        desk.list(actor, filter, in(grids, buildings), DeskCursor.parse(form.value("after")), ROWS);
    return Screen.ok(
        templates.needsToday(
            page,
            filter.status(),
            grouped(found.rows(), buildings),
            names,
            own,
            grids,
            found.next()));
  }

  /** The grids that the reader looks after, as the posts say. */
  private Set<String> own(Actor actor, Layout page, List<String> grids) {
    var name = page.member().map(Member::name).orElse("");
    return posts.places(actor, WORKER, name).stream()
        .filter(grids::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The buildings of some grids; everywhere for none. */
  static Optional<List<UUID>> in(Set<String> grids, List<PublicPlace> buildings) {
    return grids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            buildings.stream()
                .filter(place -> place.grid().filter(grids::contains).isPresent())
                .map(PublicPlace::id)
                .toList());
  }

  /** In the order in which people number buildings; each with who goes first first. */
  private List<BuildingToday> grouped(List<DeskRow> rows, List<PublicPlace> buildings) {
    var lit = rows.stream().map(row -> new LitRow(row, figures.lit(row.need()).light())).toList();
    var told = new ToldBuildings(buildings);
    var found =
        lit.stream()
            .collect(Collectors.groupingBy(each -> told.of(each.row()), Collectors.toList()));
    Map<Optional<UUID>, String> order = new LinkedHashMap<>();
    buildings.forEach(place -> order.put(Optional.of(place.id()), place.name()));
    found.keySet().forEach(place -> order.putIfAbsent(place, ""));
    return order.entrySet().stream()
        .map(
            place ->
                new BuildingToday(place.getValue(), found.getOrDefault(place.getKey(), List.of())))
        .filter(building -> !building.rows().isEmpty())
        .toList();
  }
}
