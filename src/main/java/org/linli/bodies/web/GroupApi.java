package org.linli.bodies.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.bodies.groups.GroupFile;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.bodies.groups.GroupPage;
import org.linli.bodies.groups.GroupReading;
import org.linli.bodies.groups.GroupShare;
import org.linli.bodies.groups.GroupView;
import org.linli.bodies.groups.JoinGroup;
import org.linli.bodies.groups.MoveGroup;
import org.linli.bodies.groups.OwnGroup;
import org.linli.bodies.groups.StartGroup;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups of residents over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/bodies/groups")
class GroupApi {

  private final GroupReading reading;
  private final GroupLifeManagement groups;

  GroupApi(GroupReading reading, GroupLifeManagement groups) {
    this.reading = reading;
    this.groups = groups;
  }

  @GetMapping
  List<GroupView> list(Scope scope) {
    return reading.list(scope);
  }

  @GetMapping("/{group:[0-9a-f]{8}-.*}")
  GroupPage show(Scope scope, @PathVariable UUID group) {
    return reading.show(scope, group);
  }

  @GetMapping("/mine")
  List<OwnGroup> mine(Actor actor) {
    return reading.mine(actor);
  }

  /** All of them, for staff. */
  @GetMapping("/desk")
  List<GroupView> desk(Actor actor) {
    return reading.desk(actor);
  }

  /** How many of the community's groups organise themselves. */
  @GetMapping("/share")
  GroupShare share(Actor actor) {
    return reading.share(actor);
  }

  @GetMapping("/file/{group}")
  GroupFile file(Actor actor, @PathVariable UUID group) {
    return reading.file(actor, group);
  }

  @PostMapping
  ResponseEntity<GroupFile> start(
      Actor actor, Community community, @RequestBody StartGroup command) {
    var id = groups.start(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/bodies/groups/file/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/{group}/join")
  ResponseEntity<List<OwnGroup>> join(
      Actor actor, @PathVariable UUID group, @RequestBody JoinGroup command) {
    groups.join(actor, group, command);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/{group}/leave")
  ResponseEntity<List<OwnGroup>> leave(Actor actor, @PathVariable UUID group) {
    groups.leave(actor, group);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/file/{group}/step")
  ResponseEntity<GroupFile> step(
      Actor actor, @PathVariable UUID group, @RequestBody MoveGroup command) {
    groups.step(actor, group, command);
    return ResponseEntity.ok(reading.file(actor, group));
  }
}
