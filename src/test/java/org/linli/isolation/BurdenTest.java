package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.linli.isolation.StaffForm.Counted;
import org.linli.kernel.Actor;
import org.linli.testing.Route;

/**
 * What each form asks of staff: its fields, how many come filled in, and the taps and keystrokes of
 * its commonest case, which is sent and must succeed. The forms are found by opening every page;
 * {@code docs/burden.md} holds the counts. None may grow unless a decision record says why.
 *
 * <p>{@code -Dlinli.burden=write} writes the table; where a count grows, {@code
 * -Dlinli.burden.why=0099-name.md} names the record.
 */
class BurdenTest extends IsolationSuite {

  private static final Path TABLE = Path.of("docs/burden.md");
  private static final Path RECORDS = Path.of("docs/adr");
  private static final List<String> STAFF =
      List.of("grid-worker", "community-worker", "community-secretary");
  private static final Counted NONE = new Counted(0, 0, Optional.empty(), Optional.empty(), "");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| (\\d+) \\| (\\d+) \\| (\\d+|–) \\| (\\d+|–) \\| (.*) \\|");
  private static final String HEAD =
      """
      # What forms ask of staff

      Every form that people who work in a community fill in, as `BurdenTest` finds them: its fields,
      how many of these come filled in, and for the forms of every day the taps and keystrokes of the
      commonest case, counted from the open form to the sent one (a list takes two taps, pasting one
      key). The test sends that case. A count may fall; it grows only with a decision record that says
      why.

      | form | fields | filled in | taps | keys | why it grew |
      |---|---|---|---|---|---|
      """;

  @Test
  void noFormAsksMoreOfStaffThanWasAgreed() throws IOException {
    programs().program(operator(own())); // some forms are there only if a program is
    var counted = new TreeMap<String, Counted>();
    for (var route : routes()) {
      if (route.inCommunity() && !route.post() && !route.api()) {
        count(route, counted);
      }
    }
    assertThat(Cases.forms())
        .as("every daily case was found and sent")
        .allMatch(form -> counted.getOrDefault(form, NONE).taps().isPresent());
    var agreed = agreed();
    if ("write".equals(System.getProperty("linli.burden"))) {
      write(counted, agreed);
    } else {
      assertThat(counted.keySet()).as(TABLE.toString()).isEqualTo(agreed.keySet());
      counted.forEach(
          (form, now) -> assertThat(agreed.get(form)).as(form).matches(then -> then.allows(now)));
    }
  }

  private void count(Route route, TreeMap<String, Counted> counted) {
    for (var role : STAFF) {
      for (var path : paths(route, own().community(), own())) {
        var sender = Optional.of(own().person(role));
        var answer = sent(route, path, role, sender).answer();
        var type = answer.result().getResponse().getContentType();
        if (answer.status() == 200 && type != null && type.startsWith("text/html")) {
          forms(answer).forEach(form -> count(form, sender, counted));
        }
      }
    }
  }

  private List<StaffForm> forms(Answer answer) {
    return Jsoup.parse(answer.body()).select("main form[method=post]").stream()
        .map(form -> StaffForm.of(form, routes()))
        .filter(form -> !form.controls().isEmpty() && !form.name().contains("/mine"))
        .toList();
  }

  private void count(StaffForm form, Optional<Actor> sender, TreeMap<String, Counted> counted) {
    var commonest = Cases.of(form.name());
    var known = counted.get(form.name());
    if (known == null || (commonest.isPresent() && known.taps().isEmpty())) {
      var sent =
          commonest.filter(
              typed ->
                  send(
                          form.route(),
                          form.action(),
                          sender,
                          UUID.randomUUID().toString(),
                          fitting(form.route(), form.filledWith(typed)))
                      .succeeded());
      counted.put(form.name(), form.count(sent));
    }
  }

  private static TreeMap<String, Counted> agreed() throws IOException {
    var agreed = new TreeMap<String, Counted>();
    if (Files.exists(TABLE)) {
      for (var line : Files.readAllLines(TABLE)) {
        var row = ROW.matcher(line);
        if (row.matches()) {
          agreed.put(
              row.group(1),
              new Counted(
                  Integer.parseInt(row.group(2)),
                  Integer.parseInt(row.group(3)),
                  number(row.group(4)),
                  number(row.group(5)),
                  row.group(6).strip()));
        }
      }
    }
    return agreed;
  }

  private static Optional<Integer> number(String cell) {
    return cell.equals("–") ? Optional.empty() : Optional.of(Integer.parseInt(cell));
  }

  private static void write(TreeMap<String, Counted> counted, TreeMap<String, Counted> agreed)
      throws IOException {
    var why = System.getProperty("linli.burden.why", "");
    var text = new StringBuilder(HEAD);
    for (var row : counted.entrySet()) {
      var before = agreed.get(row.getKey());
      var grew = before != null && !before.allows(row.getValue());
      assertThat(!grew || (!why.isEmpty() && Files.exists(RECORDS.resolve(why))))
          .as("%s grew: name the decision record with -Dlinli.burden.why", row.getKey())
          .isTrue();
      var reason = grew ? "[%s](adr/%s)".formatted(why, why) : before == null ? "" : before.why();
      text.append(row.getValue().row(row.getKey(), reason));
    }
    Files.writeString(TABLE, text);
  }
}
