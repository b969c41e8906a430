package org.linli.privacy.web;

import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.OwnData;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own data to take along (PIPL 45). */
@RestController
class OwnDataApi {

  private final OwnData own;

  OwnDataApi(OwnData own) {
    this.own = own;
  }

  @GetMapping("/api/c/{community}/privacy/mine")
  OwnData.Sheet mine(Actor actor, Community community) {
    return own.sheet(actor, community);
  }
}
