package org.linli.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;

/**
 * The staff pages that a member may open in a community, by group; groups without any are left out.
 */
public record StaffMenu(List<Section> sections) {

  /** The entries of a group, in the order of their sources. */
  public record Section(MenuGroup group, List<MenuItem> items) {}

  static StaffMenu of(List<MenuSource> sources, Community community, Grants grants) {
    var byGroup = new EnumMap<MenuGroup, List<MenuItem>>(MenuGroup.class);
    for (var source : sources) {
      var items = source.items(community, grants);
      if (!items.isEmpty()) {
        byGroup.computeIfAbsent(source.group(), group -> new ArrayList<>()).addAll(items);
      }
    }
    return new StaffMenu(
        byGroup.entrySet().stream().map(it -> new Section(it.getKey(), it.getValue())).toList());
  }

  /** Without the pages that only a community has. */
  StaffMenu above(Community area) {
    var own = area.path() + "/";
    return new StaffMenu(
        sections.stream()
            .map(
                section ->
                    new Section(
                        section.group(),
                        section.items().stream()
                            .filter(item -> !item.href().startsWith(own))
                            .toList()))
            .filter(section -> !section.items().isEmpty())
            .toList());
  }

  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Where a member begins: the first entry. */
  public MenuItem first() {
    return sections.getFirst().items().getFirst();
  }

  /** The entry that a page stands under: the longest address that the page's path goes on from. */
  public Optional<MenuItem> under(String path) {
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> path.equals(item.href()) || path.startsWith(item.href() + "/"))
        .max(Comparator.comparingInt(item -> item.href().length()));
  }
}
