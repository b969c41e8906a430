package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Lists of areas are read page by page, and areas are found by name or code (ORG-1). */
@IntegrationTest
class AreaSearchTest {

  private static final String COUNTY = "940101000000";

  @Autowired private AreaManagement areas;
  @Autowired private Town town;

  private Actor administrator;

  /** One street with 205 communities, of which many have the same name. */
  @BeforeEach
  void settle() throws IOException {
    administrator = town.actor(Community.ROOT, "administrator");
    var rows =
        IntStream.rangeClosed(1, 205)
            .mapToObj(number -> "940101001%03d,%s,940101001".formatted(number, name(number)))
            .collect(Collectors.joining("\n"));
    var text = "code,name,parent\n94,省,\n9401,市,94\n940101,区,9401\n940101001,百合街道,940101\n" + rows;
    var file = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    areas.importAreas(administrator, "areas.csv", file, false);
  }

  private static String name(int number) {
    return number % 2 == 0 ? "百合社区" : "第" + number + "社区";
  }

  @Test
  void longListIsReadPageByPageEachAreaOnce() {
    var codes = codes("940101001000", "");
    assertThat(codes).hasSize(205).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void areaIsFoundByTheBeginningOfItsNameAnywhereBelow() {
    assertThat(codes(COUNTY, "百合")).hasSize(103).doesNotHaveDuplicates();
    var first = areas.page(administrator, COUNTY, new AreaSearch("第7社", "")).children();
    assertThat(first).extracting(AreaView::name).containsExactly("第7社区");
    assertThat(first).extracting(AreaView::within).containsExactly("省 市 区 百合街道");
    assertThat(codes("940101001007", "百合")).as("nothing lies below a community").isEmpty();
    assertThat(codes(COUNTY, "%")).isEmpty();
  }

  @Test
  void areaIsFoundByTheBeginningOfItsCode() {
    assertThat(codes(COUNTY, "94010100120")).hasSize(6);
    assertThat(codes(COUNTY, "940101001007")).containsExactly("940101001007");
    assertThat(codes(COUNTY, "42")).as("of another province").isEmpty();
  }

  private List<String> codes(String below, String find) {
    var codes = new ArrayList<String>();
    var page = areas.page(administrator, below, new AreaSearch(find, ""));
    page.children().forEach(area -> codes.add(area.code()));
    while (page.next().isPresent()) {
      assertThat(page.children()).hasSize(AreaSearch.PAGE);
      page = areas.page(administrator, below, new AreaSearch(find, page.next().get()));
      page.children().forEach(area -> codes.add(area.code()));
    }
    return codes;
  }
}
