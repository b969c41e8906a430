package org.linli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Durable;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Backups by themselves every night, thinned, with their outcome on a page (DATA-2). */
@IntegrationTest
class BackupModuleTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private static Path directory;

  @Autowired private BackupJob job;
  @Autowired private BackupManagement management;
  @Autowired private BackupHealthIndicator health;
  @Autowired private BackupSettings settings;
  @Autowired private org.linli.files.Files storage;
  @Autowired private AuditTrail trail;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Actor administrator;

  @DynamicPropertySource
  static void ownDirectory(DynamicPropertyRegistry properties) {
    properties.add("linli.backup.directory", () -> directory.resolve("backups").toString());
    properties.add("linli.backup.key-file", () -> directory.resolve("key").toString());
  }

  @BeforeEach
  void begin() throws IOException {
    administrator = town.actor(Community.ROOT, "administrator");
    Durable.deleteTree(settings.directory());
    clock.advance(DAY.multipliedBy(400));
  }

  @Test
  void theJobMakesAFileThatCanBeRestored() throws IOException {
    job.run();
    var success = overview().lastSuccess().orElseThrow();
    var file = settings.directory().resolve(success.success().orElseThrow().fileName());
    assertThat(Files.size(file)).isEqualTo(success.success().get().bytes());
    assertThat(success.origin()).isEqualTo(Origin.JOB);
    var manifest = new BackupReader(file, settings.keys()).check();
    assertThat(manifest.tables()).extracting(Manifest.Table::name).contains("needs.need");
    assertThat(manifest.endPoint().position()).isEqualTo(success.success().get().endPosition());
  }

  @Test
  void oldBackupsAreThinnedAfterASuccessOnly() throws IOException {
    for (int night = 0; night < 20; night++) {
      job.run();
      clock.advance(DAY);
    }
    assertThat(files()).hasSizeBetween(7, 7 + 4 + 12).hasSizeLessThan(20);
    var before = files();
    try (var _ = new BackupFolder(settings.directory()).lock()) {
      clock.advance(DAY.multipliedBy(100));
      assertRefused(BackupError.BUSY, job::run);
    }
    assertThat(files()).isEqualTo(before);
  }

  /** Otherwise a directory of files that was not mounted is a success, night after night. */
  @Test
  void missingFilesAreAFailureAndNothingIsThinned() throws IOException {
    var place = settings.contents().place(storeFile());
    var aside = directory.resolve("aside");
    Files.move(place, aside);
    assertRefused(BackupError.INCOMPLETE, job::run);
    assertThat(overview().lastFailure().orElseThrow().startedAt()).isEqualTo(clock.instant());
    assertThat(files()).hasSize(1);
    Files.move(aside, place);
    clock.advance(DAY);
    job.run();
    assertThat(overview().lastSuccess().orElseThrow().startedAt()).isEqualTo(clock.instant());
  }

  private String storeFile() throws IOException {
    var worker = town.actor(town.newCommunity(), "community-worker");
    var content = new ByteArrayResource("附件".getBytes(StandardCharsets.UTF_8));
    return storage.store(worker, "附件.txt", "text/plain", content, () -> "needs:verify");
  }

  @Test
  void whatIsNotABackupOfOursStays() throws IOException {
    Files.createDirectories(settings.directory());
    var names =
        List.of("linli-20200101.backup", "notes.txt", "linli-20200101T000000000Z.backup.gz");
    for (var name : names) {
      Files.writeString(settings.directory().resolve(name), "x");
    }
    job.run();
    for (var name : names) {
      assertThat(settings.directory().resolve(name)).exists();
    }
  }

  @Test
  void aFailureIsNotedWithItsReasonAndThePlatformGoesOn() throws IOException {
    job.run();
    Durable.deleteTree(settings.directory());
    Files.writeString(settings.directory(), "in the way");
    assertRefused(BackupError.UNREADABLE, job::run);
    var failed = overview().lastFailure().orElseThrow().failure().orElseThrow();
    assertThat(failed.code()).isEqualTo("backup.unreadable");
    assertThat(failed.detail()).contains(settings.directory().toString());
    assertThat(overview().lastSuccess()).isPresent();
    assertThat(page()).contains("上次失败", "读写失败");
  }

  @Test
  void anInterruptedBackupLeavesNothingBehindForLong() throws IOException {
    Files.createDirectories(settings.directory());
    var left = Files.writeString(new BackupFolder(settings.directory()).draft(), "half");
    job.run();
    assertThat(left).doesNotExist();
  }

  @Test
  void twoAtOnceMakeOneAndTheOtherLeavesNoNote() throws IOException {
    job.run();
    int runs = overview().runs().rows().size();
    try (var _ = new BackupFolder(settings.directory()).lock()) {
      assertRefused(BackupError.BUSY, job::run);
    }
    assertThat(overview().runs().rows()).hasSize(runs);
  }

  @Test
  void anOverdueBackupIsSeenOnThePageAndInHealth() {
    job.run();
    assertThat(overview().late()).isFalse();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    clock.advance(Duration.ofHours(49));
    assertThat(overview().late()).isTrue();
    assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
    assertThat(page()).contains("备份过期了");
  }

  @Test
  void startingEarlyIsOnTheRecordAndForAdministratorsOnly() {
    management.startSoon(administrator);
    assertThat(trail.by(administrator, administrator.accountId(), Paging.first()).rows())
        .extracting(AuditView::action)
        .containsExactly("backup.asked");
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.FORBIDDEN, () -> management.startSoon(worker));
    assertRefused(KernelError.FORBIDDEN, () -> management.overview(worker, Paging.first()));
  }

  private String page() {
    try {
      var token = Town.token(administrator.accountId());
      return mvc.perform(get("/backup").with(authentication(token)))
          .andExpect(status().isOk())
          .andExpect(content().string(Matchers.containsString("现在就备份")))
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private BackupOverview overview() {
    return management.overview(administrator, Paging.first());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(settings.directory())) {
      return files.filter(file -> file.toString().endsWith(".backup")).sorted().toList();
    }
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
