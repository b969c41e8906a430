package org.linli.goods.web;

import java.util.List;
import java.util.UUID;
import org.linli.goods.AddThing;
import org.linli.goods.BorrowThing;
import org.linli.goods.ChangeStock;
import org.linli.goods.DescribeThing;
import org.linli.goods.EndLoan;
import org.linli.goods.GoodsManagement;
import org.linli.goods.GoodsReading;
import org.linli.goods.KeptThing;
import org.linli.goods.LoanManagement;
import org.linli.goods.LoanView;
import org.linli.goods.TakeBack;
import org.linli.goods.ThingDays;
import org.linli.goods.ThingFile;
import org.linli.goods.ThingSearch;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Things and loans over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/goods")
class GoodsApi {

  private final GoodsManagement goods;
  private final LoanManagement loans;
  private final GoodsReading reading;

  GoodsApi(GoodsManagement goods, LoanManagement loans, GoodsReading reading) {
    this.goods = goods;
    this.loans = loans;
    this.reading = reading;
  }

  /** What is lent, and how many pieces are free today. */
  @GetMapping
  Slice<ThingDays> list(
      Scope scope,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String keeper) {
    return reading.listed(scope, community, ThingSearch.of(q, keeper), paging);
  }

  /** One, with how many pieces are free on each of the next seven days. */
  @GetMapping("/{thing:[0-9a-f]{8}-.*}")
  ThingDays show(Scope scope, Community community, @PathVariable UUID thing) {
    return reading.show(scope, community, thing);
  }

  @PostMapping("/{thing}/borrow")
  ResponseEntity<LoanView> borrow(
      Actor actor, @PathVariable UUID thing, @RequestBody BorrowThing command) {
    var loan = loans.borrow(actor, thing, command);
    return ResponseEntity.status(201).body(reading.loan(actor, loan));
  }

  /** What the caller has or asked for, then what it had. */
  @GetMapping("/mine")
  List<LoanView> mine(Actor actor) {
    return reading.mine(actor);
  }

  @GetMapping("/loans/{loan}")
  LoanView loan(Actor actor, @PathVariable UUID loan) {
    return reading.loan(actor, loan);
  }

  @PostMapping("/loans/{loan}/hand-out")
  ResponseEntity<LoanView> handOut(Actor actor, @PathVariable UUID loan) {
    loans.handOut(actor, loan);
    return ResponseEntity.ok(reading.loan(actor, loan));
  }

  @PostMapping("/loans/{loan}/take-back")
  ResponseEntity<LoanView> takeBack(
      Actor actor, @PathVariable UUID loan, @RequestBody TakeBack command) {
    loans.takeBack(actor, loan, command);
    return ResponseEntity.ok(reading.loan(actor, loan));
  }

  @PostMapping("/loans/{loan}/end")
  ResponseEntity<LoanView> end(Actor actor, @PathVariable UUID loan, @RequestBody EndLoan command) {
    loans.end(actor, loan, command);
    return ResponseEntity.ok(reading.loan(actor, loan));
  }

  /** What is asked for or out of what the caller keeps, what is due first. */
  @GetMapping("/desk")
  List<LoanView> desk(Actor actor) {
    return reading.desk(actor);
  }

  /** What the caller keeps. */
  @GetMapping("/desk/things")
  Slice<KeptThing> kept(Actor actor, Paging paging) {
    return reading.kept(actor, paging);
  }

  @PostMapping("/desk/things")
  ResponseEntity<ThingFile> add(Actor actor, @RequestBody AddThing command) {
    var thing = goods.add(actor, command);
    return ResponseEntity.status(201).body(reading.file(actor, thing));
  }

  @GetMapping("/desk/things/{thing}")
  ThingFile file(Actor actor, @PathVariable UUID thing) {
    return reading.file(actor, thing);
  }

  @PostMapping("/desk/things/{thing}")
  ResponseEntity<ThingFile> describe(
      Actor actor, @PathVariable UUID thing, @RequestBody DescribeThing command) {
    goods.describe(actor, thing, command);
    return ResponseEntity.ok(reading.file(actor, thing));
  }

  @PostMapping("/desk/things/{thing}/stock")
  ResponseEntity<ThingFile> changeStock(
      Actor actor, @PathVariable UUID thing, @RequestBody ChangeStock command) {
    goods.changeStock(actor, thing, command);
    return ResponseEntity.ok(reading.file(actor, thing));
  }
}
