package org.linli.resources.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.resources.donations.DecideDonation;
import org.linli.resources.donations.DonationFile;
import org.linli.resources.donations.DonationManagement;
import org.linli.resources.donations.DonationReading;
import org.linli.resources.donations.DonationView;
import org.linli.resources.donations.OfferDonation;
import org.linli.resources.donations.PlanUpkeep;
import org.linli.resources.donations.RecordUpkeep;
import org.linli.resources.donations.Upkeep;
import org.linli.resources.donations.UpkeepManagement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Donations and upkeep over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/resources")
class DonationApi {

  private final DonationManagement donations;
  private final DonationReading reading;
  private final UpkeepManagement upkeeps;

  DonationApi(DonationManagement donations, DonationReading reading, UpkeepManagement upkeeps) {
    this.donations = donations;
    this.reading = reading;
    this.upkeeps = upkeeps;
  }

  /** What was decided. */
  @GetMapping("/donations")
  Decided list(Scope scope, Paging paging) {
    var slice = reading.decided(scope, paging);
    return new Decided(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/donations/mine")
  List<DonationView> mine(Actor actor) {
    return reading.mine(actor);
  }

  /** What waits for a decision. */
  @GetMapping("/donations/desk")
  List<DonationView> desk(Actor actor) {
    return reading.waiting(actor);
  }

  @GetMapping("/donations/file/{donation}")
  DonationFile file(Actor actor, @PathVariable UUID donation) {
    return reading.file(actor, donation);
  }

  @PostMapping("/donations")
  ResponseEntity<DonationFile> offer(
      Actor actor, Community community, @RequestBody OfferDonation command) {
    var id = donations.offer(actor, command);
    var at = "/api" + community.path() + "/resources/donations/file/" + id;
    return ResponseEntity.created(URI.create(at)).body(reading.file(actor, id));
  }

  @PostMapping("/donations/file/{donation}/decide")
  ResponseEntity<DonationFile> decide(
      Actor actor, @PathVariable UUID donation, @RequestBody DecideDonation command) {
    donations.decide(actor, donation, command);
    return ResponseEntity.ok(reading.file(actor, donation));
  }

  /** What a thing needs; empty where nothing was planned. */
  @GetMapping("/file/{resource}/upkeep")
  Optional<Upkeep> upkeep(Actor actor, @PathVariable UUID resource) {
    return upkeeps.of(actor, resource);
  }

  @PostMapping("/file/{resource}/upkeep")
  ResponseEntity<Optional<Upkeep>> record(
      Actor actor, @PathVariable UUID resource, @RequestBody RecordUpkeep command) {
    upkeeps.record(actor, resource, command);
    return ResponseEntity.ok(upkeeps.of(actor, resource));
  }

  @PostMapping("/file/{resource}/upkeep/plan")
  ResponseEntity<Optional<Upkeep>> plan(
      Actor actor, @PathVariable UUID resource, @RequestBody PlanUpkeep command) {
    upkeeps.plan(actor, resource, command);
    return ResponseEntity.ok(upkeeps.of(actor, resource));
  }

  /**
   * One page of the public register.
   *
   * @param next pass it as {@code after} to read on
   */
  record Decided(List<DonationView> donations, Optional<String> next) {}
}
