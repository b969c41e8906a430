package org.linli.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a device needs in order to keep forms that could not be sent (NEED-1). Only there where the
 * operator switched it on.
 */
@Controller
@ConditionalOnProperty("linli.web.offline")
class OfflinePages {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript");
  private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

  /** Never kept: the browser looks for a newer one each time. */
  @GetMapping("/web/offline/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", "/")
        .body(new ClassPathResource("offline/worker.js"));
  }

  @GetMapping("/web/offline/manifest")
  ResponseEntity<Map<String, Object>> manifest(Layout page) {
    var icon = Map.of("src", page.assets().logo(), "sizes", "any", "type", "image/svg+xml");
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .body(
            Map.of(
                "name",
                page.text("web.brand"),
                "short_name",
                page.text("web.brand"),
                "lang",
                page.t().locale().toLanguageTag(),
                "start_url",
                "/",
                "display",
                "standalone",
                "background_color",
                "#faf7f1",
                "theme_color",
                "#0a3b4f",
                "icons",
                List.of(icon)));
  }

  /** Who would send a form now, and the token that it needs: both may be others than they were. */
  @GetMapping("/web/offline/me")
  ResponseEntity<Me> me(Layout page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Me(page.mark(), page.csrf()));
  }

  /**
   * @param mark of whoever is logged in, as in the keys of their forms; empty for nobody
   * @param csrf token for forms
   */
  record Me(String mark, String csrf) {}
}
