package org.linli.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, sends forms with their token, shows redirects. */
public final class PlainBrowser {

  /** What everybody who works here takes as a password. */
  public static final String PASSWORD = "Sanyang-77";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String origin;
  private String token = "";

  public PlainBrowser(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  /** Asks with a token beside the cookies. */
  public Page get(String path, String bearer) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Authorization", "Bearer " + bearer)
            .GET());
  }

  /** Sends a form with a fresh key unless the fields bring one. */
  public Page post(String path, Map<String, String> fields) {
    var body =
        complete(fields).entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file. */
  public Page upload(
      String path, Map<String, String> fields, String field, String fileName, byte[] content) {
    var boundary = "----" + UUID.randomUUID();
    var body = body(boundary, fields, field, fileName, content);
    return send(withFile(path, boundary).POST(BodyPublishers.ofByteArray(body)));
  }

  /** The same, but the connection breaks when half of it is sent. */
  public void uploadHalf(
      String path, Map<String, String> fields, String field, String fileName, byte[] content) {
    var boundary = "----" + UUID.randomUUID();
    var body = body(boundary, fields, field, fileName, content);
    var half = Arrays.copyOf(body, body.length / 2);
    var broken =
        BodyPublishers.fromPublisher(
            BodyPublishers.concat(
                BodyPublishers.ofByteArray(half),
                BodyPublishers.ofInputStream(PlainBrowser::broken)),
            body.length);
    try {
      client.send(withFile(path, boundary).POST(broken).build(), BodyHandlers.discarding());
      throw new AssertionError("The connection should have broken");
    } catch (IOException asWanted) {
      // Half of it arrived.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("The connection broke");
      }
    };
  }

  private HttpRequest.Builder withFile(String path, String boundary) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Content-Type", "multipart/form-data; boundary=" + boundary);
  }

  private byte[] body(
      String boundary, Map<String, String> fields, String field, String fileName, byte[] content) {
    var body = new ByteArrayOutputStream();
    complete(fields).forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
    part(
        body,
        boundary,
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv".formatted(field, fileName),
        "");
    // The empty value above ended with a line break that belongs after the content.
    var head = body.toByteArray();
    body.reset();
    body.write(head, 0, head.length - 2);
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** Logs in with the code from the text message. */
  public Page logIn(String phone, SentMessages messages, String to) {
    get("/access/login");
    post("/access/code", Map.of("phone", phone));
    return post("/access/login", Map.of("phone", phone, "code", messages.code(phone), "to", to));
  }

  /** The first log-in of somebody who works here: phone code, password, authenticator. */
  public Enrolled enrol(String phone, SentMessages messages, Clock clock, String to) {
    get(logIn(phone, messages, to).location().orElseThrow());
    var form = Map.of("password", PASSWORD, "again", PASSWORD, "to", to);
    var second = post("/access/enrol", form).location().orElseThrow();
    var secret = Totps.secret(get(second).body());
    var code = Totps.code(secret, clock.instant());
    return new Enrolled(secret, post("/access/enrol/totp", Map.of("code", code, "to", to)));
  }

  private Map<String, String> complete(Map<String, String> fields) {
    var complete = new LinkedHashMap<>(fields);
    complete.putIfAbsent("_csrf", token);
    complete.putIfAbsent("_key", UUID.randomUUID().toString());
    return complete;
  }

  private Page send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      var location = response.headers().firstValue("Location").map(this::path);
      return new Page(response.statusCode(), response.body(), location);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private String path(String location) {
    return location.startsWith(origin) ? location.substring(origin.length()) : location;
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, String value) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
            .formatted(boundary, disposition, value)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * What came back.
   *
   * @param location where the browser is sent, without our own origin
   */
  public record Page(int status, String body, Optional<String> location) {}

  /**
   * Somebody who has enrolled.
   *
   * @param secret of the authenticator
   * @param page where it led
   */
  public record Enrolled(String secret, Page page) {}
}
