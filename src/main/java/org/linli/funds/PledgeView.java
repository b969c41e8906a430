package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A pledge as who made it, and staff, read it; amounts in fen. */
public record PledgeView(
    UUID id,
    UUID campaign,
    String campaignTitle,
    UUID fund,
    String number,
    String giver,
    boolean named,
    long fen,
    PledgeState state,
    LocalDate pledgedOn,
    Optional<LocalDate> keptOn,
    Optional<LocalDate> returnedOn) {}
