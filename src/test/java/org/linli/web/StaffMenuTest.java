package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;

/** The staff menu stands in groups and knows which entry a page belongs to. */
class StaffMenuTest {

  private final StaffMenu menu =
      StaffMenu.of(
          List.of(
              source(MenuGroup.PEOPLE, "/c/1/access/members"),
              source(MenuGroup.REGISTERS, "/c/1/directory/people"),
              source(MenuGroup.ADMINISTRATION),
              source(MenuGroup.REGISTERS, "/c/1/directory/people/tags")),
          Community.ROOT,
          Grants.none());

  @Test
  void entriesStandInTheirGroupsAndEmptyGroupsAreLeftOut() {
    assertThat(menu.sections())
        .extracting(StaffMenu.Section::group)
        .containsExactly(MenuGroup.REGISTERS, MenuGroup.PEOPLE);
    assertThat(menu.sections().getFirst().items()).hasSize(2);
    assertThat(menu.first().href()).isEqualTo("/c/1/directory/people");
  }

  @Test
  void aPageStandsUnderTheLongestAddressItGoesOnFrom() {
    assertThat(menu.under("/c/1/directory/people/0190").orElseThrow().href())
        .isEqualTo("/c/1/directory/people");
    assertThat(menu.under("/c/1/directory/people/tags").orElseThrow().href())
        .isEqualTo("/c/1/directory/people/tags");
    assertThat(menu.under("/c/1/directory/peoples")).isEmpty();
  }

  @Test
  void whoMayOpenNothingHasNoMenu() {
    assertThat(StaffMenu.of(List.of(), Community.ROOT, Grants.none()).isEmpty()).isTrue();
  }

  private static MenuSource source(MenuGroup group, String... addresses) {
    return new MenuSource() {
      @Override
      public MenuGroup group() {
        return group;
      }

      @Override
      public List<MenuItem> items(Community community, Grants grants) {
        return Arrays.stream(addresses).map(href -> new MenuItem(href, "list", "x")).toList();
      }
    };
  }
}
