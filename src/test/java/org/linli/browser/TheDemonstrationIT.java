package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

/** The demonstration is filled once, and shows what is kept about a community. */
class TheDemonstrationIT {

  private static final List<String> PAGES =
      List.of(
          "/home/desk",
          "/directory/people",
          "/directory/households",
          "/directory/buildings",
          "/directory/grids",
          "/directory/organizations",
          "/directory/posts/desk",
          "/directory/posts/units",
          "/directory/mandates",
          "/access/members",
          "/audit");

  private final Installation demo = Installation.demo();
  private final Client secretary = Client.as("SECRETARY", demo.url());

  @Test
  void startingAgainAddsNothing() throws Exception {
    var before = everything();
    demo.context()
        .getBean("demoData", ApplicationRunner.class)
        .run(new DefaultApplicationArguments());
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void noPageOfTheRegistersIsEmpty() {
    assertThat(everything()).hasSize(PAGES.size());
    everything().forEach((path, page) -> assertThat(page).as(path).doesNotContain("card empty"));
  }

  private Map<String, String> everything() {
    return PAGES.stream().collect(Collectors.toMap(path -> path, this::main));
  }

  /** What a page says, without what is new each time. */
  private String main(String path) {
    var page = secretary.get(Client.COMMUNITY + path).body();
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
        .replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "");
  }
}
