package org.linli.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.ConsoleCommands;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar linli.jar import-areas FILE…}: imports files or directories of CSVs that lie on
 * the server. Whoever starts programs there may do it. Ends with 0 when everything came in, 1 when
 * nothing did, 2 when nobody understands the call.
 */
@Component
class AreaImportCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final String NAME = "import-areas";

  /** Stands in the report for the operator of the machine, who has no account. */
  private static final UUID OPERATOR = new UUID(0, 0);

  private final AreaManagement areas;
  private final Messages t;
  private final Clock clock;
  private int exitCode;

  AreaImportCommand(AreaManagement areas, Languages languages, Clock clock) {
    this.areas = areas;
    this.t = languages.in("zh");
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var words = arguments.getNonOptionArgs();
    if (!words.isEmpty() && words.getFirst().equals(NAME)) {
      importAreas(words.subList(1, words.size()), arguments.containsOption("skip-wrong"));
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private void importAreas(List<String> paths, boolean skipWrong) {
    try {
      var files = files(paths);
      if (files.isEmpty()) {
        fail(ConsoleCommands.USAGE, "directory.import.usage");
      } else {
        take(files, skipWrong);
      }
    } catch (ImportRejected rejected) {
      rejected.rows().forEach(this::tell);
      fail(1, "error." + rejected.code().code(), rejected.details().toArray());
    } catch (Refused refused) {
      fail(1, "error." + refused.code().code(), refused.details().toArray());
    } catch (IOException unreadable) {
      fail(1, "directory.import.unreadable", String.valueOf(unreadable.getMessage()));
    }
  }

  private void take(List<NamedFile> files, boolean skipWrong) throws IOException {
    var start = clock.instant();
    var id = areas.importAreas(operator(), files, skipWrong, progress(start));
    say("directory.imported.took", seconds(Duration.between(start, clock.instant())));
    tell(areas.report(operator(), id));
  }

  private void fail(int code, String key, Object... details) {
    exitCode = code;
    say(key, details);
  }

  private static List<NamedFile> files(List<String> paths) throws IOException {
    var files = new ArrayList<NamedFile>();
    for (var path : paths) {
      try (var found = Files.isDirectory(Path.of(path)) ? csv(path) : Stream.of(Path.of(path))) {
        found.forEach(file -> files.add(new NamedFile(name(file), new FileSystemResource(file))));
      }
    }
    return files;
  }

  private static Stream<Path> csv(String directory) throws IOException {
    return Files.list(Path.of(directory)).filter(file -> name(file).endsWith(".csv")).sorted();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private ImportProgress progress(Instant start) {
    return new ProgressNotes(
        (read, written) -> {
          var since = Duration.between(start, clock.instant());
          var pace = ImportPace.of(read, written, since);
          say(
              pace.reading() ? "directory.importing.reading" : "directory.importing.writing",
              pace.rows(),
              pace.total(),
              pace.perSecond(),
              pace.secondsLeft());
        },
        clock);
  }

  private static String seconds(Duration took) {
    return "%.3f".formatted(took.toMillis() / 1000.0);
  }

  private void tell(AreaImport report) {
    var figures = report.figures();
    say(
        "directory.imported.figures",
        figures.read(),
        figures.added(),
        figures.renamed(),
        figures.unchanged());
    report.rejected().forEach(this::tell);
    if (report.disappearedAreas() > 0) {
      say("directory.imported.disappeared", report.disappearedAreas());
      report.disappeared().forEach(System.out::println);
    }
  }

  private void tell(AreaImport.Rejected row) {
    System.out.println(
        "%s:%d %s: %s"
            .formatted(row.file(), row.line(), t.text("error." + row.error()), row.content()));
  }

  private void say(String key, Object... details) {
    System.out.println(t.text(key, details));
  }

  private static Actor operator() {
    return new Actor(
        OPERATOR,
        Scope.of(Community.ROOT_ID),
        Channel.SYSTEM,
        Optional.empty(),
        new Grants(Set.of(DirectoryPermission.MANAGE_AREAS.code()), Optional.empty()));
  }
}
