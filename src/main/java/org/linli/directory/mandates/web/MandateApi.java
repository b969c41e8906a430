package org.linli.directory.mandates.web;

import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published mandate lists over JSON. */
@RestController
@RequestMapping("/api/c/{community}/directory/mandates")
class MandateApi {

  private final MandateReading reading;

  MandateApi(MandateReading reading) {
    this.reading = reading;
  }

  @GetMapping
  MandateReading.Published published(Scope scope) {
    return reading.published(scope);
  }

  @GetMapping("/{edition:\\d{1,6}}")
  MandateReading.Compared edition(Scope scope, @PathVariable int edition) {
    return reading.edition(scope, edition);
  }
}
