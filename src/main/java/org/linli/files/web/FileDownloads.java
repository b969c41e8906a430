package org.linli.files.web;

import java.nio.charset.StandardCharsets;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves files of the installation as downloads that can run nothing. */
@Controller
class FileDownloads {

  private final Files files;

  FileDownloads(Files files) {
    this.files = files;
  }

  @GetMapping("/files/{sha256}")
  ResponseEntity<Resource> download(Actor actor, @PathVariable String sha256) {
    var file = files.open(actor, sha256);
    var name =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", name.toString())
        .body(new FileSystemResource(file.content()));
  }
}
