package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Unless the operator switches it on, no device keeps anything (NEED-1, DATA-2). */
@IntegrationTest
class OfflineTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;

  @Test
  void unlessSwitchedOnNoPageNamesAManifestOrAScriptThatKeepsForms() throws Exception {
    var community = town.newCommunity();
    var worker = Town.token(town.actor(community, "community-worker").accountId());
    for (var path : List.of("", "/needs", "/needs/new", "/needs/desk", "/needs/desk/intake")) {
      var answer =
          mvc.perform(get(community.path() + path).with(authentication(worker)))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      assertThat(answer.getContentAsString())
          .as(path)
          .doesNotContain("manifest", "offline", "outbox", "data-kept");
      assertThat(answer.getHeader("Content-Security-Policy"))
          .as(path)
          .doesNotContain("worker-src", "manifest-src");
    }
  }

  @Test
  void unlessSwitchedOnThereIsNoWorkerNoManifestAndNoPageToKeep() throws Exception {
    var community = town.newCommunity();
    for (var path :
        List.of(
            "/web/offline/worker.js",
            "/web/offline/manifest",
            "/web/offline/me",
            community.path() + "/needs/offline")) {
      assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
          .as(path)
          .isEqualTo(404);
    }
  }
}
