import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs people in as they would: phone, code from the text message, session. */
final class LogIn implements AutoCloseable {

  private static final Pattern MESSAGE =
      Pattern.compile("\"phone\":\"(\\d+)\"|\"text\":\"[^\"]*?(\\d{6})");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Map<String, String> codes = new ConcurrentHashMap<>();
  private final HttpServer gateway;
  private final String community;

  LogIn(String community) throws IOException {
    this.community = community;
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          remember(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    gateway.start();
  }

  /** Where the platform shall post its text messages. */
  String gatewayUrl() {
    return "http://127.0.0.1:" + gateway.getAddress().getPort() + "/";
  }

  private void remember(String message) {
    String phone = "";
    String code = "";
    for (var match = MESSAGE.matcher(message); match.find(); ) {
      phone = match.group(1) == null ? phone : match.group(1);
      code = match.group(2) == null ? code : match.group(2);
    }
    codes.put(phone, code);
  }

  /** Residents of the community, each with a session. */
  List<Identity> residents(int port, int count, Connection superuser)
      throws IOException, SQLException {
    var residents = new ArrayList<Identity>();
    for (var number = 0; number < count; number++) {
      residents.add(resident(port, "139%08d".formatted(number), superuser));
    }
    return residents;
  }

  private Identity resident(int port, String phone, Connection superuser)
      throws IOException, SQLException {
    try (var connection = new HttpConnection(port)) {
      var form = connection.get("/access/login?community=" + community, "");
      var token = "XSRF-TOKEN=" + form.cookie("XSRF-TOKEN").orElseThrow();
      var fields = Map.of("phone", phone, "community", community, "_key", "login-" + phone);
      var asked = post(connection, "/access/code", token, form.text(), fields);
      var answer =
          post(connection, "/access/login", token, asked.text(), with(fields, codes.get(phone)));
      var session = answer.cookie("SESSION").orElseThrow(() -> new IOException(answer.text()));
      var cookies = token + "; SESSION=" + session;
      var page = connection.get("/c/" + community + "/needs/new", "Cookie: " + cookies + "\r\n");
      var sessionId = new String(Base64.getDecoder().decode(session), StandardCharsets.UTF_8);
      return identity(cookies, csrf(page.text()), sessionId, superuser);
    }
  }

  private static HttpConnection.Answer post(
      HttpConnection connection,
      String path,
      String cookie,
      String page,
      Map<String, String> fields)
      throws IOException {
    var body = form(fields) + "&_csrf=" + encode(csrf(page));
    return connection.post(path, "Cookie: " + cookie + "\r\n", body);
  }

  private static Map<String, String> with(Map<String, String> fields, String code) {
    var all = new java.util.HashMap<>(fields);
    all.put("code", code);
    return all;
  }

  /** The token of a page with a form. */
  static String csrf(String page) {
    var match = CSRF.matcher(page);
    if (!match.find()) {
      throw new IllegalStateException("No form in " + page);
    }
    return match.group(1);
  }

  private static Identity identity(
      String cookies, String csrf, String sessionId, Connection superuser) throws SQLException {
    try (var statement =
        superuser.prepareStatement(
            "select primary_id, principal_name from platform.session where session_id = ?")) {
      statement.setString(1, sessionId);
      try (var row = statement.executeQuery()) {
        row.next();
        return new Identity(cookies, csrf, sessionId, row.getString(1), row.getString(2));
      }
    }
  }

  /** The fields of a form as they are sent. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    gateway.stop(0);
  }
}
