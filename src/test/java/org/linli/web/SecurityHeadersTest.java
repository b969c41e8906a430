package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer tells browsers and caches (ASVS 5.0, 3.4 and 14.3). */
@IntegrationTest
class SecurityHeadersTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;

  @Test
  void personalPagesAreNotCached() throws Exception {
    var community = town.newCommunity();
    var resident = town.actor(community, "resident");
    var token =
        UsernamePasswordAuthenticationToken.authenticated(resident.accountId(), null, List.of());
    for (var path : List.of("/privacy/mine", "/audit/mine", "/needs/mine")) {
      var answer =
          mvc.perform(get(community.path() + path).with(authentication(token)))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void loggingOutClearsWhatTheBrowserKept() throws Exception {
    var answer = mvc.perform(post("/access/logout").with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
  }

  @Test
  void pagesRunNoForeignScriptAndSitInNoFrame() throws Exception {
    var answer = mvc.perform(get("/access/login")).andReturn().getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }
}
