package org.linli.needs.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.files.Pictures;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Matter;
import org.linli.needs.MatterPart;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedMatters;
import org.linli.needs.RaisedPictures;
import org.linli.web.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What residents do with needs over JSON beside raising them. */
@RestController
@RequestMapping("/api/c/{community}/needs")
class RaiseApi {

  private final NeedIntake intake;
  private final NeedMatters matters;
  private final RaisedPictures raised;
  private final Pictures pictures;

  RaiseApi(NeedIntake intake, NeedMatters matters, RaisedPictures raised, Pictures pictures) {
    this.intake = intake;
    this.matters = matters;
    this.raised = raised;
    this.pictures = pictures;
  }

  @GetMapping("/mine")
  Mine mine(Actor actor, Paging paging, @RequestParam Optional<MatterPart> part) {
    var slice = matters.of(actor, part, paging);
    return new Mine(slice.rows(), slice.next().map(String::valueOf));
  }

  @PostMapping("/{number}/join")
  ResponseEntity<Joined> join(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(new Joined(intake.join(actor, number)));
  }

  /**
   * The same picture twice is one picture, so this needs no key; it is read outside of any
   * transaction.
   */
  @PostMapping(path = "/mine/{number}/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Taken> attach(
      Visitor visitor, ShortNumber number, @RequestParam("picture") MultipartFile file)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var picture = pictures.accept(file.getBytes(), name);
    return ResponseEntity.ok(new Taken(raised.attach(actor, number, picture)));
  }

  /**
   * One page of what concerns the caller.
   *
   * @param next pass it as {@code after} to read on
   */
  record Mine(List<Matter> matters, Optional<String> next) {}

  /**
   * @param news whether the caller was not there yet
   */
  record Joined(boolean news) {}

  /**
   * @param sha256 of the picture as it is kept
   */
  record Taken(String sha256) {}
}
