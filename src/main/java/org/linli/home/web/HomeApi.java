package org.linli.home.web;

import java.util.List;
import org.linli.home.HomeReading;
import org.linli.kernel.Actor;
import org.linli.web.Todo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody, over JSON. */
@RestController
class HomeApi {

  private final HomeReading home;

  HomeApi(HomeReading home) {
    this.home = home;
  }

  @GetMapping("/api/c/{community}/home/desk")
  List<Todo> desk(Actor actor) {
    return home.todo(actor);
  }

  /** In a street. */
  @GetMapping("/api/home/area/{area}")
  List<Todo> street(Actor actor) {
    return home.above(actor);
  }
}
