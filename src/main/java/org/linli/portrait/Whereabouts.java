package org.linli.portrait;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.directory.PublicPlace;
import org.linli.portrait.Demand.Counted;
import org.linli.portrait.Portrait.Place;

/** Gives what was counted by place its names. */
record Whereabouts(Map<UUID, PublicPlace> names, List<Counted> counted, Living living) {

  static Whereabouts of(List<PublicPlace> places, List<Counted> counted, Living living) {
    var names = places.stream().collect(Collectors.toMap(PublicPlace::id, Function.identity()));
    return new Whereabouts(names, counted, living);
  }

  /** The name of a building; empty if it is closed. */
  String name(UUID building) {
    return Optional.ofNullable(names.get(building)).map(PublicPlace::name).orElse("");
  }

  /** What most came in about first. */
  List<Place> buildings() {
    return counted.stream()
        .filter(it -> it.facet().equals("PLACE") && !it.whole())
        .collect(
            Collectors.groupingBy(
                Counted::part, Collectors.mapping(Counted::cell, Collectors.toList())))
        .entrySet()
        .stream()
        .map(each -> building(UUID.fromString(each.getKey()), each.getValue()))
        .sorted(Comparator.comparingInt(Place::needs).reversed().thenComparing(Place::name))
        .toList();
  }

  private Place building(UUID id, List<Cell> cells) {
    var grid = Optional.ofNullable(names.get(id)).flatMap(PublicPlace::grid).orElse("");
    var needs = cells.stream().mapToInt(Cell::needs).sum();
    return new Place(
        Optional.of(id), name(id), grid, living.in(id.toString()), needs, SmallCells.all(cells));
  }

  /** Grids with enough people who asked, the others together; without what was asked for. */
  List<Place> grids(int least) {
    var cells =
        counted.stream()
            .filter(it -> it.facet().equals("GRID"))
            .map(it -> new Cell(it.part(), it.cell().needs(), it.cell().people()))
            .toList();
    return SmallCells.fold(cells, least).stream()
        .map(
            share ->
                share.category().equals(Portrait.REST)
                    ? new Place(Optional.empty(), "", "", 0, share.needs(), List.of())
                    : grid(UUID.fromString(share.category()), share.needs()))
        .toList();
  }

  private Place grid(UUID id, int needs) {
    var name = name(id);
    var residents =
        names.values().stream()
            .filter(it -> it.grid().filter(name::equals).isPresent())
            .mapToInt(it -> living.in(it.id().toString()))
            .sum();
    return new Place(Optional.of(id), name, name, residents, needs, List.of());
  }
}
