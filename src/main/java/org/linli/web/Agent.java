package org.linli.web;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Families of browsers and devices, as far as people tell them apart. */
final class Agent {

  private Agent() {}

  /** In the order of asking: most browsers also name the ones they descend from. */
  private enum Browser {
    WECHAT("MicroMessenger"),
    EDGE("Edg"),
    FIREFOX("Firefox"),
    CHROME("Chrome"),
    SAFARI("Safari");

    private final String mark;

    Browser(String mark) {
      this.mark = mark;
    }
  }

  private enum Device {
    HARMONY("HarmonyOS"),
    ANDROID("Android"),
    IPHONE("iPhone"),
    IPAD("iPad"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    LINUX("Linux");

    private final String mark;

    Device(String mark) {
      this.mark = mark;
    }
  }

  /** Message key of the browser. */
  static String browser(@Nullable String header) {
    var said = Objects.requireNonNullElse(header, "");
    return Arrays.stream(Browser.values())
        .filter(each -> said.contains(each.mark))
        .findFirst()
        .map(each -> "web.browser." + each.name())
        .orElse("web.browser.OTHER");
  }

  /** Message key of the device. */
  static String device(@Nullable String header) {
    var said = Objects.requireNonNullElse(header, "");
    return Arrays.stream(Device.values())
        .filter(each -> said.contains(each.mark))
        .findFirst()
        .map(each -> "web.device." + each.name())
        .orElse("web.device.OTHER");
  }
}
