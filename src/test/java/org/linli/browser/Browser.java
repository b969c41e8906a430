package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, one per test class. Where there is none the tests are aborted, and fail
 * when {@code CI} is set. After each test its visitors leave and nobody may have complained.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Where nobody looks at them, pictures of what is in order cost time alone. */
  static final boolean PICTURES =
      System.getenv("CI") == null || Boolean.getBoolean("linli.pictures");

  /** A process of its own for drawing takes a quarter of all a walk takes, and draws the same. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--in-process-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  /** Milliseconds that a page may take; walks share their processors with other tests. */
  static final int PATIENCE = 15_000;

  private final List<Visitor> visitors = new ArrayList<>();
  private @Nullable Playwright playwright;
  private com.microsoft.playwright.@Nullable Browser chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    var program = program().orElseGet(Browser::missing);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  /** Somebody with a fresh profile in front of a site. */
  Visitor visitor(String site, Mode mode) {
    return admit(new Visitor(running(), site, mode, true, false));
  }

  /** The same, looking closely at every page that a walk stops at. */
  Visitor inspector(String site, Mode mode) {
    return admit(new Visitor(running(), site, mode, true, true));
  }

  /** The same without JavaScript. */
  Visitor visitorWithoutScripts(String site, Mode mode) {
    return admit(new Visitor(running(), site, mode, false, false));
  }

  private Visitor admit(Visitor visitor) {
    visitors.add(visitor);
    return visitor;
  }

  private com.microsoft.playwright.Browser running() {
    return Objects.requireNonNull(chromium, "Use @RegisterExtension static final Browser");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var passed = context.getExecutionException().isEmpty();
    try {
      if (!passed) {
        photograph(context.getRequiredTestMethod().getName());
      } else {
        assertThat(visitors.stream().flatMap(visitor -> visitor.complaints().stream()).distinct())
            .as("what visitors ran into")
            .isEmpty();
      }
    } finally {
      visitors.forEach(Visitor::close);
      visitors.clear();
    }
  }

  private void photograph(String test) {
    for (var number = 0; number < visitors.size(); number++) {
      visitors.get(number).photograph("failed-" + test + "-" + number);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Path missing() {
    var reason =
        "No Chromium: install the package chromium or name one by -Dlinli.chromium=/path/to/chromium";
    System.out.println("SKIPPED: " + reason);
    if (System.getenv("CI") != null) {
      throw new AssertionError(reason);
    }
    Assumptions.abort(reason);
    throw new AssertionError("unreachable");
  }

  private static Optional<Path> program() {
    var named = System.getProperty("linli.chromium");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .map(directory -> Path.of(directory, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
