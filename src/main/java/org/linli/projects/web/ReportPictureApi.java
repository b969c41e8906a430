package org.linli.projects.web;

import java.io.IOException;
import java.util.Objects;
import org.linli.files.Pictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.projects.AddPicture;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectReading;
import org.linli.projects.ReportPictures;
import org.linli.web.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of progress reports over JSON; which there are stands in the project's story. */
@RestController
@RequestMapping("/api/c/{community}/projects/{project}/pictures")
class ReportPictureApi {

  private final ProjectReading reading;
  private final ReportPictures shown;
  private final Pictures pictures;

  ReportPictureApi(ProjectReading reading, ReportPictures shown, Pictures pictures) {
    this.reading = reading;
    this.shown = shown;
    this.pictures = pictures;
  }

  /**
   * The same picture twice is one picture, so this needs no key; it is read outside of any
   * transaction.
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Taken> add(
      Visitor visitor,
      Community community,
      ShortNumber number,
      @RequestParam("picture") MultipartFile file,
      @RequestParam(defaultValue = "") String seen)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    var command = new AddPicture(seen);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var picture = pictures.accept(file.getBytes(), name);
    return ResponseEntity.ok(new Taken(shown.add(actor, number, command, picture)));
  }

  @PostMapping("/{sha256}/removal")
  ResponseEntity<ProjectPage> remove(
      Actor actor, Community community, ShortNumber number, @PathVariable String sha256) {
    shown.remove(actor, number, sha256);
    return ResponseEntity.ok(reading.show(actor.scope(), community, number));
  }

  /**
   * @param sha256 of the picture as it is kept
   */
  record Taken(String sha256) {}
}
