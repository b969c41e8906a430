package org.linli.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How a visitor wants pages to look: 长辈版 and language, kept in cookies and in the account. */
@Controller
class Preferences {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Members members;

  Preferences(Members members) {
    this.members = members;
  }

  @PostMapping("/web/mode")
  View mode(
      Layout page,
      @RequestParam String mode,
      @RequestParam String back,
      HttpServletResponse response) {
    var elder = mode.equals("elder");
    page.member().ifPresent(member -> members.chooseElder(member.accountId(), elder));
    keep(CurrentRequest.ELDER_COOKIE, elder ? "elder" : "normal", response);
    return Redirect.toOwn(back, "/");
  }

  @PostMapping("/web/language")
  View language(
      @RequestParam String language, @RequestParam String back, HttpServletResponse response) {
    keep(
        CurrentRequest.LANGUAGE_COOKIE,
        Set.of("en").contains(language) ? language : "zh",
        response);
    return Redirect.toOwn(back, "/");
  }

  private static void keep(String name, String value, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value).path("/").maxAge(KEPT).sameSite("Lax").httpOnly(true);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
