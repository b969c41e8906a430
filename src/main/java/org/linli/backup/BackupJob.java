package org.linli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashSet;
import org.linli.platform.NightlyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Backs up every night, then removes what the rule {@code backup/retention} no longer wants. */
@Component
class BackupJob implements NightlyJob {

  static final String NAME = "backup.saved";

  private static final Logger log = LoggerFactory.getLogger(BackupJob.class);

  private final BackupSettings settings;
  private final BackupRules rules;
  private final Runs runs;
  private final Clock clock;

  BackupJob(BackupSettings settings, BackupRules rules, Runs runs, Clock clock) {
    this.settings = settings;
    this.rules = rules;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Before the jobs that erase: what they erase by mistake is still in last night's file. */
  @Override
  public LocalTime at() {
    return LocalTime.of(1, 30);
  }

  @Override
  public void run() {
    var folder = new BackupFolder(settings.directory());
    var done = new RecordedBackup(settings, clock).byPlatform(folder, runs);
    log.info("Backed up to {}, {} bytes", done.file(), done.bytes());
    try {
      thin(folder);
    } catch (IOException unable) {
      throw Trouble.with(folder.path(), unable);
    }
  }

  /** Only after a success, so that failing for long never eats up what there is. */
  private void thin(BackupFolder folder) throws IOException {
    var saved = folder.saved();
    var moments = saved.stream().map(BackupFolder.Saved::at).toList();
    var superfluous = new HashSet<>(rules.retention().superfluous(moments));
    for (var backup : saved) {
      if (superfluous.contains(backup.at())) {
        Files.deleteIfExists(backup.path());
        log.info("Removed the backup {}", backup.path());
      }
    }
  }
}
