package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** Areas are renamed, moved, merged and split, and what they were is remembered (ORG-1). */
@IntegrationTest
class AreaReformTest {

  private static final AtomicInteger PROVINCES = new AtomicInteger(60);

  @Autowired private AreaManagement areas;
  @Autowired private AreaReform reform;
  @Autowired private CommunityDirectory communities;
  @Autowired private Town town;
  @LocalServerPort private int port;

  @Value("${spring.datasource.url}")
  private String url;

  private Actor administrator;
  private String province;

  /** Two counties; the first has a street with two communities, the first of them open. */
  @BeforeEach
  void settle() throws IOException {
    administrator = town.actor(Community.ROOT, "administrator");
    province = String.valueOf(PROVINCES.incrementAndGet());
    load(
        "%1$s,省,\n%1$s01,市,%1$s\n%1$s0101,东区,%1$s01\n%1$s0102,西区,%1$s01\n"
            + "%1$s0101001,一街,%1$s0101\n%1$s0101002,二街,%1$s0101\n"
            + "%1$s0101001001,甲社区,%1$s0101001\n%1$s0101001002,乙社区,%1$s0101001\n");
    open("0101001001", "甲");
  }

  @Test
  void renamedAreaKeepsItsCodeAndRemembersItsName() {
    change("0101001001", new ChangeArea.Rename("甲子社区"));
    assertThat(communities.byCode(code("0101001001")).orElseThrow().name()).isEqualTo("甲子社区");
    assertThat(kinds("0101001001")).containsExactly("renamed 甲社区 甲子社区");
  }

  @Test
  void subtreeFollowsAMoveWithItsPathsNumbersAndCodes() {
    var id = communities.byCode(code("0101001001")).orElseThrow().id();
    change("0101001000", new ChangeArea.Move(code("0102000000"), code("0102009000")));
    var moved = communities.byCode(code("0102009001")).orElseThrow();
    assertThat(moved.id()).as("the community stays who it is").isEqualTo(id);
    assertThat(moved.ancestors()).contains(id("0102000000")).doesNotContain(id("0101000000"));
    assertThat(row("0102009001"))
        .isEqualTo(
            "cn.%1$s.%1$s01.%1$s0102.%1$s0102009.%1$s0102009001 %1$s %1$s01 %1$s0102 %1$s0102009"
                .formatted(province));
    assertThat(communities.byCode(code("0101001001"))).isEmpty();
    assertThat(areas.page(administrator, code("0101000000")).children()).hasSize(1);
  }

  @Test
  void areaThatMovesWithoutANewCodeKeepsItsCodeUnderItsNewParent() {
    change("0101001000", new ChangeArea.Move(code("0102000000"), ""));
    assertThat(row("0101001001"))
        .isEqualTo(
            "cn.%1$s.%1$s01.%1$s0102.%1$s0101001.%1$s0101001001 %1$s %1$s01 %1$s0102 %1$s0101001"
                .formatted(province));
    assertThat(communities.currentCode(code("0101001001"))).isEmpty();
  }

  @Test
  void addressesWithAFormerCodeLeadToTheCommunity() {
    change("0101001000", new ChangeArea.Move(code("0102000000"), code("0102009000")));
    change("0102009001", new ChangeArea.Move(code("0102009000"), code("0102009077")));
    for (var former : List.of("0101001001", "0102009001")) {
      var page = new PlainBrowser(port).get("/c/" + code(former) + "/needs?status=CLOSED");
      assertThat(page.status()).as(former).isEqualTo(307);
      assertThat(page.location()).contains("/c/" + code("0102009077") + "/needs?status=CLOSED");
    }
    assertThat(new PlainBrowser(port).get("/c/" + code("0102009099")).status()).isEqualTo(404);
  }

  @Test
  void areaMayTakeItsOldCodeBackAndNobodyElseMay() {
    change("0101001002", new ChangeArea.Move(code("0101001000"), code("0101001009")));
    assertRefused(
        DirectoryError.CODE_TAKEN,
        "0101001001",
        new ChangeArea.Move(code("0101001000"), code("0101001002")));
    assertRefused(
        DirectoryError.CODE_TAKEN,
        "0101001001",
        new ChangeArea.Move(code("0101001000"), code("0101001009")));
    change("0101001009", new ChangeArea.Move(code("0101001000"), code("0101001002")));
    assertThat(areas.page(administrator, code("0101001002")).line()).hasSize(5);
  }

  @Test
  void importThatNamesAFormerCodeAddsNothing() throws IOException {
    change("0101001000", new ChangeArea.Move(code("0102000000"), code("0102009000")));
    var report = load("%1$s0101001001,甲社区,%1$s0101001\n%1$s0101001003,丙社区,%1$s0101001\n");
    assertThat(report.figures().stoodIn()).isOne();
    assertThat(report.figures().added()).isOne();
    assertThat(areas.page(administrator, code("0102009000")).children())
        .extracting(AreaView::name)
        .contains("甲社区", "乙社区", "丙社区");
  }

