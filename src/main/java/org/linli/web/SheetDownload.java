package org.linli.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A spreadsheet that a page gives away; nothing on the way keeps it. */
public final class SheetDownload {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private SheetDownload() {}

  /**
   * @param name of the file, with its ending
   */
  public static ResponseEntity<byte[]> of(byte[] sheet, String name) {
    var as = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", as.toString())
        .body(sheet);
  }
}
