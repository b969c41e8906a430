package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Areas, communities and units through their facades (ORG-1, ORG-5). */
@IntegrationTest
class DirectoryModuleTest {

  /** Provinces of invention, one for each test, so that they do not meet in one tree. */
  private static final AtomicInteger PROVINCES = new AtomicInteger(10);

  @Autowired private AreaManagement areas;
  @Autowired private OrganizationManagement organizations;
  @Autowired private CommunityDirectory communities;
  @Autowired private Files files;
  @Autowired private Town town;

  private Actor administrator;
  private String province;

  @BeforeEach
  void settle() {
    administrator = town.actor(Community.ROOT, "administrator");
    province = String.valueOf(PROVINCES.incrementAndGet());
  }

  @Test
  void fileWithAWrongRowChangesNothing() {
    var rejected =
        catchThrowableOfType(
            ImportRejected.class, () -> load("%1$s,甲省,\n%1$s01,乙市,%1$s\n%1$s0,丙,\n", false));
    assertThat(rejected.code()).isEqualTo(DirectoryError.IMPORT_REJECTED);
    assertThat(rejected.details()).containsExactly(1);
    assertThat(rejected.rows()).extracting(AreaImport.Rejected::line).containsExactly(4L);
    assertThat(line(province + "0000000000")).isZero();
  }

  @Test
  void rightRowsComeInWhereWrongOnesMayBeLeftOut() throws IOException {
    var report = load("%1$s,甲省,\n%1$s0,丙,\n%1$s01,乙市,%1$s\n", true);
    assertThat(report.figures().read()).isEqualTo(3);
    assertThat(report.figures().added()).isEqualTo(2);
    assertThat(report.rejected())
        .extracting(AreaImport.Rejected::error)
        .containsExactly("directory.row-code");
    assertThat(line(province + "0100000000")).isEqualTo(2);
  }

  /** A row with characters that JSON in PostgreSQL refuses must not take the report down. */
  @Test
  void reportSurvivesARowOfGarbage() throws IOException {
    var report = load("%1$s,甲省,\nx\u0000y,\u0007<b>,😀\n", true);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.figures().added()).isOne();
  }

  @Test
  void importedFileIsKeptUnderItsHashForThoseWhoManageAreas() throws IOException {
    var report = load("%1$s,甲省,\n", false);
    var kept = files.open(administrator, report.sha256());
    assertThat(java.nio.file.Files.readString(kept.content())).contains(province + ",甲省,");
    var resident = town.actor(town.newCommunity(), "resident");
    assertRefused(KernelError.NOT_FOUND, () -> files.open(resident, report.sha256()));
  }

  @Test
  void sameFileImportedTwiceAtOnceComesInOnce() {
    var outcomes = AtOnce.times(4, () -> load("%1$s,甲省,\n%1$s01,乙市,%1$s\n", false));
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(
            outcomes.stream().mapToInt(each -> each.value().orElseThrow().figures().added()).sum())
        .isEqualTo(2);
  }

  @Test
  void onlyAdministratorsOfTheInstallationManageAreas() {
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertRefused(
        KernelError.FORBIDDEN,
        () -> areas.importAreas(worker, "a.csv", new ByteArrayResource(new byte[0]), false));
    assertRefused(KernelError.FORBIDDEN, () -> areas.page(worker, "000000000000"));
    assertRefused(KernelError.FORBIDDEN, () -> areas.report(worker, Ids.next()));
    assertRefused(
        KernelError.FORBIDDEN,
        () -> areas.open(worker, new OpenCommunity("420102003004", "三阳", "02712345678")));
  }

  @Test
  void unknownReportIsNotFound() {
    assertRefused(KernelError.NOT_FOUND, () -> areas.report(administrator, Ids.next()));
  }

  @Test
  void communityOpensOnce() throws IOException {
    var code = newCommunityCode();
    var command = new OpenCommunity(code, "甲", "02712345678");
    assertThat(communities.byCode(code)).isEmpty();
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              areas.open(administrator, command);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertRefused(DirectoryError.ALREADY_OPEN, () -> areas.open(administrator, command));
    var community = communities.byCode(code).orElseThrow();
    assertThat(community.shortName()).isEqualTo("甲");
    assertThat(communities.byId(community.id())).isEqualTo(community);
    assertThat(community.ancestors()).contains(Community.ROOT_ID).hasSize(5);
  }

  @Test
  void onlyAnAreaOfCommunityLevelOpens() {
    for (var code : new String[] {"420102000000", "420102003000", "999999999999", "x"}) {
      assertRefused(
          DirectoryError.NOT_A_COMMUNITY,
          () -> areas.open(administrator, new OpenCommunity(code, "甲", "02712345678")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "42010200300x", "4201020030041", "%", "' or '1'='1", "\u0000"})
  void whatIsNoCodeFindsNoCommunity(String code) {
    assertThat(communities.byCode(code)).isEmpty();
  }

  @Test
  void unitIsRegisteredOnceUnderItsName() {
    var community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    var command = new RegisterOrganization("江汉里电工服务队", "self-organized");
    var outcomes = AtOnce.times(5, () -> organizations.register(worker, command));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(organizations.all(worker))
        .extracting(OrganizationView::name)
        .containsExactly("江汉里电工服务队");
    assertRefused(DirectoryError.NAME_TAKEN, () -> organizations.register(worker, command));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(organizations.register(elsewhere, command)).isNotNull();
  }

  @Test
  void unitOfAnotherCommunityIsNotFound() {
    var home = town.actor(town.newCommunity(), "community-worker");
    var elsewhere = town.newCommunity();
    var unit = town.newUnit(elsewhere, "外单位");
    assertRefused(KernelError.NOT_FOUND, () -> organizations.name(home, unit));
    assertThat(organizations.name(town.actor(elsewhere, "resident"), unit)).isEqualTo("外单位");
  }

  @Test
  void residentsDoNotManageUnits() {
    var resident = town.actor(town.newCommunity(), "resident");
    assertRefused(KernelError.FORBIDDEN, () -> organizations.all(resident));
    assertRefused(
        KernelError.FORBIDDEN,
        () -> organizations.register(resident, new RegisterOrganization("甲", "resident-unit")));
  }

  private AreaImport load(String rows, boolean skipWrong) throws IOException {
    var text = "code,name,parent\n" + rows.formatted(province);
    var content = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    var id = areas.importAreas(administrator, "areas.csv", content, skipWrong);
    return areas.report(administrator, id);
  }

  private String newCommunityCode() throws IOException {
    load(
        "%1$s,省,\n%1$s01,市,%1$s\n%1$s0101,区,%1$s01\n%1$s0101001,街,%1$s0101\n"
            + "%1$s0101001001,社区,%1$s0101001\n",
        false);
    return province + "0101001001";
  }

  private int line(String code) {
    return areas.page(administrator, code).line().size();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
