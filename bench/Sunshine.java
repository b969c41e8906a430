import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Whether money stays quick to read: p95 of the overview, the lines and the page of a fund's code
 * in a community with a million lines ÷ p95 in one with a thousand, each a demonstration of its
 * own, both running at once, their requests taking turns; a thousand scans of a code in a minute ÷
 * one after the other; and how long it takes to close a quarter of ten thousand lines, publish its
 * sheet and draw it as PDF.
 */
final class Sunshine {

  private static final String PLACE = "/c/" + Demo.COMMUNITY;
  private static final int FEW = 1_000;
  private static final int EARMARKS = 100;

  /** Of this year, which is the one that pages show. */
  private static final String RECENT =
      "greatest(current_date - 40, date_trunc('year', current_date)::date)";

  /** Of the quarter that the demonstration closes next. */
  private static final String CLOSING =
      "(select closed_until + 10 from ledger.book where community_id = (select community from place))";

  private static final String CODE = "AAAAAA";
  private static final List<String> PAGES = List.of("overview", "lines", "code");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final int SCANS = 1_000;
  private static final int SECONDS = 60;

  private final Path results;
  private final Plan plan;
  private final Map<String, Series> p95 = new LinkedHashMap<>();

  private Sunshine(Path results, Plan plan) {
    this.results = results;
    this.plan = plan;
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(100_000, 1_000, 50, 100, 3)
            : new Plan(1_000_000, 10_000, 300, 300, 5);
    new Sunshine(Path.of(arguments[1]), plan).run();
  }

  private void run() throws Exception {
    var work = Path.of("bench", "work", "sunshine");
    Directory.delete(work);
    Files.createDirectories(work);
    try (var few = start(work, "few", FEW);
        var many = start(work, "many", plan.lines)) {
      growth(few, many);
      var busy = storm(many.app().port()) / p95.get("code many").median();
      var seconds = close(many.browser());
      System.out.printf(
          "sunshine growth=%s disclosure=%ss code_by_idle=%s lines=%d%n",
          Series.round(PAGES.stream().mapToDouble(this::growth).max().orElseThrow(), 2),
          Series.round(seconds, 2),
          Series.round(busy, 2),
          plan.lines);
    }
    Directory.delete(work);
  }

  private Side start(Path work, String name, int lines) throws Exception {
    var home = Files.createDirectories(work.resolve(name));
    var demo = new Demo(home, results.resolve(name + ".log"));
    var app = demo.start(0);
    app.secondsToPage(Demo.READY);
    var psql = demo.superuser();
    fill(psql, name + "-recent", lines, RECENT);
    fill(psql, name + "-quarter", plan.quarter, CLOSING);
    psql.run(
        results.resolve("lines-" + name + ".txt"),
        "vacuum analyze",
        "select count(*) as lines from sunshine.movement");
    return new Side(name, app, new HttpConnection(app.port()));
  }

  /** Lines as the platform writes them, with the sums that it keeps beside them. */
  private void fill(Psql psql, String name, int lines, String first) throws Exception {
    psql.run(
        results.resolve("fill-" + name + ".txt"),
        """
        create temp table place as select area_id as community from directory.area where code = '%1$s';
        create temp table fund as select gen_random_uuid() as fund;
        insert into funds.fund (community_id, fund_id, number, name, kind, holder_id, holder_name,
          supervisor_id, supervisor_name, bank_name, account_tail, account_id, opened_on)
        select community, fund, 'B%2$s', '专户 %2$s', 'COMMITTEE', gen_random_uuid(), '居委会',
          gen_random_uuid(), '监督委员会', '支行', '0000', gen_random_uuid(), current_date
        from place, fund;
        create temp table kept as
          select each, gen_random_uuid() as earmark from generate_series(0, %3$d - 1) each;
        insert into funds.earmark (community_id, earmark_id, fund_id, parent_id, number, title, kind,
          source, restricted, purpose, account_id, granted_fen, held_fen, spent_fen, opened_on)
        select community, earmark, fund, null, 'B%2$s-' || each, '用途 ' || each, 'FUND',
          (array['SUBSIDY','DONATION','AWARD','OWN'])[1 + each %% 4], true, '用途 ' || each, gen_random_uuid(),
          100000000000, 0, 0, current_date
        from place, fund, kept;
        insert into sunshine.movement (community_id, movement_id, kind, about, journal_id, fund_id,
          earmark_id, source, fen, day, booked_on)
        select community, gen_random_uuid(), case when line %% 10 = 0 then 'RECEIVED' else 'PAID' end,
          gen_random_uuid(), gen_random_uuid(), fund, earmark,
          (array['SUBSIDY','DONATION','AWARD','OWN'])[1 + each %% 4],
          case when line %% 10 = 0 then 1000000 else 100 + line %% 1000 end, day, day
        from place, fund, generate_series(1, %4$d) line
          join kept on each = line %% %3$d, lateral (select %5$s + line %% 30 as day) d;
        insert into sunshine.total (community_id, earmark_id, year, quarter, fund_id, source,
          received_fen, returned_fen, paid_fen, reversed_fen, lines)
        select m.community_id, earmark_id, extract(year from day), q.quarter, m.fund_id, source,
          coalesce(sum(fen) filter (where kind = 'RECEIVED'), 0), 0,
          coalesce(sum(fen) filter (where kind = 'PAID'), 0), 0, count(*)
        from sunshine.movement m join fund on fund.fund = m.fund_id,
          lateral (values (0), (extract(quarter from day)::int)) q (quarter)
        group by 1, 2, 3, 4, 5, 6;
        insert into supervision.code_place (code, area_id, kind, subject_id)
        select '%6$s', community, 'fund', fund from place, fund on conflict do nothing;
        insert into supervision.code (community_id, code, kind, subject_id, made_at)
        select community, '%6$s', 'fund', fund, now() from place, fund on conflict do nothing;
        drop table place; drop table fund; drop table kept;
        """
            .formatted(Demo.COMMUNITY, name, EARMARKS, lines, first, CODE));
  }

