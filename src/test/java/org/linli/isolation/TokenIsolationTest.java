package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.testing.Route;
import org.linli.testing.TestServer;

/**
 * Sends every operation of the API with tokens that belong elsewhere or may do nothing (DATA-1).
 */
class TokenIsolationTest extends IsolationSuite {

  private static final String[] SCOPES = {
    "needs:raise",
    "needs:intake",
    "matching:file",
    "directory:see-participation",
    "directory:manage-local-areas"
  };

  @Test
  void noTokenReachesAForeignCommunity() {
    var secretary = own().person("community-secretary");
    var token = programs().program(secretary, SCOPES).token();
    attack(
        operations().stream(),
        route ->
            paths(route, route.inCommunity() ? foreign().community() : Community.ROOT, foreign()),
        foreign().community(),
        (route, paths) -> {
          for (var answer : answers(route, paths, token)) {
            var what = route + ": " + answer.status();
            assertThat(answer.body()).as(what).doesNotContain(foreign().privateMark());
            if (route.forMembers()) {
              assertThat(answer.status()).as(what).isIn(403, 404);
              assertThat(answer.body()).as(what).doesNotContain(foreign().publicMark());
            }
          }
        });
  }

  @Test
  void tokenWithoutScopesReadsOnlyWhatIsPublic() {
    var token = programs().program(own().person("community-secretary")).token();
    var read = 0;
    for (var route : operations()) {
      for (var answer : answers(route, paths(route, own().community(), own()), token)) {
        assertThat(answer.body()).as(route.toString()).doesNotContain(own().privateMark());
        if (route.forMembers()) {
          assertThat(answer.status()).as(route.toString()).isEqualTo(403);
        } else if (answer.succeeded()) {
          read++;
        }
      }
    }
    assertThat(read).isPositive();
  }

  /** The control: with its scopes the same program does something at home. */
  @Test
  void tokenReachesItsOwnCommunity() {
    var token = programs().program(own().person("community-secretary"), SCOPES).token();
    var done = new ArrayList<String>();
    for (var route : operations()) {
      if (route.forMembers()
          && answers(route, paths(route, own().community(), own()), token).stream()
              .anyMatch(Answer::succeeded)) {
        done.add(route.toString());
      }
    }
    assertThat(done)
        .contains("POST /api/c/{community}/needs", "POST /api/c/{community}/needs/desk/intake");
    assertThat(done).noneMatch(route -> route.contains("reveal") || route.contains("persons"));
  }

  private List<Route> operations() {
    return routes().stream().filter(Route::api).toList();
  }

  /** More than a program may ask in a minute: its bucket is full again for each operation. */
  private List<Answer> answers(Route route, List<String> paths, String token) {
    TestServer.get().run(database(), "delete from access.rate_bucket");
    var answers = paths.stream().map(path -> sendWithToken(route, path, token)).toList();
    assertThat(answers).as(route.toString()).allMatch(answer -> answer.status() < 500);
    return answers;
  }
}
