package org.linli.directory.web;

import java.util.Optional;
import org.linli.directory.CommunityParticipation;
import org.linli.directory.ParticipationReading;
import org.linli.directory.UnitCommitment;
import org.linli.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What units promise over JSON, for streets (ORG-10). */
@RestController
@RequestMapping("/api/c/{community}/directory/participation")
class ParticipationApi {

  private final ParticipationReading participation;

  ParticipationApi(ParticipationReading participation) {
    this.participation = participation;
  }

  @GetMapping
  ParticipationReading.Page<CommunityParticipation> street(
      Actor actor, @RequestParam Optional<String> after) {
    return participation.street(actor, after.orElse(""));
  }

  @GetMapping("/units")
  ParticipationReading.Page<UnitCommitment> units(
      Actor actor, @RequestParam Optional<String> after) {
    return participation.units(actor, after.orElse(""));
  }
}
