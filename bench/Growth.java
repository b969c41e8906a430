import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether pages of one community become slower where there are many others: p95 of each main page
 * in a demonstration of many communities ÷ p95 of the same page in one of ten. The pages are those
 * of one community with 8,000 people, which is the same in both. Both run at once, in heaps of
 * {@link App#JVM}; their requests take turns, one client at a time.
 */
final class Growth {

  private static final int FEW = 10;
  private static final String RESIDENT = "RESIDENT";
  private static final String SECRETARY = "SECRETARY";

  /** Twelve pages, and who opens them. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", RESIDENT);
    PAGES.put("/needs", RESIDENT);
    PAGES.put("/needs/{number}", RESIDENT);
    PAGES.put("/needs/new", RESIDENT);
    PAGES.put("/needs/mine", RESIDENT);
    PAGES.put("/resources", RESIDENT);
    PAGES.put("/directory/mandates", RESIDENT);
    PAGES.put("/notice/mine", RESIDENT);
    PAGES.put("/home/desk", SECRETARY);
    PAGES.put("/needs/desk", SECRETARY);
    PAGES.put("/needs/lists", SECRETARY);
    PAGES.put("/directory/people", SECRETARY);
  }

  private final Path results;
  private final Plan plan;
  private final Map<String, Series> p95 = new LinkedHashMap<>();

  private Growth(Path results, Plan plan) {
    this.results = results;
    this.plan = plan;
  }

  /** Measures, and returns the largest growth of a page. */
  static double measure(Path results, boolean quick) throws Exception {
    var plan = quick ? new Plan(200, 30, 100, 3) : new Plan(10_000, 300, 300, 5);
    return new Growth(results, plan).run();
  }

  private double run() throws Exception {
    var work = Path.of("bench", "work", "growth");
    Directory.delete(work);
    Files.createDirectories(work);
    try (var few = Side.start(FEW, work, results);
        var many = Side.start(plan.communities, work, results);
        var csv = new PrintWriter(results.resolve("growth.csv").toFile())) {
      csv.println("round,page,communities,micros");
      few.enter();
      many.enter();
      for (var round = 0; round <= plan.rounds; round++) {
        for (var page : PAGES.keySet()) {
          for (var side : List.of(few, many)) {
            if (round == 0) {
              side.times(page, plan.warmUp);
            } else {
              keep(csv, round, page, side);
            }
          }
        }
      }
    }
    Directory.delete(work);
    return PAGES.keySet().stream().mapToDouble(this::growth).max().orElseThrow();
  }

  private void keep(PrintWriter csv, int round, String page, Side side) throws IOException {
    var micros = side.times(page, plan.requests);
    for (var each : micros) {
      csv.printf("%d,%s,%d,%d%n", round, page, side.communities, each);
    }
    Arrays.sort(micros);
    p95.computeIfAbsent(page + " " + side.communities, name -> new Series())
        .add(micros[(int) Math.ceil(0.95 * micros.length) - 1]);
  }

  private double growth(String page) {
    var before = p95.get(page + " " + FEW);
    var after = p95.get(page + " " + plan.communities);
    System.out.printf("%-24s p95 µs %-24s %s%n", page, before.show(0), after.show(0));
    return after.median() / before.median();
  }

  /**
   * @param requests of each page and side a round
   */
  private record Plan(int communities, int warmUp, int requests, int rounds) {}

  /** A demonstration that has filled itself, and those who look at it. */
  private record Side(
      int communities, App app, Map<String, String> sessions, HttpConnection browser)
      implements AutoCloseable {

    private static final String BUSY =
        """
        select 'still filling' where (select count(*) from directory.community) < %d
          or exists (select from platform.scheduled_tasks where task_name = 'demo.filling')
          or exists (select from platform.event_publication)
        """;

    static Side start(int communities, Path work, Path results) throws Exception {
      var name = "growth-" + communities;
      var demo = new Demo(work.resolve(name), results.resolve(name + ".log"));
      Files.createDirectories(demo.work());
      var app = demo.start(communities);
      app.secondsToPage(Demo.READY);
      var psql = demo.superuser();
      var log = results.resolve(name + ".txt");
      while (psql.run(log, BUSY.formatted(communities)).contains("still filling")) {
        Thread.sleep(500);
      }
      psql.run(log, "vacuum analyze", "select count(*) as communities from directory.community");
      return new Side(communities, app, new HashMap<>(), new HttpConnection(app.port()));
    }

    /** When all is filled: sessions and connections end while nobody uses them. */
    void enter() throws IOException {
      for (var person : List.of(RESIDENT, SECRETARY)) {
        sessions.put(person, Demo.enter(browser, person) + "Accept-Encoding: gzip\r\n");
      }
    }

    String aNeed() throws IOException {
      var list = browser.get("/c/" + Demo.COMMUNITY + "/needs", "").text();
      return list.replaceAll("(?s).*?/needs/(\\d{4}-\\d+).*", "$1");
    }

    /** Microseconds of so many requests for a page, one after the other. */
    long[] times(String page, int requests) throws IOException {
      var number = page.contains("{number}") ? aNeed() : "";
      var path = "/c/" + Demo.COMMUNITY + page.replace("{number}", number);
      var micros = new long[requests];
      for (var request = 0; request < requests; request++) {
        var start = System.nanoTime();
        var answer = browser.get(path, sessions.get(PAGES.get(page)));
        micros[request] = (System.nanoTime() - start) / 1_000;
        if (answer.status() != 200) {
          throw new IOException(path + " answered " + answer.status());
        }
      }
      return micros;
    }

    @Override
    public void close() throws IOException {
      browser.close();
      app.close();
    }
  }
}
