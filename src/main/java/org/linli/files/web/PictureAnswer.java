package org.linli.files.web;

import org.linli.files.KeptFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Serves a picture to look at, in a way that nothing in it can run. */
public final class PictureAnswer {

  private PictureAnswer() {}

  /** Asked for again each time: a picture may be taken back. */
  public static ResponseEntity<Resource> of(KeptFile picture) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(picture.content().getFileName().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new FileSystemResource(picture.content()));
  }
}
