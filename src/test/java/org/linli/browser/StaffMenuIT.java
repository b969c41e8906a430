package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On a phone the staff menu is one button in a header of one line; on a desk it is always there.
 */
class StaffMenuIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final int ONE_LINE = 90;

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theHeaderTakesOneLineOnAPhone(Mode mode) {
    var worker = new DemoDoor(() -> BROWSER.visitor(site, mode)).worker();
    assertThat(height(worker, "header.top")).isLessThan(ONE_LINE);
    assertThat(menu(worker)).isHidden();
    worker.open("/c/420102003004").reads(mode == Mode.ELDER ? "李秀清，您好" : "街坊的事，件件有回音");
    assertThat(height(worker, "header.top")).isLessThan(ONE_LINE);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theMenuOpensAndMarksWhereOneIs(Mode mode) {
    var worker = new DemoDoor(() -> BROWSER.inspector(site, mode)).worker();
    worker.follow("居民名册").follow("用表格导入").reads("用表格导入、导出");
    worker.button("菜单").click();
    assertThat(menu(worker).locator("[aria-current]")).hasText("居民名册");
    worker.inspect("70-menu");
  }

  /** Sixty entries at once are none. */
  @Test
  void onlyTheGroupsOfThePageAreUnfolded() {
    var worker = new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).worker();
    assertThat(menu(worker).locator("details[open] > summary")).hasText(new String[] {"要办的事"});
    worker.follow("居民名册");
    assertThat(menu(worker).locator("details[open] > summary"))
        .hasText(new String[] {"要办的事", "名册"});
  }

  @Test
  void theMenuWorksByKeyboard() {
    var worker = new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).worker();
    var keys = worker.page.keyboard();
    worker.button("菜单").focus();
    keys.press("Enter");
    assertThat(menu(worker)).isVisible();
    keys.press("Escape");
    assertThat(menu(worker)).isHidden();
    assertThat(worker.button("菜单")).isFocused();
    keys.press("Enter");
    new Keyboard(worker).tabTo("名册").press("Space").tabTo("居民名册").press("Enter");
    worker.reads("居民名册");
  }

  @Test
  void theMenuWorksWithoutJavaScript() {
    new DemoDoor(() -> BROWSER.visitorWithoutScripts(site, Mode.NORMAL))
        .worker()
        .follow("居民名册")
        .reads("居民名册");
  }

  @Test
  void onADeskTheMenuIsAlwaysThere() {
    var worker = new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).worker();
    worker.page.setViewportSize(Visitor.DESKTOP, 900);
    assertThat(menu(worker)).isVisible();
    assertThat(worker.button("菜单")).isHidden();
    assertThat(menu(worker).locator("summary")).containsText(new String[] {"要办的事", "名册", "权责和岗位"});
  }

  private static Locator menu(Visitor worker) {
    return worker.page.locator("#side");
  }

  private static double height(Visitor visitor, String element) {
    return visitor.page.locator(element).boundingBox().height;
  }
}
