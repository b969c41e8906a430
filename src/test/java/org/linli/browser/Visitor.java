package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One person with a browser profile of their own. Remembers everything that a visitor must never
 * run into: console errors, refused scripts, failed requests, other hosts.
 */
final class Visitor {

  static final int PHONE = 390;
  static final int DESKTOP = 1280;
  static final int NARROWEST = 320;
  private static final int HEIGHT = 844;
  private static final String MENU = "菜单";
  private static final List<String> WITHOUT_CONNECTION =
      List.of("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "ERR_ABORTED");

  /** What was looked at, in which mode. */
  private static final Set<String> INSPECTED = ConcurrentHashMap.newKeySet();

  final Page page;
  final Mode mode;

  private final BrowserContext context;
  private final String site;
  private final boolean inspecting;
  private final List<String> complaints = new ArrayList<>();
  private final Set<Integer> expected = ConcurrentHashMap.newKeySet();
  private int loads;
  private boolean unplugged;

  Visitor(
      com.microsoft.playwright.Browser chromium,
      String site,
      Mode mode,
      boolean scripts,
      boolean inspecting) {
    this.site = site;
    this.mode = mode;
    this.inspecting = inspecting;
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(PHONE, 844)
                .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(Browser.PATIENCE);
    page = context.newPage();
    listen();
  }

  private void listen() {
    page.onLoad(loaded -> loads++);
    page.onPageError(error -> complain("script failed: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !refusedAsExpected(message.text())) {
            complain("console: " + message.text());
          }
        });
    page.onDialog(
        dialog -> {
          complain("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(site)) {
            complain("request to another host: " + request.url());
          }
        });
    context.onRequestFailed(
        request -> {
          // A second click replaces the page that the first one asked for, and a page that is left
          // checks no further what it showed.
          var left = request.isNavigationRequest() || request.url().contains("/evidence/log/");
          if (!left || !request.failure().contains("ERR_ABORTED")) {
            complain("request failed: " + request.url() + " " + request.failure());
          }
        });
    context.onResponse(this::judge);
  }

  private void judge(Response response) {
    if (response.status() >= 400 && !expected.contains(response.status())) {
      complain(response.status() + " from " + response.url());
    }
  }

  /** Chromium reports refused pages in the console as well. */
  private boolean refusedAsExpected(String text) {
    return expected.stream().anyMatch(status -> text.contains("status of " + status));
  }

  /** From now on answers of this status are what the test wants. */
  Visitor expecting(int status) {
    expected.add(status);
    return this;
  }

  /**
   * Takes the connection away, or gives it back; what fails without it is what the test wants. A
   * worker that answers a page lets the browser's own request go.
   */
  Visitor unplug(boolean away) {
    unplugged = true;
    context.setOffline(away);
    return this;
  }

  private void complain(String complaint) {
    if (unplugged && WITHOUT_CONNECTION.stream().anyMatch(complaint::contains)) {
      return;
    }
    complaints.add(complaint + " (on " + page.url() + ")");
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Comes to the first page by its address and chooses a mode; the switch works both ways. */
  Visitor arriveAtTheDoor() {
    open("/");
    press(Mode.ELDER.button);
    if (mode == Mode.NORMAL) {
      press(Mode.NORMAL.button);
    }
    return this;
  }

  Visitor open(String path) {
    page.navigate(site + path);
    return this;
  }

  /** Presses a button that sends a form. */
  Visitor press(String button) {
    return andWait(() -> button(button).click());
  }

  /** Follows a link; if none of that name is in sight, unfolds what hides it, or the menu. */
  Visitor follow(String link) {
    var menu = button(MENU);
    assertThat(link(link).or(menu).or(page.locator("summary")).first()).isVisible();
    if (!link(link).isVisible()) {
      unfold("main", link, false);
    }
    if (!link(link).isVisible()) {
      if (menu.isVisible()) {
        menu.click();
      }
      unfold("nav", link, true);
    }
    return andWait(() -> link(link).click());
  }

  private void unfold(String where, String link, boolean exact) {
    var named = new Page.GetByRoleOptions().setName(link).setExact(exact).setIncludeHidden(true);
    var folded =
        page.locator(where + " details:not([open])")
            .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.LINK, named)));
    if (folded.count() > 0) {
      folded.first().locator("> summary").click();
    }
  }

  /** Does something that opens a page, and waits until it is there. */
  Visitor andWait(Runnable act) {
    var before = loads;
    act.run();
    page.waitForCondition(() -> loads > before);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  Visitor type(String label, String text) {
    field(label).fill(text);
    return this;
  }

  Visitor select(String label, String option) {
    field(label).selectOption(option);
    return this;
  }

  Visitor choose(String option) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option).setExact(true))
        .check();
    return this;
  }

  Locator field(String label) {
    return page.locator("input, textarea, select")
        .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
  }

  /** The page has exactly one heading of the first rank, and it says this. */
  Visitor reads(String heading) {
    assertThat(page.locator("h1")).containsText(heading);
    return this;
  }

  Visitor sees(String text) {
    assertThat(page.locator("main")).containsText(text);
    return this;
  }

  String path() {
    return page.url().substring(site.length());
  }

  Visitor forgetCookie(String name) {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(name));
    return this;
  }

  /**
   * If this visitor inspects: looks the page over at each width, and keeps pictures of it. Walks
   * that begin alike look at the same page once.
   */
  Visitor inspect(String step) {
    if (!inspecting || !INSPECTED.add(mode + " " + step)) {
      return this;
    }
    for (var width : List.of(DESKTOP, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      if (Browser.PICTURES) {
        page.setViewportSize(width, (int) page.evaluate("document.documentElement.scrollHeight"));
        photograph(mode.label() + "-" + width + "-" + step);
        page.setViewportSize(width, HEIGHT);
      }
      var found = Inspection.of(page, mode);
      if (width == (mode == Mode.ELDER ? PHONE : DESKTOP)) { // each frame of the page in one mode
        found.addAll(Inspection.axe(page));
      }
      found.forEach(wrong -> complain(step + " at " + width + ": " + wrong));
    }
    page.setViewportSize(NARROWEST, HEIGHT);
    Inspection.sideways(page).forEach(found -> complain(step + " at 320: " + found));
    page.setViewportSize(PHONE, HEIGHT);
    return this;
  }

  /** Without hiding the caret: that would put a style into the page, which its policy refuses. */
  void photograph(String name) {
    try {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Browser.SCREENSHOTS.resolve(name + ".png"))
              .setCaret(ScreenshotCaret.INITIAL)
              .setFullPage(true));
    } catch (PlaywrightException gone) {
      complain("no picture: " + gone.getMessage());
    }
  }

  void close() {
    context.close();
  }
}
