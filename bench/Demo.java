import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A demonstration of its own, with its own PostgreSQL.
 *
 * @param work an empty folder for its data
 * @param log where its output goes
 */
record Demo(Path work, Path log) {

  /** The community that people of the demonstration enter. */
  static final String COMMUNITY = "420102003004";

  /** Answers when its people are there; its first page does so before. */
  static final String READY = "/actuator/health/readiness";

  /**
   * @param scale what it fills itself with; 0 leaves that to what is measured
   */
  App start(int scale) throws IOException {
    return App.start(
        List.of("-jar", Path.of("bench", "work", "linli", "linli.jar").toString()),
        List.of(
            "--spring.profiles.active=demo",
            "--server.port={port}",
            "--linli.demo.scale=" + scale,
            "--linli.directory=" + work.resolve("data")),
        log);
  }

  Psql superuser() throws IOException {
    var home = work.resolve("data").resolve("postgres");
    var port = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid")).get(3);
    var password = Files.readString(home.resolve("secret")).strip();
    return new Psql(Integer.parseInt(port), "postgres", password);
  }

  /** Enters as one of its people; returns the header line of their session. */
  static String enter(HttpConnection browser, String person) throws IOException {
    var door = browser.get("/demo", "");
    var token = "XSRF-TOKEN=" + door.cookie("XSRF-TOKEN").orElseThrow();
    var form = "person=" + person + "&to=&_csrf=" + LogIn.encode(LogIn.csrf(door.text()));
    var entered = browser.post("/demo/enter", "Cookie: " + token + "\r\n", form);
    var session = entered.cookie("SESSION").orElseThrow(() -> new IOException(entered.text()));
    return "Cookie: " + token + "; SESSION=" + session + "\r\n";
  }
}