  private void growth(Side few, Side many) throws IOException {
    try (var csv = new PrintWriter(results.resolve("rounds.csv").toFile())) {
      csv.println("round,sunshine_page,side,micros");
      for (var round = 0; round <= plan.rounds; round++) {
        for (var page : PAGES) {
          for (var side : List.of(few, many)) {
            var micros = times(side.browser(), page, round == 0 ? plan.warmUp : plan.requests);
            if (round > 0) {
              keep(csv, round, page, side.name(), micros);
            }
          }
        }
      }
    }
  }

  private void keep(PrintWriter csv, int round, String page, String side, long[] micros) {
    for (var each : micros) {
      csv.printf("%d,%s,%s,%d%n", round, page, side, each);
    }
    p95.computeIfAbsent(page + " " + side, name -> new Series()).add(percentile(micros));
  }

  private static double percentile(long[] micros) {
    var sorted = micros.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
  }

  private double growth(String page) {
    var few = p95.get(page + " few");
    var many = p95.get(page + " many");
    System.out.printf("%-10s p95 µs %-24s %s%n", page, few.show(0), many.show(0));
    return many.median() / few.median();
  }

  private static String path(String page) {
    return switch (page) {
      case "overview" -> PLACE + "/sunshine";
      case "lines" -> PLACE + "/sunshine/lines";
      default -> "/s/" + CODE;
    };
  }

  private static long[] times(HttpConnection browser, String page, int requests)
      throws IOException {
    var micros = new long[requests];
    for (var request = 0; request < requests; request++) {
      micros[request] = time(browser, path(page));
    }
    return micros;
  }

  private static long time(HttpConnection browser, String path) throws IOException {
    var start = System.nanoTime();
    var answer = browser.get(path, "Accept-Encoding: gzip\r\n");
    if (answer.status() != 200) {
      throw new IOException(path + " answered " + answer.status());
    }
    return (System.nanoTime() - start) / 1_000;
  }

  /** Scans at even distances, each on a telephone of its own; microseconds of the slowest 5 %. */
  private double storm(int port) throws Exception {
    var micros = new long[SCANS];
    var scans = new ArrayList<Future<Long>>();
    try (var phones = Executors.newScheduledThreadPool(16)) {
      for (var scan = 0; scan < SCANS; scan++) {
        var after = scan * SECONDS * 1_000_000L / SCANS;
        scans.add(
            phones.schedule(
                () -> {
                  try (var phone = new HttpConnection(port)) {
                    return time(phone, path("code"));
                  }
                },
                after,
                TimeUnit.MICROSECONDS));
      }
      for (var scan = 0; scan < SCANS; scan++) {
        micros[scan] = scans.get(scan).get();
      }
    }
    try (var csv = new PrintWriter(results.resolve("scans.csv").toFile())) {
      csv.println("micros");
      Arrays.stream(micros).forEach(csv::println);
    }
    return percentile(micros);
  }

  /** The secretary closes the quarter, then its sheet is drawn; seconds of both together. */
  private double close(HttpConnection browser) throws IOException {
    var session = Demo.enter(browser, "SECRETARY");
    var desk = browser.get(PLACE + "/disclosure/desk", session).text();
    var action = desk.replaceAll("(?s).*action=\"([^\"]*/disclosure/desk/[^\"]+)\".*", "$1");
    var form = new StringBuilder("openReason=" + LogIn.encode("演示"));
    HIDDEN
        .matcher(desk.substring(desk.indexOf(action)))
        .results()
        .forEach(
            it ->
                form.append("&").append(it.group(1)).append("=").append(LogIn.encode(it.group(2))));
    var start = System.nanoTime();
    var closed = browser.post(action, session, form.toString());
    var between = System.nanoTime();
    if (closed.status() / 100 != 3) {
      throw new IOException("Closing answered " + closed.status());
    }
    var quarter = action.replaceAll(".*/", "");
    var pdf = browser.get(PLACE + "/disclosure/" + quarter + "/sheet.pdf", session);
    var end = System.nanoTime();
    Files.write(results.resolve("sheet.pdf"), pdf.body());
    try (var csv = new PrintWriter(results.resolve("disclosure.csv").toFile())) {
      csv.println("lines,close_s,pdf_s,bytes");
      csv.printf(
          "%d,%.3f,%.3f,%d%n",
          plan.quarter, (between - start) / 1e9, (end - between) / 1e9, pdf.body().length);
    }
    return (end - start) / 1e9;
  }

  /** A demonstration with so many lines, and a browser that stays connected. */
  private record Side(String name, App app, HttpConnection browser) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      browser.close();
      app.close();
    }
  }

  /**
   * @param lines in the community with many
   * @param quarter lines of the quarter that is closed
   * @param requests of each page and side a round
   */
  private record Plan(int lines, int quarter, int warmUp, int requests, int rounds) {}
}
