package org.linli.evidence.web;

import static org.linli.evidence.EvidenceReading.ANYBODY;

import java.time.Duration;
import java.util.UUID;
import org.linli.evidence.EvidenceReading;
import org.linli.evidence.ProofView;
import org.linli.evidence.ProvenView;
import org.linli.evidence.merkle.Tile;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log for programs, laid out as c2sp.org/tlog-tiles says, with proofs and receipts for those
 * who do not compute them from tiles. Anybody may read, keep and pass it on.
 */
@RestController
@RequestMapping("/evidence/log")
class LogFiles {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl MOMENT =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

  /** What was signed once never changes. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final EvidenceReading reading;

  LogFiles(EvidenceReading reading) {
    this.reading = reading;
  }

  @GetMapping("/checkpoint")
  ResponseEntity<String> checkpoint() {
    return text(reading.checkpoint(ANYBODY).note());
  }

  /** The newest checkpoint that a witness cosigned; the newest of all while there is none. */
  @GetMapping("/cosigned")
  ResponseEntity<String> cosigned() {
    return text(reading.cosigned(ANYBODY));
  }

  /** Public keys, a line each, the newest last. */
  @GetMapping("/key")
  ResponseEntity<String> key() {
    return text(String.join("\n", reading.keys(ANYBODY)) + "\n");
  }

  @GetMapping("/tile/{*tile}")
  ResponseEntity<byte[]> tile(@PathVariable String tile) {
    var asked = Tile.parse(tile.substring(1)).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(FOR_EVER)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(reading.tile(ANYBODY, asked));
  }

  /** That the entry at an index, from 0, is in the tree of a size. */
  @GetMapping("/inclusion")
  ResponseEntity<ProofView> inclusion(
      @RequestParam(defaultValue = "0") long index, @RequestParam(defaultValue = "0") long size) {
    return proof(reading.inclusion(ANYBODY, index, size), size);
  }

  /** That a tree grew from an earlier one. */
  @GetMapping("/consistency")
  ResponseEntity<ProofView> consistency(
      @RequestParam(defaultValue = "1") long from, @RequestParam(defaultValue = "0") long to) {
    return proof(reading.consistency(ANYBODY, from, to), to);
  }

  /** All that a page of a community is checked with, in one answer. */
  @GetMapping("/proven")
  ResponseEntity<ProvenView> proven(
      @RequestParam(defaultValue = "0") long community,
      @RequestParam(defaultValue = "") String about) {
    return ResponseEntity.ok().cacheControl(MOMENT).body(reading.proven(ANYBODY, community, about));
  }

  /** To keep: it can be checked without us. */
  @GetMapping("/receipts/{entry}")
  ResponseEntity<String> receipt(@PathVariable UUID entry) {
    var name = ContentDisposition.attachment().filename(entry + ".tlog-proof").build();
    return ResponseEntity.ok()
        .cacheControl(MOMENT)
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(reading.receipt(ANYBODY, entry).toString());
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok().cacheControl(MOMENT).contentType(TEXT).body(text);
  }

  /**
   * @param named the size that was asked for; that of today changes
   */
  private static ResponseEntity<ProofView> proof(ProofView proof, long named) {
    return ResponseEntity.ok().cacheControl(named == 0 ? MOMENT : FOR_EVER).body(proof);
  }
}
