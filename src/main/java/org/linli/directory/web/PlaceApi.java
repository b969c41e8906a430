package org.linli.directory.web;

import java.util.List;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names of grids and buildings, over JSON, for everybody. */
@RestController
class PlaceApi {

  private final LocalAreaReading areas;

  PlaceApi(LocalAreaReading areas) {
    this.areas = areas;
  }

  @GetMapping("/api/c/{community}/directory/places")
  List<PublicPlace> places(Scope scope) {
    return areas.places(scope);
  }
}
