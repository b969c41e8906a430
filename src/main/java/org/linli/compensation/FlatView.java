package org.linli.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dwelling for its people, promoters and staff.
 *
 * @param area in 1/100 m²; 0 if unknown
 * @param owners names; empty where nobody is known
 * @param registered whether the register says whose it is
 * @param why what was said beside the answer
 * @param writtenAt when it last answered
 * @param written whether staff wrote the answer down
 * @param answers how often it answered
 * @param due what it pays and receives as agreed
 * @param ifTaken what it would, if all that is offered were taken
 * @param asks what it asks for
 */
public record FlatView(
    UUID id,
    String door,
    int floor,
    long area,
    String owners,
    boolean registered,
    Stand stand,
    String why,
    Optional<Instant> writtenAt,
    boolean written,
    int answers,
    Due due,
    Due ifTaken,
    List<CompensationAsk> asks) {

  public FlatView {
    asks = List.copyOf(asks);
  }

  static List<FlatView> of(Workshop workshop, List<Flat> flats) {
    var stands = workshop.stands();
    var balance = workshop.balance();
    var ifTaken = workshop.ifTaken();
    return flats.stream()
        .map(
            flat -> {
              var stand = stands.getOrDefault(flat.id(), Stand.SILENT);
              var said = stand == Stand.SOLD ? Optional.<Given>empty() : flat.given();
              return new FlatView(
                  flat.id(),
                  flat.door(),
                  flat.floor(),
                  flat.area(),
                  flat.owners(),
                  flat.registered(),
                  stand,
                  said.map(Given::why).orElse(""),
                  said.map(Given::at),
                  said.map(Given::written).orElse(false),
                  flat.given().map(Given::sequence).orElse(0),
                  balance.map(it -> it.due(flat.id())).orElse(Due.NOTHING),
                  ifTaken.map(it -> it.due(flat.id())).orElse(Due.NOTHING),
                  workshop.asks().stream().filter(ask -> ask.flat().equals(flat.id())).toList());
            })
        .toList();
  }
}