  @Test
  void mergedAreaLeadsToItsSuccessorAndItsChildrenGoThere() throws IOException {
    change("0101001000", new ChangeArea.Merge(code("0101002000")));
    assertThat(areas.page(administrator, code("0101000000")).children())
        .extracting(AreaView::name)
        .containsExactly("二街");
    assertThat(areas.page(administrator, code("0101002000")).children()).hasSize(2);
    assertThat(kinds("0101002000")).containsExactly("merged 一街 二街");
    assertThat(load("%1$s0101001,一街,%1$s0101\n").figures().stoodIn()).isOne();
  }

  @Test
  void openCommunityStaysAndTwoOpenOnesAreNotMerged() throws IOException {
    assertRefused(DirectoryError.OPEN_ENDS, "0101001001", new ChangeArea.Merge(code("0101001002")));
    change("0101001002", new ChangeArea.Merge(code("0101001001")));
    assertThat(new PlainBrowser(port).get("/c/" + code("0101001002")).location())
        .contains("/c/" + code("0101001001"));
    load("%1$s0101001005,戊社区,%1$s0101001\n");
    open("0101001005", "戊");
    assertRefused(DirectoryError.BOTH_OPEN, "0101001005", new ChangeArea.Merge(code("0101001001")));
  }

  @Test
  void partOfAnAreaBecomesAnAreaBesideIt() {
    var split = new ChangeArea.Split(code("0101003000"), "三街", code("0101001002"));
    change("0101001000", split);
    assertThat(areas.page(administrator, code("0101000000")).children())
        .extracting(AreaView::name)
        .containsExactly("一街", "二街", "三街");
    assertThat(areas.page(administrator, code("0101003000")).children())
        .extracting(AreaView::name)
        .containsExactly("乙社区");
    assertThat(kinds("0101001000")).containsExactly("split 一街 三街");
  }

  @Test
  void wrongChangesAreRefused() {
    assertRefused(
        DirectoryError.PARENT_NOT_ABOVE, "0101001000", new ChangeArea.Move(code("0101001001"), ""));
    assertRefused(
        DirectoryError.LEVEL_DIFFERS,
        "0101001000",
        new ChangeArea.Move(code("0102000000"), code("0102009009")));
    assertRefused(DirectoryError.NO_SUCH_AREA, "0101001000", new ChangeArea.Move("999999", ""));
    assertRefused(
        DirectoryError.LEVEL_DIFFERS, "0101001000", new ChangeArea.Merge(code("0101001000")));
    assertRefused(
        DirectoryError.NOT_BELOW,
        "0101001000",
        new ChangeArea.Split(code("0101004000"), "四街", code("0101002000")));
    assertThat(areas.page(administrator, code("0101000000")).children())
        .as("nothing half-done stays")
        .hasSize(2);
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> reform.change(worker, code("0101001000"), new ChangeArea.Rename("x")))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  @Test
  void changesAtOnceFollowOneAfterAnother() {
    var outcomes =
        AtOnce.times(
            4,
            () ->
                reform.change(
                    administrator,
                    code("0101001000"),
                    new ChangeArea.Move(code("0102000000"), code("0102009000"))));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.succeeded())
        .allMatch(outcome -> outcome.refusal().orElseThrow() == DirectoryError.NO_SUCH_AREA);
  }

  private void open(String rest, String shortName) {
    areas.open(administrator, new OpenCommunity(code(rest), shortName, "02712345678"));
  }

  private void change(String rest, ChangeArea command) {
    reform.change(administrator, code(rest), command);
  }

  private void assertRefused(ErrorCode why, String rest, ChangeArea command) {
    ThrowingCallable call = () -> change(rest, command);
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(why);
  }

  private List<String> kinds(String rest) {
    return reform.history(administrator, code(rest)).stream()
        .map(each -> each.kind() + " " + each.oldName() + " " + each.newName())
        .toList();
  }

  private long id(String rest) {
    return Long.parseLong(
        Sql.of(url).value("select area_id from directory.area where code = '" + code(rest) + "'"));
  }

  private String row(String rest) {
    return Sql.of(url)
        .value(
            "select path::text || ' ' || province_code || ' ' || city_code || ' ' || county_code"
                + " || ' ' || street_code from directory.area where code = '"
                + code(rest)
                + "'");
  }

  private String code(String rest) {
    return province + rest;
  }

  private AreaImport load(String rows) throws IOException {
    var text = "code,name,parent\n" + rows.formatted(province);
    var content = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    return areas.report(
        administrator, areas.importAreas(administrator, "areas.csv", content, false));
  }
}
