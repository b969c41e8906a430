package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that fills in forms faster than a person could; one session of its own. */
final class Client {

  static final String COMMUNITY = "/c/420102003004";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String site;

  private Client(String site) {
    this(site, new CookieManager());
  }

  private Client(String site, CookieManager cookies) {
    this.site = site;
    http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  static Client anybody(String site) {
    return new Client(site);
  }

  /** One of the people of the demonstration. */
  static Client as(String person, String site) {
    var client = new Client(site);
    assertThat(client.post("/demo/enter", Map.of("person", person)).statusCode()).isEqualTo(303);
    return client;
  }

  /**
   * Somebody who logged in with a code, without the code: none of the people of the demonstration,
   * and more of them than may ask for codes at one address within an hour.
   */
  static Client loggedIn(UUID account, Installation installation) {
    var cookies = new CookieManager();
    var cookie = new HttpCookie("SESSION", Sessions.of(account, installation.context()));
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(installation.url()), cookie);
    return new Client(installation.url(), cookies);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
  }

  /** Sends a form with the token of a page and, unless one is given, a key of its own. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new HashMap<>(Map.of("_csrf", token(), "_key", UUID.randomUUID().toString()));
    all.putAll(fields);
    var body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Raises a need and returns its number. */
  String raise(String content) {
    var answer =
        post(
            COMMUNITY + "/needs",
            Map.of(
                "category",
                "housing",
                "content",
                content,
                "contactName",
                "王阿姨",
                "contactPhone",
                Matter.PHONE));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*/(\\d{4}-\\d+).*", "$1");
  }

  private String token() {
    var match = TOKEN.matcher(get("/access/login").body());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
