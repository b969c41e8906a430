package org.linli.evidence.draws.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.evidence.draws.DrawFile;
import org.linli.evidence.draws.DrawReading;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What everybody sees of draws, and takes along to draw again (SUP-2, EVI-1). */
@Controller
class DrawPages {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final DrawReading reading;
  private final Templates templates;

  DrawPages(DrawReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/draws")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.drawsList(page, reading.list(scope, paging)));
  }

  @GetMapping("/c/{community}/draws/{draw:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID draw) {
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return Screen.ok(templates.drawsShow(page, reading.show(scope, draw), site));
  }

  /** The sealed text, byte for byte. */
  @GetMapping("/c/{community}/draws/{draw}/sheet.txt")
  ResponseEntity<byte[]> sheet(Scope scope, @PathVariable UUID draw) {
    var text = reading.file(scope, draw).sheet();
    return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/c/{community}/draws/{draw}/draw.json")
  ResponseEntity<DrawFile> file(Scope scope, @PathVariable UUID draw) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"draw.json\"")
        .body(reading.file(scope, draw));
  }
}
